import type { AssumptionRow } from '../../src/commit/assumptions';
import { lastBelieved, outcomes } from '../../src/learn/outcomes';

const row = (Id: string, Cycle: string, Expected: number | null, Actual: number | null, Verdict: string | null = null): AssumptionRow => ({ Id, Cycle, Assumption: `about ${Id}`, Measure: null, Expected, Owner: 'Ada', Actual, Error: null, Verdict });

describe('an assumption of the last cycle', () => {
  it('held within five per cent of what was expected, and broke beyond, with the way it was wrong', () => {
    const told = outcomes([row('A-1', '2026-02', 100, 105), row('A-2', '2026-02', 100, 80), row('A-3', '2026-02', 100, 106), row('A-4', '2026-02', 100, null)], '2026-02');
    expect(told.map(({ id, error, held, verdict }) => [id, error, held, verdict])).toEqual([
      ['A-2', 20, false, 'broke, expected too high'], ['A-3', -6, false, 'broke, expected too low'], ['A-4', NaN, undefined, ''], ['A-1', -5, true, 'held'],
    ]);
  });

  it('is taken at a person’s word where there are no numbers', () => {
    expect(outcomes([row('A-1', '2026-02', null, null, 'Broke: the tender went elsewhere')], '2026-02')).toMatchObject([{ held: false, verdict: 'Broke: the tender went elsewhere' }]);
  });

  it('is of the last cycle before this one, else of this one', () => {
    const rows = [row('A-1', '2026-01', 1, 1), row('A-2', '2026-03', 1, 1), row('A-3', '2026-02', 1, 1)];
    expect([lastBelieved(rows, '2026-03'), lastBelieved(rows, '2026-01'), lastBelieved([], '2026-03'), lastBelieved(rows, '2026-09')]).toEqual(['2026-02', '2026-01', undefined, '2026-03']);
  });
});
