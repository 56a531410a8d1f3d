import type { Budgeted, Item, World } from './world';

/** A row of the gap table by header; a blank is null. */
export type Row = ReadonlyMap<string, number | string | boolean | null>;

/** What one item comes to in one period, in units and money; null is unknown. */
export type Cell = {
  readonly item: Item;
  readonly t: number;
  readonly net: number;
  readonly stock: number;
  readonly before: number;
  readonly short: number;
  readonly lostOrBehind: number;
  readonly shipped: number;
  readonly target: number | null;
  readonly max: number | null;
  readonly excess: number | null;
  readonly price: number | null;
  readonly budget: number | null;
  readonly budgetMargin: number | null;
};

const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const at = (of: readonly number[], t: number) => of[t] ?? 0;

/** The share of a product's stock targets that is this place's: by demand over the plan, equally where there is none. */
function part(world: World, item: Item): number {
  const same = world.items.filter(({ product }) => product === item.product);
  const all = sum(same.flatMap(({ demand }) => demand));
  return all === 0 ? 1 / same.length : sum(item.demand) / all;
}

/** Demand, supply and money of every item in every period, by the formulas as they are printed, one cell after the other. */
export function cells(world: World): readonly Cell[] {
  return world.items.flatMap((item) => {
    const share = part(world, item);
    const target = times(item.target, share);
    const max = target === null ? null : item.max !== null ? item.max * share : item.lot !== null ? target + item.lot : 2 * target;
    let net = item.opening;
    let stock = item.opening;
    return world.periods.map((_, t): Cell => {
      const [d, s] = [at(item.demand, t), at(item.supply, t)];
      const before = net;
      const behind = world.lost ? 0 : Math.max(0, -net);
      let [shipped, short] = [0, 0];
      if (world.lost) {
        shipped = Math.min(d, Math.max(0, net + s)); // returns may leave less than nothing to ship from
        short = d - shipped;
        net = net + s - shipped;
        stock = Math.max(0, net);
      } else {
        net = net + s - d;
        short = Math.max(0, -net);
        stock = Math.max(0, net);
        shipped = d + behind - short;
      }
      const price = item.prices ? at(item.prices, t) : item.price;
      const [budget, budgetMargin] = budgetOf(world, item, t);
      return { item, t, net, stock, before, short, lostOrBehind: short, shipped, target, max, excess: max === null ? null : Math.max(0, stock - max), price, budget, budgetMargin };
    });
  });
}

const known = (of: Budgeted, t: number) => of.revenue[t] ?? null;

/** Finance's revenue and margin of an item in a period; a family's is spread by unconstrained revenue, else demand, else equally. */
function budgetOf(world: World, item: Item, t: number): readonly [number | null, number | null] {
  if (world.budget === 'none') return [null, null];
  const of = world.budget === 'item' ? item : world.families[item.family === 'Tools' ? 0 : 1];
  const revenue = of ? known(of, t) : null;
  if (!of || revenue === null) return [null, null];
  const margin = world.budgetMargin ? at(of.margin, t) : null;
  if (world.budget === 'item') return [revenue, margin];
  const kin = world.items.filter(({ family }) => family === item.family);
  const worth = (one: Item) => (one.prices ? at(one.prices, t) : (one.price ?? 0)) * at(one.demand, t);
  const bases = [worth, (one: Item) => at(one.demand, t), () => 1];
  const base = bases.find((each) => sum(kin.map(each)) > 0) ?? (() => 1);
  const share = base(item) / sum(kin.map(base));
  return [revenue * share, times(margin, share)];
}

/** The gap row of a cell, as `contract.md` §2 lists it, without the words. */
export function gapRow(world: World, cell: Cell): Row {
  const { item, t, net, stock, short, shipped, target, excess, price, budget, budgetMargin } = cell;
  const [d, s] = [at(item.demand, t), at(item.supply, t)];
  const each = minus(price, item.cost);
  const risk = times(short, price);
  const wanted = times(d, price);
  const plan = times(shipped, price);
  const over = times(excess, item.cost);
  const gap = minus(plan, budget);
  return new Map<string, number | string | boolean | null>([
    ['Product', item.product], ['Location', item.place], ['Period', world.periods[t] ?? ''], ['Horizon', horizon(world, t)],
    ['Demand', d], ['Supply', s], ['Gap', s - d], ['Closing stock', stock], ['Target stock', target], ['Position gap', target === null ? null : net - target],
    ['Short', short], ['Excess', excess], ['Revenue at risk', risk], ['Margin at risk', times(short, each)], ['Excess value', over],
    ['Unconstrained revenue', wanted], ['Plan revenue', plan], ['Budget revenue', budget], ['Budget gap', gap],
    ['Budget gap %', gap === null || budget === null || budget === 0 ? null : gap / Math.abs(budget)],
    ['Plan margin', times(shipped, each)], ['Budget margin', budgetMargin],
    ['Material', material(world, risk, wanted) || material(world, gap, budget) || (over ?? 0) > world.amount || unpriced(cell, risk, over)],
  ]);
}

/** Strictly over the amount, or strictly over the share of the base; a base of 0 or blank has the amount alone. */
export function material(world: World, value: number | null, base: number | null): boolean {
  if (value === null) return false;
  const size = Math.abs(value);
  return size > world.amount + 1e-9 || (base !== null && base !== 0 && size / Math.abs(base) > world.share + 1e-12);
}

/** A row whose money is unknown is material when that much is short or too much. */
function unpriced({ short, excess }: Cell, risk: number | null, over: number | null): boolean {
  return (risk === null && short > 0) || (over === null && (excess ?? 0) > 0);
}

/** S&OE when the period begins before as-of + 7 × weeks. */
function horizon(world: World, t: number): string {
  return firstDay(world.periods[t] ?? '') < Date.parse(world.asOf) + 7 * world.weeks * 86_400_000 ? 'S&OE' : 'S&OP';
}

/** The first day of a period, in milliseconds UTC. Week 1 is the one that holds 4 January. */
export function firstDay(period: string): number {
  const year = Number(period.slice(0, 4));
  const number = Number(/\d+$/.exec(period)?.[0]);
  if (period.includes('Q')) return Date.UTC(year, (number - 1) * 3, 1);
  if (!period.includes('W')) return Date.UTC(year, number - 1, 1);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return monday + (number - 1) * 7 * 86_400_000;
}
