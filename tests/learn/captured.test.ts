import { encoder } from '../../src/model/encode';
import type { Grid } from '../../src/model/grid';
import { captured } from '../../src/learn/captured';
import { historyRows } from '../../src/learn/history-table';
import type { Sheet } from '../../src/model/sheet';
import { given } from '../reconcile/given';

const STAMP = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-03-02T08:00:00.000Z' };

/** The sheet's table as Excel would hand it back. */
function readBack({ tables: [table] }: Sheet): Grid {
  if (!table) throw new Error('a sheet with a table');
  const cells = encoder(table.columns.length);
  cells.add([table.columns.map(({ header }) => header)]);
  for (let row = 0; row < table.rows; row += 1) cells.add([table.columns.map(({ values }) => (values.kind === 'text' ? values.texts[values.codes[row] ?? -1] : values.values[row]))]);
  return { name: table.name, place: { sheet: 'Forecast history', row: 4, column: 0, rows: table.rows + 1, columns: table.columns.length }, columns: cells.finish(), date1904: false, table: true };
}

const two = given({ products: ['A', 'B'], demand: [[5, 6], [NaN, 8]] });
const both = { base: two, planned: two };

describe('what is kept of a cycle', () => {
  it('is the consensus of every item and period, blanks left out', () => {
    const { sheet, rows, whole, left } = captured(both, undefined, STAMP);
    expect({ rows, whole, left }).toEqual({ rows: 3, whole: false, left: 0 });
    expect(sheet.tables[0]?.columns.map(({ header }) => header)).toEqual(['Cycle', 'Captured at (UTC)', 'Product', 'Period', 'Contributor', 'Quantity']);
    expect(historyRows(readBack(sheet)).map(({ product, period, contributor, quantity, at }) => [product, period, contributor, quantity, at]).at(-1)).toEqual(['B', two.calendar.periods[1], 'Consensus', 8, '2026-03-02 08:00:00']);
  });

  it('is every opinion beside what is planned, and the consensus once', () => {
    const opinions = [{ contributor: 'Sales', values: Float64Array.of(7, 7, 9, 9) }, { contributor: 'Consensus', values: Float64Array.of(1, 1, 1, 1) }];
    const rows = historyRows(readBack(captured({ base: { ...two, opinions }, planned: two }, undefined, STAMP).sheet));
    expect(rows.filter(({ product }) => product === 'A').map(({ contributor, quantity }) => [contributor, quantity])).toEqual([['Sales', 7], ['Consensus', 5], ['Sales', 7], ['Consensus', 6]]);
  });

  it('is not said twice, and only what changed is said again', () => {
    const before = readBack(captured(both, undefined, STAMP).sheet);
    expect(captured(both, before, STAMP).rows).toBe(0);
    const changed = given({ products: ['A', 'B'], demand: [[5, 66], [NaN, 8]] });
    expect(historyRows(readBack(captured({ base: changed, planned: changed }, before, STAMP).sheet)).map(({ quantity }) => quantity)).toEqual([66]);
    const next = { ...two, cycle: '2026-04' };
    expect(captured({ base: next, planned: next }, before, STAMP).rows).toBe(3);
  });

  it('is of the nearest periods where there is no room for all, and says what did not fit', () => {
    expect(captured(both, undefined, STAMP, 2)).toMatchObject({ rows: 1, left: 2 });
    expect(captured(both, undefined, STAMP, 0)).toMatchObject({ rows: 0, left: 3 });
  });

  it('takes the old rows along when the workbook has come to have locations', () => {
    const before = readBack(captured(both, undefined, STAMP).sheet);
    const located = { ...two, cycle: '2026-04', items: { ...two.items, locations: ['Kiel'], location: Int32Array.of(0, 0) } };
    const made = captured({ base: located, planned: located }, before, STAMP);
    expect(made).toMatchObject({ whole: true, rows: 3 });
    expect(historyRows(readBack(made.sheet)).map(({ cycle, location }) => `${cycle} ${location}`)).toEqual([...new Array<string>(3).fill(`${two.cycle} `), ...new Array<string>(3).fill('2026-04 Kiel')]);
  });
});
