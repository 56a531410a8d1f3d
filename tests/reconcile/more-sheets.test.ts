import type { Sheet, TableColumn } from '../../src/model/sheet';
import { kept, openUnits, promised } from '../../src/reconcile/stock/order-book';
import { reconcile } from '../../src/reconcile/reconcile';
import { reconcileSheets } from '../../src/reconcile/reconcile-sheets';
import type { OrderLines } from '../../src/signal/grid/orders';
import { given, type Given } from './given';

const stamp = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-03-01T00:00:00Z' };
const sheets = (said: Given) => reconcileSheets(reconcile(given(said)), stamp, { allRows: true, scenario: 'Base' });
const sheet = (said: Given, name: string): Sheet => sheets(said).find((each) => each.name === name) ?? (() => { throw new Error(name); })();
const cells = ({ values }: TableColumn) => (values.kind === 'text' ? Array.from(values.codes, (code) => values.texts[code]) : [...values.values]);
const column = (of: Sheet, header: string) => cells(of.tables[0]?.columns.find((each) => each.header === header) ?? (() => { throw new Error(header); })());
const headers = (of: Sheet) => of.tables[0]?.columns.map(({ header }) => header);

const orders = (lines: readonly (readonly [order: number, item: number, quantity: number, promised: number, shippedOn: number, shipped: number])[]): OrderLines => {
  const of = (i: number) => Float64Array.from(lines, (line) => line[i] ?? NaN);
  return { orders: [...new Set(lines.map(([order]) => `S${order}`))], order: Int32Array.from(lines, ([order]) => order), item: Int32Array.from(lines, ([, item]) => item), quantity: of(2), promised: of(3), shippedOn: of(4), shipped: of(5), value: of(6) };
};
const press = { resources: { names: ['Press'], available: Float64Array.of(10, NaN), overtime: Float64Array.of(2, 2), overtimeCost: Float64Array.of(5, 5), routing: { item: Int32Array.of(0), resource: Int32Array.of(0), hours: Float64Array.of(1) } } };
const MARCH = 20513; // 1 March 2026

describe('the sheets of this stage', () => {
  it('are there when they have something to say', () => {
    const names = (said: Given) => sheets(said).map(({ name }) => name);
    expect(names({ demand: [[1]] })).toEqual(['Gaps', 'Exceptions']);
    expect(names({ demand: [[1]], price: 2 })).toEqual(['Gaps', 'Exceptions', 'Cash', 'Key figures']);
    expect(names({ demand: [[1, 1]], more: press })).toEqual(['Gaps', 'Exceptions', 'Resources']);
    expect(names({ demand: [[1]], more: { orders: orders([]) } })).toEqual(['Gaps', 'Exceptions', 'Key figures', 'Available to promise']);
  });

  it('show hours needed and hours there are, blank where nobody says', () => {
    const made = sheet({ demand: [[14, 3]], more: press }, 'Resources');
    expect(headers(made)).toEqual(['Resource', 'Period', 'Load', 'Available', 'Overtime', 'Utilisation', 'Overload']);
    expect(['Load', 'Available', 'Overtime', 'Utilisation', 'Overload'].map((header) => column(made, header))).toEqual([[14, 3], [10, NaN], [2, 0], [1.4, NaN], [4, NaN]]);
  });

  it('name the resource of an exception only where the workbook has Capacity', () => {
    expect(headers(sheet({ demand: [[14, 3]], more: press }, 'Exceptions'))).toContain('Resource');
    expect(headers(sheet({ demand: [[14, 3]] }, 'Exceptions'))).not.toContain('Resource');
  });

  it('carry cash from period to period', () => {
    const made = sheet({ price: 10, cost: 4, demand: [[3, 1]], supply: [[4, 2]], settings: { openingCash: 5 } }, 'Cash');
    expect(headers(made)).toEqual(['Period', 'Receipts', 'Payments', 'Carrying', 'One-off', 'Net', 'Closing cash', 'Receivables', 'Payables', 'Stock value']);
    expect([column(made, 'Net'), column(made, 'Closing cash'), column(made, 'Stock value'), column(made, 'Receivables')]).toEqual([[14, 2], [19, 21], [4, 8], [NaN, NaN]]);
  });

  it('tell key figures of all and of each family, with the budget as target', () => {
    const made = sheet({ families: ['F', 'G'], price: 10, cost: 4, demand: [[3], [1]], supply: [[3], [0]], budget: { revenue: [[20], [20]] } }, 'Key figures');
    const rows = column(made, 'Metric').map((metric, i) => [metric, column(made, 'Family')[i], column(made, 'Value')[i], column(made, 'Target')[i]]);
    expect(rows).toContainEqual(['Revenue', '', 30, 40]);
    expect(rows).toContainEqual(['Fill %', 'G', 0, NaN]);
    expect(rows).toContainEqual(['GM %', 'F', 0.6, NaN]);
  });

  it('promise what is not promised yet: 13, 0, 22, 29, and all told 13, 13, 35, 64', () => {
    const weeks = [0, 1, 2, 3, 4, 5, 6, 7];
    const book = orders(weeks.map((w) => [w, 0, [18, 15, 27, 22, 10, 8, 6, 5][w] ?? 0, MARCH + 1 + 7 * w, NaN, NaN]));
    const made = sheet({ from: '2026-W10', opening: 15, demand: [weeks.map(() => 20)], supply: [weeks.map((w) => (w % 2 === 0 ? 40 : 0))], more: { orders: book } }, 'Available to promise');
    expect(headers(made)).toEqual(['Product', 'Period', 'Receipts', 'Orders', 'ATP', 'Cumulative ATP']);
    expect([column(made, 'ATP').filter((_, w) => w % 2 === 0), column(made, 'Cumulative ATP').filter((_, w) => w % 2 === 0)]).toEqual([[13, 0, 22, 29], [13, 13, 35, 64]]);
  });
});

describe('orders', () => {
  const book = orders([
    [0, 0, 10, MARCH - 20, MARCH - 21, 10], // complete in time
    [1, 0, 4, MARCH - 10, MARCH - 12, 4], [1, 0, 6, MARCH - 9, MARCH - 5, 6], // one line late
    [2, 0, 5, MARCH - 3, NaN, 2], // in part
    [3, 0, 7, MARCH + 40, NaN, NaN], [4, 0, 9, MARCH + 400, NaN, NaN], [5, -1, 3, MARCH, NaN, NaN],
  ]);
  it('are kept when complete by their promise: one of three; 14 of 25 units', () => {
    expect(kept(book, MARCH - 1)).toEqual({ due: 3, fulfilment: 1 / 3, fill: 14 / 25 });
    expect(kept(orders([]), MARCH)).toEqual({ due: 0, fulfilment: NaN, fill: NaN });
  });

  it('consume the forecast where a fence is set: alone before it, the larger of both after; balance 37, 22, 35, 13, 33, 13, 33, 13', () => {
    const weeks = [0, 1, 2, 3, 4, 5, 6, 7];
    const lines = orders(weeks.map((w) => [w, 0, [18, 15, 27, 22, 10, 8, 6, 5][w] ?? 0, MARCH + 1 + 7 * w, NaN, NaN]));
    const said: Given = { from: '2026-W10', opening: 15, demand: [weeks.map(() => 20)], supply: [weeks.map((w) => (w % 2 === 0 ? 40 : 0))], more: { orders: lines } };
    expect([...reconcile(given({ ...said, settings: { demandFence: 2 } })).projection.closing]).toEqual([37, 22, 35, 13, 33, 13, 33, 13]);
    expect([...reconcile(given(said)).signals.demand.values]).toEqual(weeks.map(() => 20));
  });

  it('are open as far as they are not shipped, overdue ones in the first period', () => {
    expect([...openUnits(book, MARCH - 1)]).toEqual([0, 0, 0, 3, 7, 9, 3]);
    const { units, beyond } = promised(given({ demand: [[0, 0, 0]] }), book);
    expect([[...units], beyond]).toEqual([[3, 7, 0], 9]);
  });
});
