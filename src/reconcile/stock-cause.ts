import type { Signals } from '../signal/signals';
import { codeOf } from './cause';
import type { Gaps, Projection } from './reconciliation';

/** Writes its codes where it can tell why and no more specific cause stands yet. */
type Because = (signals: Signals, projection: Projection, gaps: Gaps, cause: Uint8Array) => void;

/** The most specific first: capacity, components and lead times go before what supply and demand alone can tell. */
const BECAUSE: readonly Because[] = [bySupply];

/** Why each cell is short, below target or in excess; 0 where it is none of them. */
export function stockCauses(signals: Signals, projection: Projection, gaps: Gaps): Uint8Array {
  const cause = new Uint8Array(projection.net.length);
  for (const because of BECAUSE) because(signals, projection, gaps, cause);
  return cause;
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
function bySupply(signals: Signals, projection: Projection, gaps: Gaps, cause: Uint8Array): void {
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
