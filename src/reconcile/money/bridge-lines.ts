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

/** The lines of some items alone, budgeted by item: without what is budgeted and has no item. */
export function itemLines(signals: Signals, budget: Budget, money: Money): Lines {
  const { items: { count, family, families }, calendar: { periods } } = signals;
  const lines = blank(count, periods.length);
  for (let item = 0; item < count; item += 1) {
    lines.family[item] = (family[item] ?? -1) < 0 ? families.length : (family[item] ?? -1);
    planned(lines, item, item, signals, money);
    given(lines, item, item, budget.units.values, money.byItem, periods.length);
  }
  return lines;
}

function blank(count: number, periods: number): Lines {
  const zeros = () => new Float64Array(count * periods);
  return { count, family: new Int32Array(count), units: zeros(), asked: zeros(), plan: zeros(), budgetUnits: zeros(), budget: zeros() };
}

/** Adds an item's plan to a line. */
function planned(to: Lines, line: number, item: number, { demand: { values: demand }, calendar }: Signals, { unconstrained, plan }: Money): void {
  const { units, asked, plan: shipped } = to;
  const periods = calendar.periods.length;
  for (let at = line * periods, from = item * periods; at < (line + 1) * periods; at += 1, from += 1) {
    const money = unconstrained[from] ?? NaN;
    shipped[at] = (shipped[at] ?? 0) + (plan[from] || 0);
    if (money !== money) continue; // NaN is the only number that is not itself
    units[at] = (units[at] ?? 0) + (demand[from] || 0);
    asked[at] = (asked[at] ?? 0) + money;
  }
}

/** Adds a row of the budget to a line. */
function given({ budgetUnits, budget }: Lines, line: number, row: number, units: Float64Array, amounts: Float64Array, periods: number): void {
  for (let at = line * periods, from = row * periods; at < (line + 1) * periods; at += 1, from += 1) {
    const money = amounts[from] ?? NaN;
    if (money !== money) continue;
    budgetUnits[at] = (budgetUnits[at] ?? 0) + (units[from] || 0);
    budget[at] = (budget[at] ?? 0) + money;
  }
}
