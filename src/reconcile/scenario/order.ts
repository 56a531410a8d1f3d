import type { Signals } from '../../signal/signals';
import type { Lever } from '../lever/lever';
import { pulled } from './applied';

/** Below this share of a number a difference is the last digits' own. */
const ALIKE = 1e-9;

/** Whether two levers that follow each other come to the same plan the other way round, as the answer to each pair in turn. */
export function commuting(start: Signals): (first: Lever, second: Lever) => boolean {
  let signals = start;
  return (first, second) => {
    const then = pulled(signals, first);
    const same = apart(first, second) || alike(pulled(then, second), pulled(pulled(signals, second), first));
    signals = then;
    return same;
  };
}

/** Money spent once and terms of payment touch nothing that another kind of lever does. */
function apart(a: Lever, b: Lever): boolean {
  return (a.kind === 'one-off cost') !== (b.kind === 'one-off cost') || (a.kind === 'one-off cost' && b.kind === 'one-off cost');
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
