import { encoder } from '../../src/model/encode';
import type { Grid } from '../../src/model/grid';
import { balanced, type Balance } from '../../src/reconcile/stock/balance';
import { familySums, type Sums } from '../../src/reconcile/money/family-sums';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Reconciliation } from '../../src/reconcile/reconciliation';
import { read, taken, type Given } from '../../src/signal/read';
import type { Signals } from '../../src/signal/signals';
import { HEADERS, type Answer, type Blocks, type Row } from './tables';

/** The product's own way from rows to grids: in blocks, each let go when it is encoded, as the door does it. */
export function encoded(blocks: Blocks): readonly Given[] {
  return [
    { input: 'Demand', grid: grid('Demand', HEADERS.demand, blocks.demand) },
    { input: 'Supply', grid: grid('Supply', HEADERS.supply, blocks.supply) },
    { input: 'Finance', grid: grid('Finance', HEADERS.finance, blocks.finance) },
    { input: 'Products', grid: grid('Products', HEADERS.products, blocks.products) },
  ];
}

/** From grids to signals, and no finding told yet. */
export function signalled(inputs: readonly Given[]): Signals {
  const { made } = taken(inputs, new Map());
  if (!made) throw new Error('the bench cannot be planned from');
  return made.signals;
}

/** What is hard to believe in what was taken, told. */
export { told as doubted } from '../../src/signal/read';

/** From rows to signals and grids, with every finding, cause, exception and step of the bridge. */
export function everything(blocks: Blocks): Reconciliation {
  const { signals, findings } = read(encoded(blocks), new Map());
  if (!signals) throw new Error(JSON.stringify(findings.slice(0, 3)));
  return reconcile(signals);
}

export type Core = { readonly balance: Balance; readonly families: readonly Sums[] };

/** The gap table with its totals, and the sums of the families: everything but the causes, the exceptions and the bridge. */
export function core(signals: Signals): Core {
  const balance = balanced(signals);
  return { balance, families: familySums(balance) };
}

/** From rows to the gap table. */
export function ours(blocks: Blocks): Core {
  return core(signalled(encoded(blocks)));
}

/** What the gap table says, in the words of the bench. */
export function told({ balance: { totals, signals: { items } }, families }: Core): Answer {
  const byName = families.toSorted((a, b) => ((items.families[a.family] ?? '') < (items.families[b.family] ?? '') ? -1 : 1));
  const { demand, supply, shortUnits: short, revenueAtRisk: atRisk, shipped, planRevenue: revenue, budgetRevenue: budget } = totals;
  return { demand, supply, short, atRisk, shipped, revenue, budget, families: byName.map(({ revenue: sum }) => sum) };
}

function grid(name: string, header: readonly string[], blocks: (readonly Row[])[]): Grid {
  const rows = blocks.reduce((sum, block) => sum + block.length, 1);
  const into = encoder(header.length, rows);
  into.add([header]);
  for (let block = blocks.shift(); block; block = blocks.shift()) into.add(block);
  const place = { sheet: name, row: 0, column: 0, rows, columns: header.length };
  return { name, place, columns: into.finish(), date1904: false };
}
