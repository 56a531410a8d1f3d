import fc from 'fast-check';
import { serialOfDay } from '../../src/model/day';
import { firstDay, later, type Period } from '../../src/model/period';
import { brief, demandOf, gridOf, reading } from './grid-of';

const START = '2026-03' as Period;
const months = (n: number) => Array.from({ length: n }, (_, i) => later(START, i));
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NOTATIONS: readonly ((at: Period) => string | number)[] = [
  (at) => at,
  (at) => serialOfDay(firstDay(at), false),
  (at) => `${NAMES[Number(at.slice(5)) - 1]}-${at.slice(2, 4)}`,
  (at) => `M${at.slice(5)} ${at.slice(0, 4)}`,
  (at) => `${Number(at.slice(5))}/${at.slice(0, 4)}`,
  (at) => serialOfDay(firstDay(at) + 14, false),
];

const plan = fc.record({
  values: fc.array(fc.array(fc.oneof({ arbitrary: fc.integer({ min: -50, max: 500 }), weight: 4 }, fc.constant('')), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
  notation: fc.constantFrom(...NOTATIONS),
  seed: fc.integer(),
  titles: fc.integer({ min: 0, max: 3 }),
});

/** The same rows in another order, decided by the seed. */
function shuffled<T>(rows: readonly T[], seed: number): readonly T[] {
  return rows.map((row, i) => [Math.sin(seed + i * 7.3), row] as const).sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

describe('any layout of the same numbers', () => {
  it('says the same: long, wide, blocks, in any order and notation', () => {
    fc.assert(
      fc.property(plan, ({ values, notation, seed, titles }) => {
        const at = months(4);
        const title = [...Array.from({ length: titles }, () => ['A plan'])];
        const head = at.map(notation);
        const long = values.flatMap((row, p) => row.map((value, t) => [`P${p}`, head[t], value])).filter(([, , value]) => value !== '');
        fc.pre(long.length > 0);
        const wide = values.map((row, p) => [`P${p}`, 'North', ...row]);
        const blocks = values.flatMap((row, p) => [[`P${p}`, 'Demand', ...row], ['', 'Supply', ...row.map(() => 1)], ['', 'Gap', ...row.map(() => 2)]]);
        const backwards = (row: readonly unknown[], keys: number) => [...row.slice(0, keys), ...row.slice(keys).reverse()];
        const grids = [
          [['Product', 'Period', 'Quantity'], ...shuffled(long, seed)],
          [...title, ['SKU', 'Family', ...head], ...shuffled(wide, seed)],
          [...title, backwards(['Item No.', 'Family', ...head], 2), ...wide.map((row) => backwards(row, 2))],
          [...title, ['Product', 'Measure', ...head], ...blocks],
        ];
        const found = grids.map((rows) => demandOf(reading({ Demand: rows })));
        const expected = long.map(([p, , value], i) => [p, value, i] as const).length;
        expect(found[0]).toHaveLength(expected);
        found.forEach((each) => expect(each).toEqual(found[0]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a header', () => {
  it('of two rows is read as one, year above month', () => {
    const rows = [['Product', '2026', '', '2027'], ['', 'Nov', 'Dec', 'Jan'], ['P1', 1, 2, 3]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-11: 1', 'P1 2026-12: 2', 'P1 2027-01: 3']);
  });

  it('with numbers for years, and keys below', () => {
    const rows = [['', 2026, ''], ['Product', 'Mar', 'Apr'], ['P1', 1, 2]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 1', 'P1 2026-04: 2']);
  });

  it('with periods above measures takes its own measure', () => {
    const rows = [['Product', 'Mar-26', '', '', 'Apr-26', '', ''], ['', 'Demand', 'Supply', 'Gap', 'Demand', 'Supply', 'Gap'], ['P1', 1, 2, 3, 4, 5, 6]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 1', 'P1 2026-04: 4']);
  });

  it('under a group label is found, latest month first', () => {
    const rows = [['', 'Per month Sales units'], ['SKU ', 'Apr-26', 'Mar-26'], ['P1', 2, 1]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 1', 'P1 2026-04: 2']);
  });

  it('may start at B2, with units behind the words', () => {
    const rows = [[''], ['', 'Artikel-Nr.', 'Monat', 'Menge (Stk)'], ['', 'P1', '2026-03', 4]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 4']);
  });

  it('repeated among the rows is left out with a note', () => {
    const rows = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 4], ['Product', 'Period', 'Quantity'], ['P1', '2026-04', 5]];
    const made = reading({ Demand: rows });
    expect(demandOf(made)).toEqual(['P1 2026-03: 4', 'P1 2026-04: 5']);
    expect(brief(made.findings, 'Demand')).toContain('note header again A3');
  });

  it('without a product column stops, and says which is missing', () => {
    const made = reading({ Demand: [['Thing', 'Period', 'Quantity'], ['P1', '2026-03', 4]] });
    expect(made.signals).toBeUndefined();
    expect(brief(made.findings, 'Demand')).toEqual(['stop missing column A1:C1']);
  });

  it('of months in one column and years in another is read', () => {
    const rows = [['Product', 'Year', 'Month', 'Quantity'], ['P1', 2026, 3, 4], ['P1', 2026, 'Apr', 5]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 4', 'P1 2026-04: 5']);
  });
});

describe('keys written once per block', () => {
  it('are carried down where another key tells the rows apart', () => {
    const rows = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['', '2026-04', 2], ['P2', '2026-03', 3], ['', '2026-04', 4]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 1', 'P1 2026-04: 2', 'P2 2026-03: 3', 'P2 2026-04: 4']);
  });

  it('are not made up for a single row that lacks its product', () => {
    const made = reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['P1', '2026-04', 2], ['P1', '2026-05', 2], ['', '2026-06', 9]] });
    expect(demandOf(made)).toHaveLength(3);
    expect(brief(made.findings, 'Demand')).toContain('warning no product A5');
  });

  it('are carried down merged cells', () => {
    const merged = [{ sheet: 'Demand', row: 1, column: 0, rows: 3, columns: 1 }];
    const rows = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['', '2026-04', 2], ['', '2026-05', 3], ['P2', '2026-03', 4], ['P2', '2026-04', 5]];
    expect(demandOf(reading({ Demand: gridOf('Demand', rows, { merged }) }))).toContain('P1 2026-05: 3');
  });
});

describe('totals', () => {
  const head = ['Family', 'Product', 'Mar-26', 'Apr-26', 'Total'];
  it('are left out and checked against their parts', () => {
    const rows = [head, ['A', 'P1', 1, 2, 3], ['', 'P2', 3, 4, 7], ['Total A', '', 4, 6, 10], ['B', 'P3', 5, 6, 11], ['Total B', '', 5, 6, 11], ['Grand total', '', 9, 12, 21]];
    const made = reading({ Demand: rows });
    expect(demandOf(made)).toHaveLength(6);
    expect(brief(made.findings, 'Demand').filter((each) => each.includes('differs'))).toEqual([]);
  });

  it('that differ are told at their cell', () => {
    const rows = [head, ['A', 'P1', 1, 2, 4], ['', 'P2', 3, 4, 7], ['Total A', '', 4, 7, 11]];
    expect(brief(reading({ Demand: rows }).findings, 'Demand')).toEqual(expect.arrayContaining(['warning total differs D4', 'warning total differs E2']));
  });

  it('do not swallow a product that is called Total', () => {
    const rows = [['Product', 'Mar-26', 'Apr-26'], ['Soap', 1, 2], ['Total Care', 9, 9]];
    expect(demandOf(reading({ Demand: rows }))).toContain('Total Care 2026-03: 9');
  });

  it('of quarters among months are left out', () => {
    const rows = [['Product', 'Jan-27', 'Feb-27', 'Mar-27', 'Q1 2027', 'Apr-27'], ['P1', 1, 2, 3, 6, 4]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2027-01: 1', 'P1 2027-02: 2', 'P1 2027-03: 3', 'P1 2027-04: 4']);
  });
});

describe('a blank source', () => {
  it('is no source, and not the one of the row above', () => {
    const rows = [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'orders', '2026-03', 3], ['P1', '', '2026-03', 9], ['P1', '', '2026-04', 9], ['P1', 'orders', '2026-04', 12]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 9', 'P1 2026-04: 12']);
  });
});

describe('a range', () => {
  it('of a header alone, of one cell or of nothing stops and says so', () => {
    for (const rows of [[['Product', 'Period', 'Quantity']], [['x']], [['']]]) {
      const made = reading({ Demand: rows });
      expect(made.signals).toBeUndefined();
      expect(made.findings.filter(({ severity }) => severity === 'stop')).toHaveLength(1);
    }
  });

  it('with a year mistyped by two centuries stops at the cell', () => {
    expect(brief(reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['P1', '2206-03', 1]] }).findings)).toContain('stop too long B3');
  });
});
