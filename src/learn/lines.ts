import { daysIn } from '../model/period';
import type { History } from '../signal/grid/history';
import type { Settings } from '../signal/settings';
import { FAMILY, ITEM, TOTAL, type Lines } from './learned';
import { score, scores } from './score';
import { seasonOf } from './season';
import { verdict } from './verdict';
import type { Worth } from './worth';

/** The sums of a group while its items are walked: pairs on both sides, and all actuals of the items that have a pair. */
type Sums = { readonly actual: Float64Array; readonly forecast: Float64Array; readonly known: Float64Array };

/** Every series scored: items as they are, families and the total by adding units first, an item without the pair left out of both sides. */
export function lined(history: History, actuals: Float64Array, worth: Worth, settings: Settings): Lines {
  const { items, calendar, snapshots } = history;
  const periods = calendar.periods.length;
  const families = items.families.length;
  const rows = capacity(history, actuals);
  const drafts = draft(rows);
  const days = Float64Array.from(calendar.periods, daysIn);
  const season = seasonOf(calendar.grain);
  const pair: Sums = sums(periods);
  const groups: readonly Sums[] = Array.from({ length: families + 1 }, () => sums(periods));
  let at = 0;
  const line = (level: number, group: number, snapshot: number, of: Sums) => {
    if (score({ ...of, season }, drafts.scores, at) === 0) return -1;
    [drafts.level[at], drafts.group[at], drafts.snapshot[at]] = [level, group, snapshot];
    drafts.verdict[at] = verdict(drafts.scores, at, settings);
    return at++;
  };
  snapshots.forEach(({ values }, snapshot) => {
    const cost = purse(families + 1);
    for (const each of groups) for (const values of [each.actual, each.forecast, each.known]) values.fill(NaN);
    for (let item = 0; item < items.count; item += 1) {
      if (!taken(pair, actuals, values, item * periods)) continue;
      const row = line(ITEM, item, snapshot, pair);
      charge(drafts.money, row, pair, worth, item, days, drafts.scores.cfe[row] ?? NaN);
      const family = items.family[item] ?? -1;
      for (const group of family < 0 ? [families] : [family, families]) {
        add(groups[group], pair);
        for (const name of PURSE) cost[name][group] = plus(cost[name][group] ?? NaN, drafts.money[name][row] ?? NaN);
      }
    }
    groups.forEach((group, g) => {
      const row = line(g === families ? TOTAL : FAMILY, g === families ? 0 : g, snapshot, group);
      if (row >= 0) for (const name of PURSE) drafts.money[name][row] = cost[name][g] ?? NaN;
    });
  });
  return ordered(drafts, at, Math.max(families, items.count, 1), snapshots.length);
}

const PURSE = ['stock', 'carrying', 'margin', 'lean'] as const;
type Purse = Readonly<Record<(typeof PURSE)[number], Float64Array>>;

function purse(rows: number): Purse {
  const blank = () => new Float64Array(rows).fill(NaN);
  return { stock: blank(), carrying: blank(), margin: blank(), lean: blank() };
}

type Drafts = ReturnType<typeof draft>;

function draft(rows: number) {
  return { level: new Uint8Array(rows), group: new Int32Array(rows), snapshot: new Int32Array(rows), verdict: new Uint8Array(rows), scores: scores(rows), money: purse(rows) };
}

function sums(periods: number): Sums {
  return { actual: new Float64Array(periods), forecast: new Float64Array(periods), known: new Float64Array(periods) };
}

/** How many series have a pair, so that no more is set aside than is needed. */
function capacity({ items, calendar, snapshots }: History, actuals: Float64Array): number {
  const periods = calendar.periods.length;
  let rows = snapshots.length * (items.families.length + 1);
  for (const { values } of snapshots) {
    for (let item = 0; item < items.count; item += 1) {
      for (let at = item * periods; at < (item + 1) * periods; at += 1) {
        if (!Number.isNaN((actuals[at] ?? NaN) + (values[at] ?? NaN))) {
          rows += 1;
          break;
        }
      }
    }
  }
  return rows;
}

/** Takes an item's pairs; false where it has none. */
function taken(pair: Sums, actuals: Float64Array, values: Float64Array, from: number): boolean {
  const periods = pair.actual.length;
  let any = false;
  for (let t = 0; t < periods; t += 1) {
    const [a, f] = [actuals[from + t] ?? NaN, values[from + t] ?? NaN];
    const both = a === a && f === f; // neither is blank
    pair.actual[t] = both ? a : NaN;
    pair.forecast[t] = both ? f : NaN;
    pair.known[t] = a;
    if (both) any = true;
  }
  return any;
}

function add(to: Sums | undefined, from: Sums): void {
  if (!to) return;
  for (let t = 0; t < from.actual.length; t += 1) {
    to.actual[t] = plus(to.actual[t] ?? NaN, from.actual[t] ?? NaN);
    to.forecast[t] = plus(to.forecast[t] ?? NaN, from.forecast[t] ?? NaN);
    to.known[t] = plus(to.known[t] ?? NaN, from.known[t] ?? NaN);
  }
}

/** A blank adds nothing. */
function plus(sum: number, value: number): number {
  return value !== value ? sum : sum !== sum ? value : sum + value;
}

/** What the errors of an item cost. */
function charge(money: Purse, row: number, { actual, forecast }: Sums, { cost, margin, rate }: Worth, item: number, days: Float64Array, cfe: number): void {
  let [over, held, under] = [0, 0, 0];
  for (let t = 0; t < actual.length; t += 1) {
    const e = (forecast[t] ?? NaN) - (actual[t] ?? NaN);
    if (e > 0) [over, held] = [over + e, held + (e * (days[t] ?? 0)) / 365];
    if (e < 0) under -= e;
  }
  const [c, m] = [cost[item] ?? NaN, margin[item] ?? NaN];
  money.stock[row] = over * c;
  money.carrying[row] = held * c * (rate[item] ?? NaN);
  money.margin[row] = under * m;
  money.lean[row] = cfe > 0 ? cfe * c : cfe < 0 ? -cfe * m : 0;
}

/** Total before families before items, each by group and then by contributor and lag. */
function ordered(of: Drafts, count: number, groups: number, snapshots: number): Lines {
  const keys = Float64Array.from({ length: count }, (_, row) => (((of.level[row] ?? 0) * groups + (of.group[row] ?? 0)) * snapshots + (of.snapshot[row] ?? 0)) * count + row).sort();
  const order = Int32Array.from(keys, (key) => key % count);
  const moved = (values: Float64Array) => Float64Array.from(order, (row) => values[row] ?? NaN);
  const { scores: s, money } = of;
  return {
    count,
    level: Uint8Array.from(order, (row) => of.level[row] ?? 0),
    group: Int32Array.from(order, (row) => of.group[row] ?? 0),
    snapshot: Int32Array.from(order, (row) => of.snapshot[row] ?? 0),
    verdict: Uint8Array.from(order, (row) => of.verdict[row] ?? 0),
    scores: {
      pairs: moved(s.pairs), mean: moved(s.mean), cfe: moved(s.cfe), bias: moved(s.bias), mpe: moved(s.mpe), mad: moved(s.mad), wmape: moved(s.wmape), mape: moved(s.mape), smape: moved(s.smape),
      rmse: moved(s.rmse), mase: moved(s.mase), rmsse: moved(s.rmsse), signal: moved(s.signal), low: moved(s.low), high: moved(s.high), over: moved(s.over), run: moved(s.run), sign: moved(s.sign),
      since: moved(s.since), zeros: moved(s.zeros), spread: moved(s.spread),
    },
    money: { stock: moved(money.stock), carrying: moved(money.carrying), margin: moved(money.margin), lean: moved(money.lean) },
  };
}
