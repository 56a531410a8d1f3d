import { applied } from '../../../src/reconcile/scenario/applied';
import type { LeverRow } from '../../../src/signal/grid/lever-rows';
import type { Signals } from '../../../src/signal/signals';
import { given } from '../given';
import { scenario } from '../levers';

const two = given({ demand: [[10, 20, 30], [40, 50, 60]], supply: [[10, 20, 30], [40, 50, NaN]], price: [2, 3], cost: 1, families: ['F', 'G'], targetStock: [5, NaN], targetCover: [NaN, 2] });
const pull = (signals: Signals, ...rows: readonly Partial<LeverRow>[]) => applied(signals, scenario(signals, rows).levers);
const demand = (...rows: readonly Partial<LeverRow>[]) => Array.from(pull(two, ...rows).demand.values);
const supply = (...rows: readonly Partial<LeverRow>[]) => Array.from(pull(two, ...rows).supply.values);

describe('a lever', () => {
  it('scales what it reaches and nothing else', () => {
    expect(demand({ lever: 'scale', measure: 'Demand', value: 2, product: 'B', from: '2026-04', to: '2026-04' })).toEqual([10, 20, 30, 40, 100, 60]);
    expect(two.demand.values[4]).toBe(50);
  });
  it('adds to a blank, and leaves a blank blank when it scales', () => {
    expect(supply({ lever: 'add', measure: 'Supply', value: 5, family: 'G' })).toEqual([10, 20, 30, 45, 55, 5]);
    expect(supply({ lever: 'scale', measure: 'Supply', value: 2, family: 'G' })).toEqual([10, 20, 30, 80, 100, NaN]);
  });
  it('sets and caps', () => {
    expect(demand({ lever: 'set', measure: 'Demand', value: 7, from: '2026-05' }, { lever: 'cap', measure: 'Demand', value: 15 })).toEqual([10, 15, 7, 15, 15, 7]);
  });
  it('delays what is due in its periods, and what leaves the horizon is gone', () => {
    expect(supply({ lever: 'delay', measure: 'Supply', value: 1, product: 'A' })).toEqual([0, 10, 20, 40, 50, NaN]);
    expect(supply({ lever: 'delay', measure: 'Supply', value: 1, from: '2026-03', to: '2026-03' })).toEqual([0, 30, 30, 0, 90, NaN]);
  });
  it('pulls forward, at the earliest into the first period', () => {
    expect(supply({ lever: 'pull forward', value: 1, product: 'A' })).toEqual([30, 30, 0, 40, 50, NaN]);
    expect(supply({ lever: 'pull forward', value: 5, product: 'A', from: '2026-05' })).toEqual([40, 20, 0, 40, 50, NaN]);
  });
  it('cuts the target that is given, stock or cover', () => {
    const { attributes } = pull(two, { lever: 'cut target', value: 40 });
    expect([attributes.targetStock[0], attributes.targetCover[1]]).toEqual([3, 1.2]);
  });
  it('spends once, in the period it names', () => {
    const both = pull(two, { lever: 'one-off cost', value: 100, from: '2026-04' }, { lever: 'One off cost', value: 20 });
    expect(Array.from(both.oneOff ?? [])).toEqual([20, 100, 0]);
  });
  it('changes prices, costs and the days of payment', () => {
    const made = pull(two, { lever: 'scale', measure: 'price', value: 1.5, product: 'B' }, { lever: 'set', measure: 'Unit cost', value: 2 }, { lever: 'terms', measure: 'DSO', value: 30 });
    expect([made.price.values[3], made.price.values[0], made.unitCost.values[5], made.settings.dso]).toEqual([4.5, 2, 2, 30]);
  });
  it('scales a family’s budget as a whole, and adds to its revenue alone', () => {
    const signals = given({ demand: [[1], [1]], families: ['F', 'F'], budget: { by: 'family', revenue: [[100]], units: [[10]] } });
    const scaled = pull(signals, { lever: 'scale', measure: 'Budget', value: 1.1 }).budget;
    expect([scaled?.given.revenue[0], scaled?.revenue.values[0], scaled?.given.units[0]]).toEqual([expect.closeTo(110), expect.closeTo(55), expect.closeTo(11)]);
    const more = pull(signals, { lever: 'add', measure: 'Budget', value: 20, family: 'F' }).budget;
    expect([more?.given.revenue[0], more?.revenue.values[1], more?.given.units[0]]).toEqual([120, 60, 10]);
  });
  it('works out an expression over the measures by name', () => {
    expect(demand({ lever: 'expression', measure: 'Demand', expression: 'max(demand * (1 + value), 45)', value: 0.1, family: 'G' })).toEqual([10, 20, 30, 45, 55.00000000000001, 66]);
    expect(supply({ lever: 'expression', measure: 'Supply', expression: 'ifblank(supply, demand / 2)' })).toEqual([10, 20, 30, 40, 50, 30]);
    expect(demand({ lever: 'expression', measure: 'Demand', expression: 'period > 1 and demand < 55 ? demand + opening : 0' })).toEqual([0, 20, 30, 0, 50, 0]);
  });
});

const parts = { customers: ['Top', 'Rest'], segments: [], item: Int32Array.of(0, 0, 0, 0), period: Int32Array.of(0, 0, 1, 1), customer: Int32Array.of(0, 1, 0, 1), segment: Int32Array.of(-1, -1, -1, -1), quantity: Float64Array.of(40, 60, 40, 60) };
const shared: Signals = { ...given({ demand: [[100, 100]], supply: [[70, 70]] }), demandParts: parts };

describe('a lever on some customers', () => {
  it('moves their share of the demand and no other', () => {
    const made = pull(shared, { lever: 'scale', measure: 'Demand', value: 1.5, customer: 'Top' });
    expect([Array.from(made.demand.values), Array.from(made.demandParts?.quantity ?? [])]).toEqual([[120, 120], [60, 60, 60, 60]]);
  });
  it('knows what they want after the levers before it', () => {
    const made = pull(shared, { lever: 'scale', measure: 'Demand', value: 2 }, { lever: 'set', measure: 'Demand', value: 0, customer: 'Rest', from: '2026-04' });
    expect(Array.from(made.demand.values)).toEqual([200, 80]);
  });
  it('delays theirs alone', () => {
    const made = pull(shared, { lever: 'delay', measure: 'Demand', value: 1, customer: 'Top', to: '2026-03' });
    expect(Array.from(made.demand.values)).toEqual([60, 140]);
    expect(Array.from(pull(made, { lever: 'scale', measure: 'Demand', value: 0, customer: 'Top' }).demand.values)).toEqual([60, expect.closeTo(60)]);
  });
  it('serves them first: the others take what stock and receipts leave', () => {
    const made = pull(shared, { lever: 'allocate', customer: 'Top' });
    expect([Array.from(made.demand.values), Array.from(made.demandParts?.quantity ?? [])]).toEqual([[70, 70], [40, 30, 40, 30]]);
    expect(Array.from(pull(shared, { lever: 'allocate', customer: 'Top', value: 0.75 }).demand.values)).toEqual([85, 85]);
  });
});

describe('hours allocated by class', () => {
  const resources = { names: ['Line'], available: Float64Array.of(100), overtime: Float64Array.of(20), overtimeCost: Float64Array.of(1), routing: { item: Int32Array.of(0, 1), resource: Int32Array.of(0, 0), hours: Float64Array.of(1, 2) } };
  const busy: Signals = { ...given({ demand: [[80], [40]], families: ['Core', 'Other'] }), resources };
  it('cut the supply of the others to what the line has left', () => {
    expect(Array.from(pull(busy, { lever: 'allocate', family: 'Core' }).supply.values)).toEqual([80, 20]);
    expect(Array.from(pull(busy, { lever: 'allocate', family: 'Other' }).supply.values)).toEqual([40, 40]);
  });
  it('are more where a lever gives more', () => {
    expect(Array.from(pull(busy, { lever: 'add', measure: 'Capacity', value: 40, product: 'Line' }, { lever: 'allocate', family: 'Core' }).supply.values)).toEqual([80, 40]);
  });
});
