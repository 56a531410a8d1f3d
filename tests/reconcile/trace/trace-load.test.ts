import { reconcile } from '../../../src/reconcile/reconcile';
import { traceLoad } from '../../../src/reconcile/trace/trace-load';
import { given } from '../given';

const line = {
  resources: {
    names: ['Line'], available: Float64Array.of(400), overtime: Float64Array.of(30), overtimeCost: Float64Array.of(20),
    routing: { item: Int32Array.of(0, 1, 2), resource: new Int32Array(3), hours: Float64Array.of(2, 3, 4) },
  },
};

describe('the trace of a load', () => {
  const plan = reconcile(given({ demand: [[100], [50], [25]], supply: [[100], [50], [25]], more: line }));

  it('is 450 h of three products on 400 h, 30 of the 50 beyond in overtime', () => {
    expect(traceLoad(plan, 'Line', 0)?.lines.map(({ figure, value, words }) => [figure, value, words])).toEqual([
      ['A', 200, '100 × 2 h = 200 h'], ['B', 150, '50 × 3 h = 150 h'], ['C', 100, '25 × 4 h = 100 h'], ['Load', 450, 'The hours above, added up.'], ['Available', 400, 'As given.'],
      ['Utilisation', 1.125, '450 ÷ 400'], ['Overload', 50, '450 − 400, never below 0; before overtime.'], ['Overtime', 30, 'The smaller of 50 and the 30 that are given.'], ['Overtime cost', 600, '30 × 20'],
    ]);
  });

  it('leads to the supply and the routing of each product, and to the capacity', () => {
    const [first, ...rest] = traceLoad(plan, 'Line', 0)?.lines ?? [];
    expect(first?.from).toEqual([{ input: 'Supply', role: 'Quantity', product: 'A', location: '' }, { input: 'Routing', role: 'Hours per unit', product: 'A', other: 'Line' }]);
    expect(rest.find(({ figure }) => figure === 'Available')?.from).toEqual([{ input: 'Capacity', role: 'Available hours', other: 'Line' }]);
  });

  it('is not there for a resource or a period that is not', () => {
    expect([traceLoad(plan, 'Press', 0), traceLoad(plan, 'Line', 1)]).toEqual([undefined, undefined]);
  });
});
