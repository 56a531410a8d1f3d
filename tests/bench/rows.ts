import { calendar } from '../../src/model/calendar';
import { period } from '../../src/model/period';
import { assert } from '../../src/model/assert';
import { around, chance } from '../sample/chance';
import { texts, type Answer, type Order, type Row, type Table, type Texts } from './tables';

export const ITEMS = 10_000;
export const PERIODS = 24;
const FAMILIES = 8;
const PLACES = 6;

/** A product of the bench: what its rows are made of. */
type Product = { readonly code: string; readonly place: string; readonly family: number; readonly price: number; readonly cost: number; readonly opening: number; readonly level: number };

/**
 * 3 × 240,000 rows of six cells (10,000 products × 24 months) and a list of the products, keys as long as said.
 *
 * As a planner would have it: supply follows demand, and one product in 25 has two months in which it does not. The answer
 * is worked out from the numbers before they become rows.
 */
export function ranges(order: Order, keyLength: number): { readonly texts: Texts; readonly answer: Answer } {
  const draw = chance(20_261);
  const [first, last] = [period('2026-01'), period('2027-12')];
  assert(first !== undefined && last !== undefined, 'the bench has a calendar');
  const months = calendar(first, last).periods;
  const rows: Record<Table, Row[]> = { demand: [], supply: [], finance: [], products: [] };
  const answer = { demand: 0, supply: 0, short: 0, shipped: 0, atRisk: 0, revenue: 0, budget: 0, families: new Array<number>(FAMILIES).fill(0) };
  for (let i = 0; i < ITEMS; i += 1) {
    const product = productOf(i, keyLength, draw);
    rows.products.push([product.code, `Family ${product.family}`, product.price, product.cost, product.opening, 1]);
    const slip = draw() < 0.04 ? Math.floor(draw() * 20) : -9;
    let net = product.opening;
    months.forEach((month, t) => {
      const asked = Math.round(product.level * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) * around(draw, 0.1));
      const made = t === slip || t === slip + 1 ? 0 : t === slip + 2 ? asked * 3 : asked;
      const planned = Math.round(asked * around(draw, 0.03));
      const key = [product.code, product.place, month] as const;
      rows.demand.push([...key, asked, asked * product.price, asked * 2]);
      rows.supply.push([...key, made, made * product.cost, made * 2]);
      rows.finance.push([...key, planned, planned * product.price, planned * (product.price - product.cost)]);
      const before = Math.max(0, -net);
      net += made - asked;
      const short = Math.max(0, -net);
      const shipped = asked + before - short;
      answer.demand += asked;
      answer.supply += made;
      answer.short += Math.min(asked, short);
      answer.atRisk += Math.min(asked, short) * product.price;
      answer.shipped += shipped;
      answer.revenue += shipped * product.price;
      answer.budget += planned * product.price;
      answer.families[product.family] = (answer.families[product.family] ?? 0) + shipped * product.price;
    });
  }
  const laid = (of: readonly Row[]) => (order === 'sorted' ? of : shuffled(of, chance(77)));
  return { texts: texts({ demand: laid(rows.demand), supply: laid(rows.supply), finance: laid(rows.finance), products: laid(rows.products) }), answer };
}

function productOf(i: number, keyLength: number, draw: () => number): Product {
  const [level, cost] = [Math.round(40 + draw() * 160), Math.round(4 + draw() * 20)];
  return {
    code: `P${String(i * 7 + 1_000_000).padStart(keyLength - 1, 'X')}`,
    place: `Plant ${i % PLACES}`,
    family: Math.floor((i * FAMILIES) / ITEMS),
    price: cost + Math.round(2 + draw() * 12),
    cost, level,
    opening: Math.round(level * 1.5),
  };
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
