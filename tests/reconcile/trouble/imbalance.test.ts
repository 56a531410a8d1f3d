import { reconcile } from '../../../src/reconcile/reconcile';
import { applied } from '../../../src/reconcile/scenario/applied';
import { reading } from '../../signal/grid-of';

const block = (closing: readonly number[]) => [['Product', 'Measure', 'Mar-26', 'Apr-26', 'May-26'], ['P1', 'Demand', 5, 5, 5], ['', 'Supply', 7, 7, 7], ['', 'Closing stock', ...closing]];
const plan = (closing: readonly number[], cost: number) => {
  const { signals } = reading({ Demand: block(closing), Supply: block(closing), Products: [['Product', 'Unit cost'], ['P1', cost]], Settings: [['Name', 'Value'], ['Materiality amount', 1000]] });
  if (!signals) throw new Error('no plan');
  return signals;
};

describe('a stock of the inputs that is not what flows into it and out of it', () => {
  it('is an exception of its own, over the periods it is off, at unit cost', () => {
    const found = reconcile(plan([10, 17, 24], 400)).exceptions.filter(({ kind }) => kind === 'flow imbalance');
    expect(found).toMatchObject([{ item: 0, from: 1, to: 2, quantity: 10, value: 4000, base: NaN, cause: 'stock given does not balance' }]);
  });

  it('is counted and not listed where it is immaterial, and nothing where it balances', () => {
    const { exceptions, hidden } = reconcile(plan([10, 17, 24], 4));
    expect(exceptions.filter(({ kind }) => kind === 'flow imbalance')).toEqual([]);
    expect(hidden.exceptions).toContainEqual({ kind: 'flow imbalance', count: 1, value: 40 });
    expect(plan([10, 12, 14], 400).imbalance).toBeUndefined();
  });

  it('is what it is in every scenario: levers do not move what the inputs say', () => {
    const signals = plan([10, 17, 24], 400);
    const made = reconcile(applied(signals, []), signals);
    expect(made.exceptions.filter(({ kind }) => kind === 'flow imbalance')).toHaveLength(1);
  });
});
