import type { Column, Grid } from '../../../src/model/grid';
import { NUMBER, BLANK, TEXT } from '../../../src/model/grid';
import { period } from '../../../src/model/period';
import { located } from '../../../src/signal/range/locate';
import { DEFAULTS } from '../../../src/signal/settings';

/** A grid at C5 of a sheet, from rows of cells. */
function grid(rows: readonly (readonly (string | number)[])[]): Grid {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c): Column => {
    const texts: string[] = [];
    const cells = rows.map((row) => row[c] ?? '');
    const codes = Int32Array.from(cells, (cell) => (typeof cell === 'number' ? NUMBER : cell === '' ? BLANK : texts.push(cell) - 1 + TEXT));
    return { codes, numbers: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)), texts };
  });
  return { name: 'Demand', place: { sheet: 'Plan', row: 4, column: 2, rows: rows.length, columns: width }, columns, date1904: false };
}

const find = (cells: Grid, product: string, at: string, location = '') => {
  const when = period(at);
  return when && located([{ input: 'Demand', grid: cells }], { product, location, at: when }, DEFAULTS);
};

describe('the Demand cell of an item', () => {
  const wide = grid([['Product', 'Plant', '2026-03', '2026-04'], ['A', 'Leeds', 1, 2], ['', 'Ulm', 3, 4], ['B', 'Ulm', 5, 6]]);

  it('stands under its period where periods run across', () => expect(find(wide, 'b', '2026-04', 'Ulm')).toEqual({ sheet: 'Plan', row: 7, column: 5 }));
  it('is found under a key that is written once', () => expect(find(wide, 'A', '2026-03', 'Ulm')).toEqual({ sheet: 'Plan', row: 6, column: 4 }));
  it('is the row of its period where rows run down', () => {
    const long = grid([['Product', 'Period', 'Quantity'], ['A', '2026-03', 1], ['A', '2026-04', 2]]);
    expect(find(long, 'A', '2026-04')).toEqual({ sheet: 'Plan', row: 6, column: 4 });
  });
  it('is the row of Demand where measures run down', () => {
    const blocks = grid([['Product', 'Measure', '2026-03'], ['A', 'Supply', 1], ['A', 'Demand', 2]]);
    expect(find(blocks, 'A', '2026-03')).toMatchObject({ row: 6, column: 4 });
  });
  it('is nowhere for an item that only Supply has', () => expect(find(wide, 'C', '2026-03')).toBeUndefined());
});
