import fc from 'fast-check';
import { fixes } from '../../src/signal/fixes';
import { DEFAULTS } from '../../src/signal/settings';
import { NORMAL } from '../excel/model/book';
import { demandOf, gridOf, reading } from '../signal/grid-of';
import { bikes } from './books';
import { paneOver } from './pane';

const HEAD = ['Product', 'Period', 'Quantity'];

describe('a fix in the sheet', () => {
  it('leaves what is read as it is, and the finding is gone', () => {
    const cell = fc.constantFrom('5', '1.234,5', '1.234', '9,25', '-', 'n/a', '7 pcs', ' 12 ', '(3)', 4, '', '#N/A', 'soon');
    const code = fc.constantFrom('P1', 'P1 ', ' P2', 'P\u00a03', '00123', '007 ');
    fc.assert(fc.property(fc.array(fc.tuple(code, cell), { minLength: 1, maxLength: 12 }), fc.constantFrom('number as text', 'dash', 'not available', 'stray spaces'), (rows, rule) => {
      const cells = [HEAD, ...rows.map(([product, number], i) => [product, `2026-${String(3 + (i % 9)).padStart(2, '0')}`, number])];
      const before = reading({ Demand: cells });
      const made = fixes([{ input: 'Demand', grid: gridOf('Demand', cells) }], rule, before.findings, DEFAULTS);
      const after = cells.map((row) => [...row]);
      for (const { place, old, now } of made) {
        expect(after[place.row]?.[place.column]).toBe(old);
        after[place.row]?.splice(place.column, 1, now ?? '');
      }
      const again = reading({ Demand: after });
      expect(demandOf(again)).toEqual(demandOf(before));
      if (before.signals) expect(again.findings.filter((finding) => finding.rule === rule && finding.input === 'Demand')).toEqual([]);
    }), { numRuns: 150 });
  });
});

describe('fixing through the pane', () => {
  it('writes numbers as numbers, spares formulas and what was changed since, and puts back what stood there', async () => {
    const book = bikes();
    const demand = book.sheetNamed('Demand');
    if (!demand) throw new Error('no Demand');
    demand.cells.set(1, 1, '1000');
    demand.cells.setStyle(1, 1, book.styleId({ ...NORMAL, numberFormat: '@' }));
    demand.cells.set(1, 2, '1000', 'TEXT(1000,"0")');
    demand.cells.set(2, 1, '500 ');
    const { excel, desk, done } = await paneOver(book);
    const first = await done(desk.read);
    expect(first.digest?.groups.find(({ rule }) => rule === 'number as text')?.remedy).toBe('Store as numbers');
    const session = await done(() => desk.fix('Demand', 'number as text'));
    expect([demand.cells.value(1, 1), demand.cells.value(1, 2), demand.cells.value(2, 1)]).toEqual([1000, '1000', 500]);
    expect(demand.cells.formula(1, 2)).toBe('TEXT(1000,"0")');
    expect(session.signal.fixed).toEqual([
      { place: { sheet: 'Demand', row: 1, column: 1 }, old: '1000', now: 1000 },
      { place: { sheet: 'Demand', row: 2, column: 1 }, old: '500 ', now: 500 },
    ]);
    expect(session.outlook?.totals).toEqual(first.outlook?.totals);
    excel.edit(demand, 2, 1, '501');
    const back = await done(desk.putBack);
    expect([demand.cells.value(1, 1), demand.cells.value(2, 1)]).toEqual(['1000', 501]);
    expect(back.signal.fixed).toHaveLength(1);
  });
});
