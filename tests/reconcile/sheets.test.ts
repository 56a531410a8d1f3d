import type { Sheet, TableColumn } from '../../src/model/sheet';
import { exceptionsSheet } from '../../src/reconcile/trouble/exceptions-sheet';
import { gapsSheet } from '../../src/reconcile/gaps-sheet';
import { reconcile } from '../../src/reconcile/reconcile';
import { given } from './given';

const stamp = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-02-28T09:00:00Z' };
const base = { allRows: false, scenario: 'Base' };
const headers = (sheet: Sheet) => sheet.tables[0]?.columns.map(({ header }) => header) ?? [];

/** A column as a reader of the sheet sees it: null is an empty cell. */
function read(sheet: Sheet, header: string): readonly (string | number | boolean | null)[] {
  const values: TableColumn['values'] | undefined = sheet.tables[0]?.columns.find((column) => column.header === header)?.values;
  if (values?.kind === 'number') return Array.from(values.values, (value) => (Number.isNaN(value) ? null : value));
  if (values?.kind === 'text') return Array.from(values.codes, (code) => values.texts[code] || null);
  return Array.from(values?.values ?? [], (value) => value === 1);
}

/** A figure under its label in one of the blocks. */
const figure = (sheet: Sheet, block: number, label: string) => sheet.blocks[block]?.rows[0]?.[sheet.blocks[block]?.header?.indexOf(label) ?? -1];

describe('the sheet Gaps', () => {
  it('has the contract’s columns, and no Location, Family or Class where the workbook has none', () => {
    expect(headers(gapsSheet(reconcile(given({ demand: [[1]] })), stamp, base))).toEqual([
      'Product', 'Period', 'Horizon', 'Demand', 'Supply', 'Gap', 'Closing stock', 'Target stock', 'Position gap', 'Short', 'Excess', 'Revenue at risk', 'Margin at risk',
      'Excess value', 'Unconstrained revenue', 'Plan revenue', 'Budget revenue', 'Budget gap', 'Budget gap %', 'Plan margin', 'Budget margin', 'Cause', 'Material',
    ]);
  });

  it('names location and family where the workbook has them, blank where an item has none', () => {
    const made = reconcile(given({ products: ['P', 'P'], locations: ['Hamburg', 'Porto'], families: ['Bikes', ''], demand: [[1, 1], [1, 1]] }));
    const sheet = gapsSheet(made, stamp, { ...base, allRows: true });
    expect(headers(sheet).slice(0, 4)).toEqual(['Product', 'Location', 'Family', 'Period']);
    expect([read(sheet, 'Product'), read(sheet, 'Location'), read(sheet, 'Family'), read(sheet, 'Period')]).toEqual([
      ['P', 'P', 'P', 'P'], ['Hamburg', 'Hamburg', 'Porto', 'Porto'], ['Bikes', 'Bikes', null, null], ['2026-03', '2026-04', '2026-03', '2026-04'],
    ]);
    expect(sheet.tables[0]?.frozen).toBe(4);
  });

  it('holds the material rows, or all, and says what it leaves out', () => {
    const made = reconcile(given({ demand: [[100], [100]], supply: [[95], [90]], price: 10 }));
    const [some, all] = [gapsSheet(made, stamp, base), gapsSheet(made, stamp, { ...base, allRows: true })];
    expect([read(some, 'Product'), read(all, 'Product'), read(all, 'Material')]).toEqual([['B'], ['A', 'B'], [false, true]]);
    expect([figure(some, 0, 'Short units'), figure(some, 2, 'Rows'), figure(some, 2, 'Short'), figure(some, 2, 'Revenue at risk')]).toEqual([15, 1, 5, 50]);
  });

  it('leaves blank what nobody knows', () => {
    const sheet = gapsSheet(reconcile(given({ demand: [[NaN]], supply: [[4]] })), stamp, { ...base, allRows: true });
    expect(['Demand', 'Gap', 'Closing stock', 'Target stock', 'Plan revenue', 'Budget gap %', 'Cause'].map((header) => read(sheet, header)[0])).toEqual([null, null, 4, null, null, null, null]);
    expect(figure(sheet, 0, 'Revenue at risk')).toBeNull();
  });

  it('says whose plan it speaks of, and of which cycle', () => {
    const { title, subtitle } = gapsSheet(reconcile(given({ demand: [[1]] })), stamp, { allRows: false, scenario: 'Spike' });
    expect([title, subtitle]).toEqual(['Gaps · cycle 2026-03 · as of 2026-02-28', 'Scenario Spike, material rows only']);
  });

  it('bridges budget to plan in one line for all and one for each family, small families together', () => {
    const names = Array.from({ length: 8 }, (_, i) => `F${i}`);
    const said = { families: names, demand: names.map((_, i) => [i + 1]), price: 1, budget: { revenue: names.map((_, i) => [i + 1]), units: names.map((_, i) => [i + 1]) } };
    const [, , bridge] = gapsSheet(reconcile(given(said)), stamp, base).blocks;
    expect(bridge?.rows.map((row) => [row[0], row.at(-1)])).toEqual([['Revenue', 36], ['F7', 8], ['F6', 7], ['F5', 6], ['F4', 5], ['F3', 4], ['3 other families', 6]]);
  });

  it('never hands out the arrays of the reconciliation', () => {
    const made = reconcile(given({ demand: [[1]] }));
    const sheet = gapsSheet(made, stamp, { ...base, allRows: true });
    const kept = new Set<unknown>([...Object.values(made.gaps), ...Object.values(made.projection), made.material, made.signals.demand.values, made.signals.supply.values]);
    for (const { values } of sheet.tables[0]?.columns ?? []) expect(kept.has(values.kind === 'text' ? values.codes : values.values)).toBe(false);
  });
});

describe('the sheet Exceptions', () => {
  const made = reconcile(given({ families: ['Bikes', 'Locks'], demand: [[100, 0], [100, 0]], supply: [[95, 5], [80, 10]], price: 10 }));
  const sheet = exceptionsSheet(made, stamp, 'Base');

  it('has the contract’s columns', () => {
    expect(headers(sheet)).toEqual(['Rank', 'Kind', 'Product', 'Family', 'From', 'To', 'Periods', 'Quantity', 'Value', 'Base', '%', 'Cause', 'Horizon', 'Material']);
  });

  it('lists the material runs and counts the others', () => {
    expect(['Rank', 'Kind', 'Product', 'From', 'To', 'Periods', 'Quantity', 'Value', '%', 'Material'].map((header) => read(sheet, header)[0])).toEqual([
      1, 'short', 'B', '2026-03', '2026-04', 2, 20, 200, 0.2, true,
    ]);
    expect([sheet.blocks[0]?.header, sheet.blocks[0]?.rows]).toEqual([['', 'short'], [['Listed', 1], ['Value', 200], ['Not material', 1], ['Value not listed', 50]]]);
  });
});
