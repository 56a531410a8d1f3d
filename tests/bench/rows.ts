import { calendar } from '../../src/model/calendar';
import { period } from '../../src/model/period';
import { assert } from '../../src/model/assert';
import { chance } from '../sample/chance';

export const ITEMS = 10_000;
export const PERIODS = 24;

export type Order = 'sorted' | 'shuffled';
/** Three ranges as JSON text, so that every repeat may parse strings of its own, as Office.js delivers them. */
export type Texts = { readonly demand: string; readonly supply: string; readonly finance: string };
export type Row = readonly (string | number)[];

/** What the three ranges must come to, worked out from the numbers before they became rows. */
export type Answer = { readonly demand: number; readonly supply: number; readonly short: number; readonly shipped: number; readonly budget: number };

export const HEADERS = {
  demand: ['Product', 'Period', 'Quantity'],
  supply: ['Product', 'Period', 'Quantity'],
  finance: ['Product', 'Period', 'Units', 'Revenue', 'Margin'],
} as const;

/** 3 × 240,000 rows: 10,000 products × 24 months, keys as long as said. */
export function ranges(order: Order, keyLength: number): { readonly texts: Texts; readonly answer: Answer } {
  const draw = chance(20_261);
  const first = period('2026-01');
  const last = period('2027-12');
  assert(first !== undefined && last !== undefined, 'the bench has a calendar');
  const months = calendar(first, last).periods;
  const [demand, supply, finance]: [Row[], Row[], Row[]] = [[], [], []];
  const sums = { demand: 0, supply: 0, short: 0, shipped: 0, budget: 0 };
  for (let i = 0; i < ITEMS; i += 1) {
    const product = `P${String(i * 7 + 1_000_000).padStart(keyLength - 1, 'X')}`;
    let net = 0;
    for (const month of months) {
      const [asked, made] = [Math.floor(draw() * 200), Math.floor(draw() * 210)];
      demand.push([product, month, asked]);
      supply.push([product, month, made]);
      finance.push([product, month, asked + 3, asked * 12 + 7, asked * 4]);
      const before = Math.max(0, -net);
      net += made - asked;
      const short = Math.max(0, -net);
      sums.demand += asked;
      sums.supply += made;
      sums.short += Math.min(asked, short);
      sums.shipped += asked + before - short;
      sums.budget += asked * 12 + 7;
    }
  }
  const text = (rows: readonly Row[]) => JSON.stringify(order === 'sorted' ? rows : shuffled(rows, chance(77)));
  return { texts: { demand: text(demand), supply: text(supply), finance: text(finance) }, answer: sums };
}

function shuffled(rows: readonly Row[], draw: () => number): readonly Row[] {
  const mixed = [...rows];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    const [a, b] = [mixed[i], mixed[j]];
    if (a && b) [mixed[i], mixed[j]] = [b, a];
  }
  return mixed;
}
