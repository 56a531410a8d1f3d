import { healths } from '../../src/signal/health';
import { reading } from './grid-of';

const head = ['Product', 'Period', 'Quantity'];
const of = (inputs: Parameters<typeof reading>[0]) => {
  const made = reading(inputs);
  return healths(made.inputs, made.findings);
};

describe('the health of an input', () => {
  it('is 100 where all is there and nothing was changed', () => {
    expect(of({ Demand: [head, ['P1', '2026-03', 5]] }).find(({ input }) => input === 'Demand')).toMatchObject({ score: 100, completeness: 1, used: 1, first: '' });
  });

  it('falls with gaps and with doubtful cells, and says what to do first', () => {
    const [worst] = of({ Demand: [head, ['P1', '2026-03', 5], ['P1', '2026-04', 5], ['P2', '2026-03', 'n/a'], ['P2', '2026-04', 5]] });
    expect(worst).toMatchObject({ input: 'Demand', counts: { stop: 0, warning: 1 }, completeness: 0.75 });
    expect(worst?.score).toBeLessThan(70);
    expect(worst?.first).toContain('blank');
  });

  it('is 0 where there is a stop, worst first', () => {
    expect(of({ Demand: [['Product', 'Quantity'], ['P1', 5]] })[0]).toMatchObject({ input: 'Demand', score: 0 });
  });
});
