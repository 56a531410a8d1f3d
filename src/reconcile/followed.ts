import type { Signals } from '../signal/signals';
import { exchangedCounts, exchangedSums } from './exchange';
import { bridge, bridgedAgain } from './money/bridge';
import { flowsAgain } from './money/flows';
import { listed } from './reconcile';
import type { Exception, Gaps, Reconciliation } from './reconciliation';
import { sliced } from './scenario/sliced';
import { balanced } from './stock/balance';
import { summed } from './sums';
import { totals } from './totals';
import { merged } from './trouble/merged';

/**
 * Whether nothing but themselves hangs on these items: they share no hours and no components with others, and no family's budget. Then a change of them
 * can be followed in place.
 */
export function alone({ resources, parts, budget, items }: Signals, rows: Int32Array): boolean {
  if (budget?.by === 'family' || rows.length > MOST) return false;
  const mine = new Uint8Array(items.count);
  rows.forEach((item) => (mine[item] = 1));
  const shares = (of: Int32Array) => of.some((item) => mine[item] === 1);
  return !(resources && shares(resources.routing.item)) && !(parts && shares(parts.bill.item));
}

/** More items at once are worked out with less bookkeeping. */
const MOST = 200;

/**
 * A plan after some of its items, which share nothing with others, changed: their rows are laid again in the table that stands, and in every sum, rank and
 * count what they were is exchanged for what they are. What it was before is used up: its table is this one's now.
 */
export function followed(before: Reconciliation, signals: Signals, base: Signals, rows: Int32Array): Reconciliation {
  const scenario = signals !== base;
  const [was, is] = [part(before.signals, scenario ? before.base : undefined, rows), part(signals, scenario ? base : undefined, rows)];
  const { projection, material, causes } = before;
  const gaps: Gaps = { ...before.gaps, budgetRevenue: signals.budget?.revenue.values ?? before.gaps.budgetRevenue, budgetMargin: signals.budget?.margin.values ?? before.gaps.budgetMargin };
  const width = signals.calendar.periods.length;
  const put = <T extends Float64Array | Uint8Array | Uint16Array>(whole: T, some: T) => rows.forEach((item, i) => whole.set(some.subarray(i * width, (i + 1) * width), item * width));
  for (const name of ['net', 'closing', 'short', 'shipped'] as const) put(projection[name], is.projection[name]);
  for (const name of LAID) put(gaps[name], is.gaps[name]);
  put(material, is.material);
  put(causes.stock, is.causes.stock);
  put(causes.budget, is.causes.budget);
  const bridged = before.bridgeSums && before.bridge && (bridgedAgain({ bridge: before.bridge, sums: before.bridgeSums }, was, is) ?? bridge(signals, gaps));
  const sums = exchangedSums(before.sums, was.sums, is.sums, () => summed(signals, { projection, gaps, material }));
  const fresh = is.exceptions.map((exception): Exception => ({ ...exception, item: rows[exception.item] ?? -1 }));
  const made: Reconciliation = {
    ...before, signals, base, gaps,
    sums, totals: totals(signals, sums),
    hidden: { ...sums.hidden, exceptions: exchangedCounts(before.hidden.exceptions, was.hidden.exceptions, is.hidden.exceptions) },
    exceptions: merged(before.exceptions, new Set(rows), fresh, signals.items),
    bridge: bridged?.bridge, bridgeSums: bridged?.sums,
  };
  flowsAgain(before, made, was, is);
  return made;
}

/** The columns of the gap table that are laid; what the budget says stands as it is given. */
const LAID = ['gap', 'target', 'maximum', 'positionGap', 'excess', 'overbuild', 'revenueAtRisk', 'marginAtRisk', 'excessValue', 'unconstrainedRevenue', 'planRevenue', 'planMargin', 'budgetGap', 'budgetShare'] as const;

type Part = ReturnType<typeof listed>;

/** Some items by themselves. What finance gave for all is left out: what is looked at here is what was made of it, item by item. */
function part(signals: Signals, base: Signals | undefined, rows: Int32Array): Part {
  const some = sliced(signals, rows);
  const budget = some.budget && { ...some.budget, groups: [], given: { revenue: NONE, units: NONE, margin: NONE } };
  return listed(balanced({ ...some, budget }), base && sliced(base, rows));
}

const NONE = new Float64Array(0);
