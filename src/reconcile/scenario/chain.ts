import type { Signals } from '../../signal/signals';
import type { Lever } from '../lever/lever';
import type { Reconciliation } from '../reconciliation';
import { pulled } from './applied';
import { touched } from '../lever/touched';
import { weigher, type Weighed, type Weight } from './weigher';

/** What a plan comes to before the first of some levers, and after each of them. */
export type Weigh = (levers: readonly Lever[]) => readonly [Weighed, ...Weighed[]];

/** How many results are kept, each some kilobytes. */
const KEPT = 500;

/**
 * Weighs levers one after the other over a base. Nothing is weighed twice: a scenario that begins with the same levers as one before it
 * is taken up where they part, so that a slider costs the lever it moves and those behind it; and of a lever, the items it reaches.
 */
export function chained(base: Reconciliation): Weigh {
  const { start, next } = weigher(base);
  const known = remembered<Weight>(KEPT);
  let trail: readonly { readonly key: string; readonly signals: Signals }[] = [];
  return (levers) => {
    const keys = keysOf(levers);
    const after = (i: number): Signals => {
      const lever = levers[i];
      if (!lever) return base.base;
      const [key, step] = [keys[i] ?? '', trail[i]];
      if (step && step.key === key) return step.signals;
      const signals = pulled(after(i - 1), lever);
      trail = [...trail.slice(0, i), { key, signals }];
      return signals;
    };
    let weight = start.weight;
    const steps = levers.map((lever, i) => {
      const before = weight;
      weight = known(keys[i] ?? '', () => {
        const signals = after(i - 1);
        return next({ signals, weight: before }, after(i), touched(signals, lever));
      });
      return weight;
    });
    return [start.weight, ...steps];
  };
}

/** Keeps the answers that were asked for last, so many of them. */
function remembered<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key) ?? make();
    known.delete(key);
    known.set(key, found);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** For each lever what it and all before it do; how a person would say it does not count. */
function keysOf(levers: readonly Lever[]): readonly string[] {
  let key = '';
  return levers.map(({ kind, measure, reach, value, formula }) => (key += JSON.stringify([kind, measure, reach, value, formula])));
}
