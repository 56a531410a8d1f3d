import { familyOf, nameOf, productOf, type Items } from '../../model/items';
import { measure } from '../../model/measure';
import { matched } from '../cell/fold';
import { onItems } from '../grid/budget';
import type { Budget, Signals } from '../signals';

/** The signals with a budget that has these lines too, still without numbers; the very same where it has them all. */
export function withLines(signals: Signals, names: readonly string[]): Signals {
  const { items, calendar, budget } = signals;
  const known = new Set(budget?.groups.map(matched));
  const more = [...new Map(names.filter((name) => !known.has(matched(name))).map((name) => [matched(name), name] as const)).values()];
  if (more.length === 0) return signals;
  const before: Budget = budget ?? {
    groups: [], by: 'item', group: new Int32Array(items.count).fill(-1), given: { revenue: new Float64Array(0), units: new Float64Array(0), margin: new Float64Array(0) },
    revenue: measure('money', items, calendar), units: measure('each', items, calendar), margin: measure('money', items, calendar),
  };
  const groups = [...before.groups, ...more];
  const wide = (given: Float64Array) => {
    const out = new Float64Array(groups.length * calendar.periods.length).fill(NaN);
    out.set(given);
    return out;
  };
  const { revenue, units, margin } = before.given;
  return { ...signals, budget: { ...before, groups, given: { revenue: wide(revenue), units: wide(units), margin: wide(margin) } } };
}

/** The signals with their budget spread over the items as they are now; without one where no line has a number. */
export function agreed(signals: Signals): Signals {
  const { budget, items, calendar } = signals;
  if (!budget) return signals;
  const filled = budget.groups.map((_, line) => Object.values(budget.given).some((given) => given.subarray(line * calendar.periods.length, (line + 1) * calendar.periods.length).some((value) => !Number.isNaN(value))));
  if (!filled.includes(true)) return { ...signals, budget: undefined };
  const { group, by } = owners(budget, items, filled);
  return { ...signals, budget: { ...budget, group, by, ...onItems(budget.given, group, budget.groups.length, signals) } };
}

/** Item → its line: the one it has as long as that says something, else one of its own name, its product's or its family's. */
function owners({ groups, group: before, by }: Budget, items: Items, filled: readonly boolean[]): Pick<Budget, 'group' | 'by'> {
  const lines = new Map(groups.flatMap((name, line) => (filled[line] === true ? [[matched(name), line] as const] : [])));
  const families = new Set<number>();
  const group = Int32Array.from({ length: items.count }, (_, item) => {
    const own = before[item] ?? -1;
    if (filled[own] === true) {
      if (by === 'family') families.add(own);
      return own;
    }
    const found = lines.get(matched(nameOf(items, item))) ?? lines.get(matched(productOf(items, item)));
    const family = found === undefined ? lines.get(matched(familyOf(items, item))) : undefined;
    if (family !== undefined) families.add(family);
    return found ?? family ?? -1;
  });
  const used = group.some((line) => line >= 0);
  return { group, by: !used ? by : families.size > 0 ? 'family' : 'item' };
}
