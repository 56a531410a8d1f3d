import { cells } from '../../../src/model/place';
import { reconcile } from '../../../src/reconcile/reconcile';
import { waysOut } from '../../../src/reconcile/way/ways-out';
import { reading } from '../../signal/grid-of';
import { plain } from '../../../src/model/sentence';

const row = (product: string, location: string, quantity: number) => [product, location, '2026-03', quantity];
const head = ['Product', 'Location', 'Period', 'Quantity'];

/** A is short 30 in North and may be replaced; B and C have stock. */
function plan(substitute: string, more: readonly (string | number)[][] = [], heading = 'Substitute') {
  return reading({
    Demand: [head, row('A', 'North', 50), row('B', 'North', 10), row('B', 'South', 0), row('C', 'North', 5), row('C', 'North', 0)],
    Supply: [head, row('A', 'North', 20), row('B', 'North', 0)],
    Stock: [['Product', 'Location', 'On hand', 'Target stock'], ['A', 'North', 0, 0], ['B', 'North', 25, 3], ['B', 'South', 40, 30], ['C', 'North', 5, 0]],
    Products: [['Product', 'Price', 'Unit cost', 'Penalty', 'Lead time', heading], ['A', 100, 60, 2, 90, substitute], ['B', 90, 70, 0, 90, ''], ['C', 90, 70, 0, 90, ''], ...more],
    Settings: [['Name', 'Value'], ['Materiality amount', 0]],
  });
}

function ways(substitute: string, heading?: string) {
  const { signals } = plan(substitute, [], heading);
  if (!signals) throw new Error('no plan');
  const made = reconcile(signals);
  const first = made.exceptions.find(({ kind }) => kind === 'short');
  return first ? waysOut(made, first).map(({ way, units, by, cost, margin, net, words }) => [way, units, by, cost, margin, net, plain(words).split(' instead')[0]]) : [];
}

describe('a substitute', () => {
  it('is a way out as far as it has stock nobody needs, at its own margin, the penalty saved', () => {
    expect(ways('B')).toEqual([
      ['substitute', 12, '2026-03', 0, 240, 264, 'Ship 12 of B @ North'],
      ['substitute', 10, '2026-03', 0, 200, 220, 'Ship 10 of B @ South'],
    ]);
  });

  it('that has nothing to spare is none, and so is a product of itself', () => {
    expect([ways('C'), ways('A'), ways('')]).toEqual([[], [], []]);
  });

  it('is one of several, in whatever words the column is headed', () => {
    expect(ways('C; B', 'Ersatzartikel').map(([way, units]) => [way, units])).toEqual([['substitute', 12], ['substitute', 10]]);
    expect(ways('b', 'Alternative').map(([, units]) => units)).toEqual([12, 10]);
  });

  it('that nobody plans is told with its cell', () => {
    const { findings } = plan('Z');
    expect(findings.filter(({ rule }) => rule === 'not planned').map(({ severity, place, wrong }) => [severity, place && cells(place), wrong])).toEqual([['note', 'F2', 'Z, the substitute of A, is not planned.']]);
  });
});
