import { material, type Cell, type Row } from './plain';
import type { World } from './world';

/** What is the matter with a cell: how much of it, its money (null unknown) and what that is held against. */
type Trouble = { readonly quantity: number; readonly value: number | null; readonly base: number | null };

type Kind = { readonly kind: string; readonly level: boolean; readonly of: (cell: Cell) => Trouble | null };

const cost = (units: number, { item }: Cell) => (item.cost === null ? null : units * item.cost);

const KINDS: readonly Kind[] = [
  { kind: 'short', level: true, of: (cell) => (cell.short > 0 ? { quantity: cell.short, value: cell.price === null ? null : cell.short * cell.price, base: cell.price === null ? null : (cell.item.demand[cell.t] ?? 0) * cell.price } : null) },
  { kind: 'below target', level: true, of: (cell) => (cell.target !== null && cell.short === 0 && cell.net < cell.target - 1e-9 ? { quantity: cell.target - cell.net, value: cost(cell.target - cell.net, cell), base: null } : null) },
  { kind: 'excess', level: true, of: (cell) => ((cell.excess ?? 0) > 1e-9 ? { quantity: cell.excess ?? 0, value: cost(cell.excess ?? 0, cell), base: null } : null) },
  { kind: 'overbuild', level: false, of: overbuilt },
  { kind: 'below budget', level: false, of: (cell) => off(cell, -1) },
  { kind: 'above budget', level: false, of: (cell) => off(cell, 1) },
];

/** Supply above max(0, demand + target − stock before) while the stock is above its maximum. */
function overbuilt(cell: Cell): Trouble | null {
  const { item, t, target, max, stock, before } = cell;
  if (target === null || max === null || stock <= max + 1e-9) return null;
  const more = (item.supply[t] ?? 0) - Math.max(0, (item.demand[t] ?? 0) + target - before);
  return more > 1e-9 ? { quantity: more, value: cost(more, cell), base: null } : null;
}

function off({ budget, price, shipped }: Cell, sign: 1 | -1): Trouble | null {
  if (budget === null || price === null) return null;
  const gap = shipped * price - budget;
  return gap * sign > 1e-9 ? { quantity: NaN, value: gap, base: budget } : null;
}

/** Adjacent periods of one item and kind as one, where they are material: worst period for levels, sums for flows. */
export function runsOf(world: World, cells: readonly Cell[]): readonly Row[] {
  return KINDS.flatMap((kind) =>
    world.items.flatMap((item) => {
      const runs: { readonly first: number; readonly found: Trouble[] }[] = [];
      cells.filter((cell) => cell.item === item).forEach((cell, i, all) => {
        const found = kind.of(cell);
        const before = i > 0 ? all[i - 1] : undefined;
        if (!found) return;
        if (before && kind.of(before)) runs.at(-1)?.found.push(found);
        else runs.push({ first: i, found: [found] });
      });
      return runs.flatMap(({ first, found }) => {
        const { quantity, value, base } = kind.level ? worst(found) : together(found);
        const listed = value === null ? quantity > 0 : material(world, value, base);
        return listed ? [new Map<string, string | number | null>([['Kind', kind.kind], ['Product', item.product], ['Location', item.place], ['From', world.periods[first] ?? ''], ['To', world.periods[first + found.length - 1] ?? ''], ['Periods', found.length], ['Quantity', Number.isNaN(quantity) ? null : quantity], ['Value', value], ['Base', base]])] : [];
      });
    }),
  );
}

/** The period with most money in it, with most units where the money is the same or unknown; the first of equals. */
function worst(found: readonly Trouble[]): Trouble {
  const more = (a: Trouble, b: Trouble) => (a.value !== null && b.value !== null && Math.abs(b.value - a.value) > 1e-9 ? b.value > a.value : b.quantity > a.quantity);
  return found.reduce((a, b) => (more(a, b) ? b : a));
}

function together(found: readonly Trouble[]): Trouble {
  const sum = (of: (one: Trouble) => number | null) => (found.every((one) => of(one) === null) ? null : found.reduce((a, one) => a + (of(one) ?? 0), 0));
  return { quantity: sum(({ quantity }) => quantity) ?? NaN, value: sum(({ value }) => value), base: sum(({ base }) => base) };
}
