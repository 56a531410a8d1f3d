import { apart } from '../../../src/signal/rule/units-differ';
import { budgetDoubts } from '../../../src/signal/rule/budget-doubts';
import { lookalikes } from '../../../src/signal/rule/alike';
import { balances } from '../../../src/signal/rule/flow';
import { median, thousandfold, usualDistance } from '../../../src/signal/rule/robust';
import { stem } from '../../../src/signal/range/versions';
import { outliers } from '../../../src/signal/rule/outliers';
import type { Reading } from '../../../src/signal/reading';
import { brief, reading } from '../grid-of';

const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const head = ['Product', 'Period', 'Quantity'];
const series = (product: string, numbers: readonly unknown[]) => numbers.map((number, i) => [product, months[i], number]);
const rules = ({ findings }: Reading, ...wanted: readonly string[]) => brief(findings.filter(({ rule }) => wanted.includes(rule)));

describe('the middle', () => {
  it('is not moved by one wild value, nor by blanks', () => {
    expect([median([1, 2, 900]), median([1, 2, 3, NaN, 900]), median([])]).toEqual([2, 2.5, NaN]);
    expect(usualDistance([1, 2, 3, 900], 2)).toBeCloseTo(1.4826);
  });

  it('is a thousand times another within a factor of two', () => {
    expect([thousandfold(1500, 1), thousandfold(1, 900), thousandfold(100, 1), thousandfold(0, 1)]).toEqual([1, -1, 0, 0]);
  });
});

describe('outliers', () => {
  it('stand alone; seasons, ramps and zeros do not', () => {
    const of = (...values: readonly number[]) => outliers(Float64Array.from(values), 1, values.length).map(({ at }) => at);
    expect(of(10, 11, 9, 10, 95, 10, 12)).toEqual([4]);
    expect(of(8000, 13000, 23000, 34000, 10000, 18000, 23000, 38000)).toEqual([]);
    expect(of(1, 10, 50, 100, 400, 900, 1500)).toEqual([]);
    expect(of(0, 0, 50, 0, 0, 60, 0)).toEqual([]);
    expect(of(10, 10, 10, 100)).toEqual([]);
  });

  it('are judged by what was sold before, where the plan is short', () => {
    expect(outliers(Float64Array.of(10, 90), 1, 2, () => Float64Array.of(10, 11, 9, 10, 10)).map(({ at }) => at)).toEqual([1]);
  });

  it('are told at their cell, and a thousandfold is a warning', () => {
    const made = reading({ Demand: [head, ...series('P1', [10, 11, 9, 100, 10, 12, 11]), ...series('P2', [10, 11, 9, 10000, 10, 12, 11])] });
    expect(rules(made, 'outlier', 'units differ')).toEqual(['note outlier C5', 'warning units differ C12']);
  });
});

describe('units', () => {
  it('of a whole input are apart when most items are, of an item when the others agree', () => {
    expect(apart({ of: '', values: [1, 2, 3], against: '', others: [1000, 2000, 3100] })).toEqual({ whole: -1, items: [] });
    expect(apart({ of: '', values: [1, 2, 3, 4, 5000], against: '', others: [1, 2, 3, 4, 5] })).toEqual({ whole: 0, items: [4] });
    expect(apart({ of: '', values: [1, 20, 300], against: '', others: [1, 2, 3] })).toEqual({ whole: 0, items: [] });
  });

  it('of a budget in thousands are told once, at its range', () => {
    const made = reading({ Demand: [head, ...series('P1', [10, 10])], Products: [['Product', 'Price'], ['P1', 100]], Finance: [['Product', 'Period', 'Revenue'], ...series('P1', [1, 1.1])] });
    expect(rules(made, 'units differ')).toEqual(['warning units differ A2:C3']);
  });
});

describe('numbers', () => {
  it('below zero are told in Demand, and are returns in Supply', () => {
    const made = reading({ Demand: [head, ...series('P1', [10, -3])], Supply: [head, ...series('P1', [10, -3])], Products: [['Product', 'Opening stock'], ['P1', -5]] });
    expect(rules(made, 'negative', 'return')).toEqual(['warning negative C3', 'note return C3', 'warning negative B2']);
  });

  it('that are not whole are told among many that are', () => {
    const rows = ['P1', 'P2', 'P3'].flatMap((product) => series(product, [10, 11, 12, 13, 14, 15, 16, product === 'P3' ? 9.5 : 17]));
    expect(rules(reading({ Demand: [head, ...rows] }), 'not whole')).toEqual(['note not whole C25']);
    expect(rules(reading({ Demand: [head, ...series('P1', [1.5, 2, 3])] }), 'not whole')).toEqual([]);
  });
});

describe('a budget', () => {
  const of = (units: readonly number[], revenue: readonly number[], price = 2) => budgetDoubts({ lines: ['P1'], periods: units.length, units: Float64Array.from(units), revenue: Float64Array.from(revenue), price: Float64Array.of(price) });
  it('fits where revenue is units × some price, even one that rises', () => {
    expect(of([10, 20, 30, 40], [22, 44, 69, 92])).toEqual({ cells: [], lines: [], same: false });
  });

  it('does not where one cell is off, the price is another, or revenue repeats units', () => {
    expect(of([10, 20, 30, 40, 50], [20, 40, 60, 88, 100]).cells).toEqual([{ at: 3, expected: 80 }]);
    expect(of([10], [200]).lines).toEqual([{ line: 0, implied: 20, price: 2 }]);
    expect(of([10, 20, 30, 40], [10, 20, 30, 40]).same).toBe(true);
  });

  it('is told at the cell of its revenue', () => {
    const rows = [10, 20, 30, 40, 50].map((units, i) => ['P1', months[i], units, i === 3 ? 88 : units * 2]);
    const made = reading({ Demand: [head, ...series('P1', [10])], Finance: [['Product', 'Period', 'Units', 'Revenue'], ...rows] });
    expect(rules(made, 'budget does not match')).toEqual([]);
    const whole = reading({ Demand: [head, ...series('P1', [10, 10, 10, 10, 10])], Finance: [['Product', 'Period', 'Units', 'Revenue'], ...rows] });
    expect(rules(whole, 'budget does not match')).toEqual(['note budget does not match D5']);
  });
});

describe('a stale extract', () => {
  it('says so itself above its header', () => {
    const of = (title: readonly unknown[]) => rules(reading({ Demand: [title, head, ...series('P1', [1])] }), 'stale');
    expect(of(['Extracted on 2025-12-01'])).toEqual(['warning stale A1']);
    expect(of(['Stand vom 01.12.2025'])).toEqual(['warning stale A1']);
    expect(of(['Last updated', 45992])).toEqual(['warning stale B1']);
    expect(of(['Extracted on 2026-02-20'])).toEqual([]);
    expect(of(['Budget approved 2025-12-01'])).toEqual([]);
  });

  it('shows in actuals that end early, and in an as-of date long before the plan', () => {
    const made = reading({ Demand: [head, ['P1', '2026-07', 1]], Supply: [head, ['P1', '2026-07', 1]], Actuals: [head, ['P1', '2025-10', 1]] });
    expect(rules(made, 'stale')).toEqual(['note stale A2:C2', 'note stale']);
  });
});

describe('the flow of stock', () => {
  it('balances with unmet demand carried or lost, and rounded', () => {
    expect([balances(10, 5, 8, 7), balances(1, 0, 5, -4), balances(1, 0, 5, 0), balances(1, 0.4, 0, 1), balances(10, 5, 8, 10)]).toEqual([true, true, true, true, false]);
  });

  it('is told at the first stock of a block that does not balance', () => {
    const block = (closing: readonly number[]) => [['Product', 'Measure', 'Mar-26', 'Apr-26', 'May-26'], ['P1', 'Demand', 5, 5, 5], ['', 'Supply', 7, 7, 7], ['', 'Closing stock', ...closing]];
    const of = (closing: readonly number[]) => rules(reading({ Demand: block(closing), Supply: block(closing) }), 'flow differs');
    expect(of([10, 12, 14])).toEqual([]);
    expect(of([10, 17, 24])).toEqual(['warning flow differs D4']);
  });
});

describe('codes', () => {
  it('look alike when zeros, dashes or case are all that differs', () => {
    expect(lookalikes(['123', 'P 1', 'X'], ['00123', 'p-1', 'Y'])).toEqual([['123', '00123'], ['P 1', 'p-1']]);
    expect(lookalikes(['123'], ['00123', '0123'])).toEqual([]);
  });

  it('that look alike on two sides are told, and not when both sides have both', () => {
    const demand = [head, ['00123', '2026-03', 1], ['P2', '2026-03', 1]];
    expect(rules(reading({ Demand: demand, Supply: [head, [123, '2026-03', 1]] }), 'looks alike')).toEqual(['warning looks alike A2']);
    expect(rules(reading({ Demand: [...demand, ['123', '2026-03', 1]], Supply: [head, [123, '2026-03', 1]] }), 'looks alike')).toEqual([]);
    expect(rules(reading({ Demand: demand, Products: [['Product', 'Price'], ['123', 1], ['P2', 1]] }), 'looks alike', 'not in the list')).toEqual(['warning looks alike A2', 'note not in the list A2:B3']);
  });
});

describe('what the plan is not held against', () => {
  it('is noted: hours and lead times', () => {
    const bare = reading({ Demand: [head, ['P1', '2026-03', 1]] });
    expect(rules(bare, 'no capacity', 'no lead time')).toEqual(['note no capacity', 'note no lead time']);
    const routed = reading({ Demand: [head, ['P1', '2026-03', 1]], Routing: [['Product', 'Resource', 'Hours per unit'], ['P1', 'L', 1]], Products: [['Product', 'Lead time'], ['P1', 7]] });
    expect(rules(routed, 'no capacity', 'no lead time')).toEqual([]);
  });

  it('is noted of families: items without one, where the budget is by family', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 1], ['P2', '2026-03', 1]], Products: [['Product', 'Family'], ['P1', 'A'], ['P2', '']], Finance: [['Family', 'Period', 'Revenue'], ['A', '2026-03', 1]] });
    expect(rules(made, 'family unknown')).toEqual(['note family unknown A2:B3']);
  });
});

describe('a shadow plan', () => {
  it('has the name of the plan but for the copy it is', () => {
    expect(new Set(['Plan March', 'Plan March (2)', 'Copy of Plan March', 'Plan_March_final_v3', 'plan march old'].map(stem)).size).toBe(1);
    expect(stem('Sales plan') === stem('Supply plan') || stem('Plan 2026-03') === stem('Plan 2026-04')).toBe(false);
  });
});
