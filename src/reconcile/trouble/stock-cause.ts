import type { Signals } from '../../signal/signals';
import { CauseWords, codeOf } from './cause';
import { insideLeadTime } from '../money/extra-cost';
import type { CapacityLoad } from '../money/finance';
import { limits, tightest } from '../resource/limits';
import type { Gaps, Projection } from '../reconciliation';

/** Where a cause is written as its place among the words. */
type To = { readonly cause: Uint16Array; readonly words: CauseWords };
/** Writes its codes where it can tell why and no more specific cause stands yet. */
type Because = (signals: Signals, projection: Projection, gaps: Gaps, capacity: CapacityLoad | undefined, to: To) => void;

/** The most specific first: lead times, components and capacity go before what supply and demand alone can tell. */
const BECAUSE: readonly Because[] = [byLimits, bySupply];

/** Why each cell is short, below target or in excess, 0 where it is none of them; and the words. */
export function stockCauses(signals: Signals, projection: Projection, gaps: Gaps, capacity: CapacityLoad | undefined): { readonly stock: Uint16Array; readonly words: readonly string[] } {
  const to: To = { cause: new Uint16Array(projection.net.length), words: new CauseWords() };
  for (const because of BECAUSE) because(signals, projection, gaps, capacity, to);
  return { stock: to.cause, words: to.words.list };
}

const INSIDE = codeOf('inside lead time');

/**
 * What could not be helped by ordering more: a shortage inside the lead time; or a component or resource that leaves less than half of what is missing
 * to be made by then, with the share it is to blame for where that is not all.
 */
function byLimits(signals: Signals, { short }: Projection, { positionGap }: Gaps, capacity: CapacityLoad | undefined, { cause, words }: To): void {
  const periods = signals.calendar.periods.length;
  const inside = insideLeadTime(signals);
  const left = signals.resources || signals.parts ? limits(signals, capacity) : undefined;
  for (let at = 0; at < cause.length; at += 1) {
    const late = short[at] ?? 0;
    if (late > 0 && inside[at] === 1) cause[at] = INSIDE;
    const missing = late > 0 ? late : -(positionGap[at] ?? NaN);
    if (!left || cause[at] !== 0 || !(missing > 0)) continue;
    const bound = tightest(left, signals, Math.floor(at / periods), at % periods);
    const share = bound ? 1 - bound.units / missing : 0;
    if (!bound || share < 0.5) continue;
    const plain = `${bound.kind}: ${bound.name}`;
    const percent = Math.round(share * 100);
    cause[at] = words.code(percent === 100 ? plain : `${plain}, ${percent} %`, plain);
  }
}

const [LATE, MISSING, DEMAND, OPENED_LOW, OVERBUILT, OPENED_HIGH, SUPPLY] = [
  codeOf('supply late'), codeOf('supply missing'), codeOf('demand above supply'), codeOf('opening stock below target'),
  codeOf('overbuild'), codeOf('opening stock above maximum'), codeOf('supply above demand'),
];

/**
 * What the flows alone tell. Too little: supply is missing (blank), or late (all supply so far catches up with all demand, or with the target, before
 * the horizon ends), or the opening stock was already too low and the flows are not to blame, or else demand is above supply. Too much: overbuilt
 * in this period or since the excess began, else more has come in than went out, else the stock was too high when it opened.
 */
function bySupply(signals: Signals, projection: Projection, gaps: Gaps, _: CapacityLoad | undefined, { cause }: To): void {
  const periods = signals.calendar.periods.length;
  const flow = new Float64Array(periods); // all supply so far less all demand so far
  for (let from = 0; from < cause.length; from += periods) {
    const opening = signals.attributes.opening[from / periods] || 0;
    let sum = 0;
    for (let t = 0; t < periods; t += 1) flow[t] = sum += (signals.supply.values[from + t] || 0) - (signals.demand.values[from + t] || 0);
    let best = -Infinity; // the most stock still to come
    for (let t = periods - 1; t >= 0; t -= 1) {
      const at = from + t;
      const late = (projection.short[at] ?? NaN) > 0;
      const goal = late ? 0 : (gaps.target[at] ?? NaN);
      if (cause[at] === 0 && (late || (gaps.positionGap[at] ?? NaN) < 0)) {
        if (Number.isNaN(signals.supply.values[at] ?? NaN)) cause[at] = MISSING;
        else if (best >= goal) cause[at] = LATE;
        else cause[at] = !late && opening < goal && (flow[t] ?? 0) >= 0 ? OPENED_LOW : DEMAND;
      }
      best = Math.max(best, opening + (flow[t] ?? 0));
    }
    let overbuilt = false;
    for (let t = 0; t < periods; t += 1) {
      const at = from + t;
      const excess = (gaps.excess[at] ?? NaN) > 0;
      overbuilt = excess && (overbuilt || (gaps.overbuild[at] ?? NaN) > 0);
      if (excess && cause[at] === 0) cause[at] = overbuilt ? OVERBUILT : (flow[t] ?? 0) > 0 ? SUPPLY : OPENED_HIGH;
    }
  }
}
