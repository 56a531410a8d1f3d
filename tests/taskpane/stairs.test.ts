import fc from 'fast-check';
import { stairs, type Step } from '../../src/taskpane/charts/stairs';

const total = (label: string, value: number): Step => ({ label, kind: 'total', value });
const step = (label: string, value: number): Step => ({ label, kind: 'step', value });

describe('a waterfall', () => {
  it('hangs every step where the one before it ended', () => {
    const { bars } = stairs([total('Budget', 50), step('Price', -25), step('Volume', 75), total('Plan', 100)]);
    expect(bars.map(({ from, to, end }) => [from, to, end])).toEqual([[0, 50, 50], [25, 50, 25], [25, 100, 100], [0, 100, 100]]);
  });

  it('starts at nothing while the steps can be seen', () => expect(stairs([total('Budget', 100), step('Price', -40), total('Plan', 60)]).start).toBe(0));
  it('starts at a round number where the totals dwarf the steps', () => expect(stairs([total('Budget', 1000), step('Price', -10), total('Plan', 990)]).start).toBe(980));
  it('does not enlarge what is only rounding', () => expect(stairs([total('Base', 1e8), step('Noise', 1e-7), total('Plan', 1e8)]).start).toBe(0));
  it('draws below zero', () => expect(stairs([total('Budget', 50), step('Loss', -100), total('Plan', -50)]).bars.map(({ from, to }) => [from, to])).toEqual([[50, 100], [0, 100], [0, 50]]));
  it('lets a blank step move nothing', () => expect(stairs([total('Budget', 50), step('Mix', NaN), total('Plan', 50)]).bars[1]).toMatchObject({ from: 100, to: 100 }));
  it('draws nothing of nothing', () => expect(stairs([total('Budget', 0), total('Plan', 0)]).bars.every(({ from, to }) => from === 0 && to === 0)).toBe(true));

  it('stays within its width, whatever the numbers', () => {
    const numbers = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(fc.property(fc.array(numbers, { minLength: 1, maxLength: 8 }), (values) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const { bars } = stairs([total('a', 0), ...values.map((value, i) => step(`s${i}`, value)), total('z', sum)]);
      expect(bars.every(({ from, to }) => from >= 0 && from <= to && to <= 100.0001)).toBe(true);
    }));
  });
});
