import type { History, Snapshot } from '../signal/grid/history';
import { fold } from '../signal/cell/fold';
import { compared, desk, type Found } from './compared';
import { FAMILY, ITEM, TOTAL, type ValueLines } from './learned';
import { placeOf } from './process';
import { YARDSTICKS, yardsticks } from './yardsticks';

/** Which step of the process helps, for every level and lag: steps in their order with the yardsticks before them, all on common cells. */
export function valued(history: History, actuals: Float64Array): ValueLines {
  const { items, calendar, snapshots } = history;
  const names = [...new Set([...YARDSTICKS, ...snapshots.map(({ contributor }) => contributor)])];
  const byProduct = members(items.product, items.products.length);
  const byFamily = members(items.family, items.families.length);
  const all = Int32Array.from({ length: items.count }, (_, item) => item);
  const out = draft();
  for (const lag of lagsOf(snapshots)) {
    const steps = snapshots.filter((each) => Object.is(each.lag, lag)).sort((a, b) => placeOf(a.contributor) - placeOf(b.contributor));
    const own = new Set(steps.map(({ contributor }) => fold(contributor)));
    const naive = placeOf(steps[0]?.contributor ?? '') === 0;
    const roles: Roles = {
      steps: steps.map(({ contributor }, i) => ({ name: names.indexOf(contributor), step: naive ? i : i + 1 })),
      yardsticks: YARDSTICKS.map((name, i) => ({ name: own.has(fold(name)) ? -1 : names.indexOf(name), step: i === 0 ? 0 : NaN })),
    };
    const ground = { actuals, periods: calendar.periods.length, steps: steps.map(({ values }) => values), yardsticks: yardsticks(actuals, calendar, lag), desk: desk(steps.length, calendar.periods.length) };
    const put = (level: number, group: number, of: Int32Array) => {
      for (const found of compared(ground, of)) take(out, level, group, lag, found, roles);
    };
    put(TOTAL, 0, all);
    byFamily.forEach((of, family) => put(FAMILY, family, of));
    byProduct.forEach((of, product) => put(ITEM, product, of));
  }
  return finished(out, names);
}

/** Lags upwards; the one nobody states last. */
function lagsOf(snapshots: readonly Snapshot[]): readonly number[] {
  return [...new Set(snapshots.map(({ lag }) => lag))].sort((a, b) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b));
}

/** Group → its items. */
function members(of: Int32Array, groups: number): readonly Int32Array[] {
  const lists: number[][] = Array.from({ length: groups }, () => []);
  of.forEach((group, item) => lists[group]?.push(item));
  return lists.map((list) => Int32Array.from(list));
}

type Draft = ReturnType<typeof draft>;

function draft() {
  const list = (): number[] => [];
  return { level: list(), group: list(), lag: list(), step: list(), contributor: list(), pairs: list(), wmape: list(), added: list(), bias: list() };
}

/** Who stands behind each number of a comparison: the name, −1 where the user has a contributor called like a yardstick, and the step. */
type Role = { readonly name: number; readonly step: number };
type Roles = { readonly steps: readonly Role[]; readonly yardsticks: readonly Role[] };

function take(out: Draft, level: number, group: number, lag: number, found: Found, roles: Roles): void {
  const role = (found.kind === 'step' ? roles.steps : roles.yardsticks)[found.which];
  if (!role || role.name < 0) return;
  out.level.push(level);
  out.group.push(group);
  out.lag.push(lag);
  out.step.push(role.step);
  out.contributor.push(role.name);
  out.pairs.push(found.pairs);
  out.wmape.push(found.wmape);
  out.added.push(found.added);
  out.bias.push(found.bias);
}

function finished(out: Draft, names: readonly string[]): ValueLines {
  const order = Int32Array.from({ length: out.level.length }, (_, row) => row).sort((a, b) => (out.level[a] ?? 0) - (out.level[b] ?? 0) || (out.group[a] ?? 0) - (out.group[b] ?? 0) || a - b);
  const moved = (values: readonly number[]) => Float64Array.from(order, (row) => values[row] ?? NaN);
  return {
    count: order.length,
    level: Uint8Array.from(moved(out.level)), group: Int32Array.from(moved(out.group)), contributor: Int32Array.from(moved(out.contributor)), names,
    lag: moved(out.lag), step: moved(out.step), pairs: moved(out.pairs), wmape: moved(out.wmape), added: moved(out.added), bias: moved(out.bias),
  };
}
