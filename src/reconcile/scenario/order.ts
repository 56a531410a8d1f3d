import type { Signals } from '../../signal/signals';
import type { Lever, LeverKind } from '../lever/lever';
import { ofCustomers } from '../lever/reach';
import { touched } from '../lever/touched';
import { pulled } from './applied';

/** Below this share of a number a difference is the last digits' own. */
const ALIKE = 1e-9;

/** Whether two levers that follow each other come to the same plan the other way round, as the answer to each pair in turn. */
export function commuting(start: Signals): (first: Lever, second: Lever) => boolean {
  const before: Lever[] = []; // levers not pulled yet: most neighbours commute without
  let signals = start;
  return (first, second) => {
    const same = apart(start, first, second) || both(standing(), first, second);
    before.push(first);
    return same;
  };

  function standing(): Signals {
    for (const lever of before.splice(0)) signals = pulled(signals, lever);
    return signals;
  }
}

function both(signals: Signals, first: Lever, second: Lever): boolean {
  return alike(pulled(pulled(signals, first), second), pulled(pulled(signals, second), first));
}

/** Whether two levers need not be pulled to see that they commute: money spent once touches nothing else, and cells that are moved one by one do not mind what others are. */
function apart(signals: Signals, a: Lever, b: Lever): boolean {
  if (a.kind === 'one-off cost' || b.kind === 'one-off cost') return true;
  if (!cellwise(a) || !cellwise(b)) return false;
  return a.measure !== b.measure || (a.kind === 'scale' && b.kind === 'scale') || disjoint(touched(signals, a), touched(signals, b));
}

/** Whether what a lever makes of a cell hangs on that item's cells of the same measure alone. */
function cellwise({ kind, measure, reach }: Lever): boolean {
  return CELLWISE.has(kind) && measure !== 'Budget' && !ofCustomers(reach);
}

const CELLWISE: ReadonlySet<LeverKind> = new Set(['scale', 'add', 'set', 'cap', 'delay', 'pull forward', 'cut target', 'terms']);

function disjoint(a: Int32Array | undefined, b: Int32Array | undefined): boolean {
  if (!a || !b || a.length === 0 || b.length === 0) return false; // hours and terms are not of items
  const mine = new Set(a);
  return b.every((item) => !mine.has(item));
}

/** The same numbers but for their last digits. */
function alike(a: Signals, b: Signals): boolean {
  const pairs = [
    [a.demand.values, b.demand.values], [a.supply.values, b.supply.values], [a.price.values, b.price.values], [a.unitCost.values, b.unitCost.values],
    [a.attributes.targetStock, b.attributes.targetStock], [a.attributes.targetCover, b.attributes.targetCover],
    [a.resources?.available, b.resources?.available], [a.resources?.overtime, b.resources?.overtime], [a.budget?.revenue.values, b.budget?.revenue.values],
    [Float64Array.of(a.settings.dso, a.settings.dpo), Float64Array.of(b.settings.dso, b.settings.dpo)],
  ] as const;
  return pairs.every(([x, y]) => x === y || (x !== undefined && y !== undefined && near(x, y)));
}

function near(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] || 0, b[at] || 0];
    if (x !== y && Math.abs(x - y) > ALIKE * Math.max(1, Math.abs(x), Math.abs(y))) return false;
  }
  return true;
}
