import type { Signals } from '../../signal/signals';
import { counting, countingBudget, type Count } from './counted';
import { entering } from './entered';
import { hurrying } from './hurried';
import { laneOf, run } from './lane';
import { blankLedger, type Ledger } from './ledger';

/**
 * What items of a plan add up to, all of them or those named: item by item and without a grid, in a fraction of the time of the gap table.
 *
 * `base` is the plan the levers were pulled over: what is received beyond it inside a lead time has to be hurried.
 */
export function tallied(signals: Signals, base: Signals, rows?: Int32Array): Ledger {
  const ledger = blankLedger(signals.calendar.periods.length, rows ? rows.length : signals.items.count);
  return entered(ledger, signals, [hurrying(ledger, signals, base), counting(signals), countingBudget(signals)], rows);
}

/** What all items of a base plan add up to, where its exceptions were counted before. */
export function summed(signals: Signals, exceptions: number): Ledger {
  return { ...entered(blankLedger(signals.calendar.periods.length, signals.items.count), signals, []), exceptions };
}

function entered(ledger: Ledger, signals: Signals, counts: readonly Count[], rows?: Int32Array): Ledger {
  const lane = laneOf(signals.calendar.periods.length);
  const enter = entering(ledger, signals);
  let exceptions = 0;
  for (let i = 0; i < ledger.items; i += 1) {
    const item = rows ? (rows[i] ?? 0) : i;
    run(lane, signals, item);
    enter(lane, item);
    for (const count of counts) exceptions += count(lane, item);
  }
  return { ...ledger, exceptions };
}
