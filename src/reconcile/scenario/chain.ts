import type { Signals } from '../../signal/signals';
import type { Lever } from '../lever/lever';
import type { Reconciliation } from '../reconciliation';
import { pulled } from './applied';
import { weigher, type Weighed } from './tally';

/** What a plan comes to before the first of some levers, and after each of them. */
export type Weigh = (levers: readonly Lever[]) => readonly [Weighed, ...Weighed[]];

/** How many results are kept, each some kilobytes. */
const KEPT = 500;

/**
 * Weighs levers one after the other over a base. Nothing is weighed twice: a scenario that begins with the same levers as one before it
 * is taken up where they part, so that a slider costs the lever it moves and those behind it.
 */
export function chained(base: Reconciliation): Weigh {
  const weigh = weigher(base);
  const start = weigh(base.base);
  const known = new Map<string, Weighed>();
  let trail: readonly { readonly key: string; readonly signals: Signals }[] = [];
  return (levers) => {
    const keys = keysOf(levers);
    const after = (i: number): Signals => {
      const step = trail[i];
      if (step && step.key === keys[i]) return step.signals;
      const lever = levers[i];
      const before = i === 0 ? base.base : after(i - 1);
      const signals = lever ? pulled(before, lever) : before;
      trail = [...trail.slice(0, i), { key: keys[i] ?? '', signals }];
      return signals;
    };
    const steps = keys.map((key, i) => {
      const found = known.get(key) ?? weigh(after(i));
      if (known.size >= KEPT) known.clear();
      known.set(key, found);
      return found;
    });
    return [start, ...steps];
  };
}

/** For each lever what it and all before it do; how a person would say it does not count. */
function keysOf(levers: readonly Lever[]): readonly string[] {
  let key = '';
  return levers.map(({ kind, measure, reach, value, formula }) => (key += JSON.stringify([kind, measure, reach, value, formula])));
}
