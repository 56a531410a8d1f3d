import type { Budget, Signals } from '../../signal/signals';

/** The money that is bridged: items × periods of demand as it is asked and as it ships, and the budget as given and by item. */
export type Money = {
  readonly unconstrained: Float64Array;
  readonly plan: Float64Array;
  readonly given: Float64Array;
  readonly byItem: Float64Array;
};

/** What is bridged as one: an item, or a family where the budget is by family. Lines × periods each; 0 where unknown. */
export type Lines = {
  readonly count: number;
  /** Line → index into the families, one past the last for none. */
  readonly family: Int32Array;
  /** Unconstrained demand whose money is known. */
  readonly units: Float64Array;
  readonly asked: Float64Array;
  readonly plan: Float64Array;
  /** Budget units whose money is known. */
  readonly budgetUnits: Float64Array;
  readonly budget: Float64Array;
};

/** The lines of a bridge. What is budgeted and has no item, and what has an item and no budget line, has a line of its own: nothing is left out. */
export function bridgeLines(signals: Signals, budget: Budget, money: Money): Lines {
  const { items, calendar } = signals;
  const none = items.families.length;
  const home = (item: number) => ((items.family[item] ?? -1) < 0 ? none : (items.family[item] ?? none));
  const byItem = budget.by === 'item';
  const first = byItem ? items.count : budget.groups.length;
  const lines = blank(first + none + 1, calendar.periods.length); // after the lines themselves, one for the rest of each family
  for (let extra = 0; extra <= none; extra += 1) lines.family[first + extra] = extra;
  const owned = new Uint8Array(budget.groups.length);
  for (let item = 0; item < items.count; item += 1) {
    const group = budget.group[item] ?? -1;
    const line = byItem ? item : group >= 0 ? group : first + home(item);
    if (group >= 0) owned[group] = 1;
    lines.family[line] = home(item);
    planned(lines, line, item, signals, money);
    if (byItem) given(lines, line, item, budget.units.values, money.byItem, calendar.periods.length);
  }
  for (let group = 0; group < budget.groups.length; group += 1) {
    if (byItem && owned[group] === 1) continue;
    if (!owned[group]) lines.family[byItem ? first + none : group] = none;
    given(lines, byItem ? first + none : group, group, budget.given.units, money.given, calendar.periods.length);
  }
  return lines;
}

function blank(count: number, periods: number): Lines {
  const zeros = () => new Float64Array(count * periods);
  return { count, family: new Int32Array(count), units: zeros(), asked: zeros(), plan: zeros(), budgetUnits: zeros(), budget: zeros() };
}

/** Adds an item's plan to a line. */
function planned(to: Lines, line: number, item: number, { demand, calendar }: Signals, money: Money): void {
  const periods = calendar.periods.length;
  for (let t = 0; t < periods; t += 1) {
    const at = line * periods + t;
    const from = item * periods + t;
    const asked = money.unconstrained[from] ?? NaN;
    to.plan[at] = (to.plan[at] ?? 0) + (money.plan[from] || 0);
    if (Number.isNaN(asked)) continue;
    to.units[at] = (to.units[at] ?? 0) + (demand.values[from] || 0);
    to.asked[at] = (to.asked[at] ?? 0) + asked;
  }
}

/** Adds a row of the budget to a line. */
function given(to: Lines, line: number, row: number, units: Float64Array, amounts: Float64Array, periods: number): void {
  for (let t = 0; t < periods; t += 1) {
    const at = line * periods + t;
    const from = row * periods + t;
    const money = amounts[from] ?? NaN;
    if (Number.isNaN(money)) continue;
    to.budgetUnits[at] = (to.budgetUnits[at] ?? 0) + (units[from] || 0);
    to.budget[at] = (to.budget[at] ?? 0) + money;
  }
}
