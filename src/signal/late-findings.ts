import type { Finding } from '../model/finding';
import type { LateChange } from './late';
import { lateRuns } from './late-runs';
import { inWords } from './late-words';

/** What the findings say of changes since the cutoff: one line for each kind of number. */
export function lateFindings(changes: readonly LateChange[]): readonly Finding[] {
  const runs = lateRuns(changes);
  return [...new Set(runs.map(({ measure }) => measure))].map((measure): Finding => {
    const those = runs.filter((run) => run.measure === measure);
    const { place, input = 'Demand' } = those[0] ?? {};
    const out = those.filter((run) => run.out).length;
    const list = those.slice(0, 3).map(inWords).join('; ');
    const more = those.length > 3 ? `; and ${those.length - 3} more` : '';
    const todo = out === those.length ? 'It is kept out of the plan. Accept it, or put it back.' : out > 0 ? `${out} of ${those.length} are kept out of the plan, the others count. Accept them, or keep them out.` : 'It counts in the plan. Accept it, or keep it out.';
    return { severity: 'warning', input, rule: 'after the cutoff', ...(place && { place }), value: list, wrong: `${measure} was changed after the cutoff: ${list}${more}.`, todo };
  });
}
