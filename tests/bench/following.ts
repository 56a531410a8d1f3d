import { deepStrictEqual as deepEqual } from 'node:assert';
import { again } from '../../src/reconcile/again';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Signals } from '../../src/signal/signals';
import { medians, timed } from './medians';
import type { Stretch } from './table';

const ROUNDS = Number(process.env['REPEATS'] ?? 5);

/** One supply number of one item is typed anew, again and again, and the plan of 10,000 items follows; against the plan worked out whole. */
export function following(signals: Signals): readonly Stretch[] {
  let units = 0;
  const typed = (): Signals => {
    const values = signals.supply.values.slice();
    values[units % values.length] = (units += 24_007);
    return { ...signals, supply: { ...signals.supply, values } };
  };
  let plan = reconcile(signals);
  const last = typed();
  plan = again(plan, last);
  const whole = reconcile(last);
  deepEqual(plan.totals.supply, whole.totals.supply, 'what was followed comes to what is worked out whole');
  deepEqual(plan.exceptions.length, whole.exceptions.length);
  const each = [timed(typed, reconcile), timed(typed, (of) => (plan = again(plan, of)))];
  medians(each, 2);
  const [base = NaN, one = NaN] = medians(each, ROUNDS);
  return [{ what: 'one number of one item typed anew, the plan followed', said: `${one.toFixed(1)} ms, 1/${Math.round(base / one)} of the plan worked out whole` }];
}
