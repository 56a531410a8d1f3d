import type { Cell } from './plain';
import type { Budgeted, World } from './world';

/** The way from budget to plan in revenue, step by step; `together` is price, volume and mix where the budget has no units. */
export type Way = { budget: number; price: number; volume: number; mix: number; together: number; changed: number; unconstrained: number; shortfall: number; plan: number };

const NOTHING: Way = { budget: 0, price: 0, volume: 0, mix: 0, together: 0, changed: 0, unconstrained: 0, shortfall: 0, plan: 0 };

/** One line of the bridge in one period: budgeted and unconstrained units and revenue; null where there is none. */
type Line = { readonly qb: number | null; readonly rb: number | null; readonly q: number; readonly r: number };

/** Period by period by item, or by family where the budget is, added up. */
export function bridgeOf(world: World, cells: readonly Cell[]): Way {
  const way = { ...NOTHING };
  world.periods.forEach((_, t) => {
    const now = cells.filter((cell) => cell.t === t);
    const plan = now.reduce((sum, { shipped, price }) => sum + shipped * (price ?? 0), 0);
    const lines = world.budget === 'family' ? families(world, now, t) : now.map((cell) => line(world, cell.item, [cell], t));
    add(way, lines, world.budgetUnits);
    way.plan += plan;
  });
  way.shortfall = way.plan - way.unconstrained;
  return way;
}

function families(world: World, now: readonly Cell[], t: number): readonly Line[] {
  return ['Tools', 'Pots'].flatMap((family, i) => {
    const kin = now.filter(({ item }) => item.family === family);
    const budget = world.families[i];
    return kin.length > 0 && budget ? [line(world, budget, kin, t)] : [];
  });
}

function line(world: World, budget: Budgeted, cells: readonly Cell[], t: number): Line {
  const demand = ({ item }: Cell) => item.demand[t] ?? 0;
  const rb = budget.revenue[t] ?? null;
  return {
    qb: rb === null || !world.budgetUnits ? null : (budget.units[t] ?? 0),
    rb,
    q: cells.reduce((sum, cell) => sum + demand(cell), 0),
    r: cells.reduce((sum, cell) => sum + demand(cell) * (cell.price ?? 0), 0),
  };
}

/** An item without budget or without plan in the period is new or ended and stands outside the totals. */
function add(way: Way, lines: readonly Line[], withUnits: boolean): void {
  const stays = lines.filter(({ qb, rb, q }) => q !== 0 && (withUnits ? qb !== null && qb !== 0 : rb !== null && rb !== 0));
  const all = stays.reduce((sum, { q }) => sum + q, 0);
  const allB = stays.reduce((sum, { qb }) => sum + (qb ?? 0), 0);
  for (const one of lines) {
    const { qb, rb, q, r } = one;
    way.budget += rb ?? 0;
    way.unconstrained += r;
    if (!stays.includes(one)) way.changed += r - (rb ?? 0);
    else if (!withUnits) way.together += r - (rb ?? 0);
    else if (qb !== null && rb !== null) {
      const pb = rb / qb;
      way.price += (r / q - pb) * q;
      way.volume += (all - allB) * (qb / allB) * pb;
      way.mix += (q - all * (qb / allB)) * pb;
    }
  }
}
