import type { Grid } from '../model/grid';
import { patched } from '../model/patched';
import { again } from '../reconcile/again';
import { BASE } from '../reconcile/lever/lever';
import type { Outlook } from '../reconcile/outlook';
import { applied } from '../reconcile/scenario/applied';
import type { Digest } from '../signal/digest';
import { retouched } from '../signal/retouched';
import type { Kept } from './kept';
import { outlookOf, type ReconcileAnswers } from './reconcile-answers';
import type { SignalAnswers } from './signal-answers';

/** The plan after some cells of its inputs were edited. */
export type Touched = {
  readonly outlook: Outlook | undefined;
  /** Undefined where only numbers of some items moved: what was found in the inputs is then told by the next whole reading. */
  readonly digest: Digest | undefined;
};

/** What if somebody types? */
export type TouchAnswers = {
  /** Takes cells as they are now, blocks within ranges that were read, and works out again what hangs on them, of a scenario or the base. */
  touch(cells: readonly Grid[], scenario: string): Promise<Touched>;
};

export function touchAnswers(kept: Kept, { read, reconcile }: Pick<SignalAnswers & ReconcileAnswers, 'read' | 'reconcile'>): TouchAnswers {
  return {
    async touch(cells, scenario) {
      const before = kept.given;
      const after = before.map((range) => ({ ...range, grid: cells.reduce((grid, block) => patched(grid, block) ?? grid, range.grid) }));
      const { settings, noticed, held } = kept.said;
      // What is frozen at a cutoff is set against all that was read.
      const signals = held || !kept.reading?.signals ? undefined : retouched(kept.reading.signals, { before, after, places: cells.map(({ place }) => place) });
      if (!signals || !kept.reading || !kept.base || !kept.result) {
        const digest = await read(after, settings, noticed, held);
        return { digest, outlook: await reconcile(scenario) };
      }
      kept.given = after;
      kept.reading = { ...kept.reading, signals };
      kept.asRead = signals;
      kept.weigh = kept.comparison = undefined;
      const levers = kept.scenarios.find(({ name }) => name === scenario)?.levers ?? [];
      const [base, result] = [kept.base, kept.result];
      kept.base = again(base, signals);
      kept.result = scenario === BASE ? kept.base : again(result, applied(signals, levers), signals);
      return { digest: undefined, outlook: outlookOf(kept, kept.result) };
    },
  };
}
