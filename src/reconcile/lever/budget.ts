import type { Budget, Signals } from '../../signal/signals';
import type { Lever } from './lever';
import type { Change } from './cells';
import { reachedItems } from './reach';

/**
 * The budget with some of its cells changed, line by line: a family's budget is changed as a whole and spread as it was.
 *
 * What is reached of a line is the share of its reached items. Scaling scales units and margin alike; other levers move the revenue only.
 */
export function budgetChanged(signals: Signals, lever: Lever, change: Change): Signals {
  const { budget, items, calendar } = signals;
  if (!budget) return signals;
  const periods = calendar.periods.length;
  const made = copied(budget);
  const members = membersOf(budget, reachedItems(items, lever.reach));
  const everything = (['product', 'location', 'family', 'class'] as const).every((column) => lever.reach[column] === '');
  const owned = new Set(budget.group);
  for (let line = 0; line < budget.groups.length; line += 1) {
    const reached = members.get(line) ?? [];
    for (let t = lever.reach.from; t <= lever.reach.to; t += 1) {
      const at = line * periods + t;
      if (reached.length > 0) moved(made, reached.map((item) => item * periods + t), at, change, lever);
      else if (everything && !owned.has(line) && lever.kind !== 'expression') alone(made, at, change, lever.kind === 'scale');
    }
  }
  return { ...signals, budget: made };
}

function copied(budget: Budget): Budget {
  const { given, revenue, units, margin } = budget;
  return {
    ...budget,
    given: { revenue: given.revenue.slice(), units: given.units.slice(), margin: given.margin.slice() },
    revenue: { ...revenue, values: revenue.values.slice() }, units: { ...units, values: units.values.slice() }, margin: { ...margin, values: margin.values.slice() },
  };
}

function membersOf({ group }: Budget, items: Int32Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const item of items) {
    const line = group[item] ?? -1;
    const known = members.get(line);
    if (known) known.push(item);
    else members.set(line, [item]);
  }
  return members;
}

/** Changes what the cells of some items have of a line in one period, and the line with them. */
function moved(to: Budget, cells: readonly number[], line: number, change: Change, { kind }: Lever): void {
  const { values } = to.revenue;
  const known = cells.filter((at) => !Number.isNaN(values[at] ?? NaN));
  const before = known.length === 0 ? NaN : known.reduce((sum, at) => sum + (values[at] ?? 0), 0);
  // An expression says what each item has; every other lever moves the line as a whole.
  const after = kind === 'expression' ? cells.reduce((sum, at) => sum + (change(NaN, at) || 0), 0) : change(before, line);
  if (Object.is(after, before)) return;
  to.given.revenue[line] = (to.given.revenue[line] || 0) + after - (before || 0);
  for (const at of cells) values[at] = before > 0 || before < 0 ? (values[at] ?? NaN) * (after / before) : after / cells.length;
  if (kind !== 'scale') return;
  for (const part of ['units', 'margin'] as const) {
    for (const at of cells) {
      const was = to[part].values[at] ?? NaN;
      to[part].values[at] = change(was, at);
      if (!Number.isNaN(was)) to.given[part][line] = (to.given[part][line] || 0) + change(was, at) - was;
    }
  }
}

/** A line of the budget that no planned item belongs to; an expression speaks of items, and leaves it. */
function alone(to: Budget, line: number, change: Change, scales: boolean): void {
  to.given.revenue[line] = change(to.given.revenue[line] ?? NaN, line);
  if (!scales) return;
  to.given.units[line] = change(to.given.units[line] ?? NaN, line);
  to.given.margin[line] = change(to.given.margin[line] ?? NaN, line);
}
