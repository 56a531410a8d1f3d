import { op, rolling, table, type ColumnTable } from 'arquero';
import { HEADERS, type Answer, type Blocks, type Table } from './tables';

const KEYS = ['Product', 'Period'];

/**
 * The same task with arquero, as its guide would write it: roll up, join, running balance by product, money, flags, totals and families.
 *
 * Expressions are texts, or the compiler's renaming would reach into them.
 */
export function peer(blocks: Blocks): Answer {
  const flagged = summed(blocks, 'demand', { demand: 'Quantity' })
    .join_full(summed(blocks, 'supply', { supply: 'Quantity' }), [KEYS, KEYS])
    .join_left(summed(blocks, 'finance', { budget: 'Revenue', budgetMargin: 'Margin' }), [KEYS, KEYS])
    .join_left(given(blocks, 'products').rename({ 'Unit cost': 'Cost', 'Opening stock': 'Opening', 'Target cover': 'Cover' }), ['Product', 'Product'])
    .derive({ gap: 'd => d.supply - d.demand' })
    .groupby('Product').orderby('Period')
    .derive({ net: rolling('d => op.sum(d.gap)') })
    .derive({ net: 'd => d.net + d.Opening' })
    .derive({ short: 'd => d.net < 0 ? -d.net : 0', target: 'd => op.lead(d.demand, 1)' })
    .derive({ before: 'd => op.lag(d.short, 1, 0)' })
    .ungroup()
    .derive({ once: 'd => d.short < d.demand ? d.short : d.demand', shipped: 'd => d.demand + d.before - d.short', excess: 'd => d.net > 2 * d.target ? d.net - 2 * d.target : 0' })
    .derive({ atRisk: 'd => d.once * d.Price', revenue: 'd => d.shipped * d.Price', margin: 'd => d.shipped * (d.Price - d.Cost)', tied: 'd => d.excess * d.Cost' })
    .derive({ material: 'd => d.short * d.Price > 5000 || d.tied > 5000 || op.abs(d.revenue - d.budget) > 0.05 * d.budget' });
  const [totals] = flagged
    .rollup({ demand: op.sum('demand'), supply: op.sum('supply'), short: op.sum('once'), atRisk: op.sum('atRisk'), shipped: op.sum('shipped'), revenue: op.sum('revenue'), budget: op.sum('budget') })
    .objects();
  const families = flagged.groupby('Family').rollup({ revenue: op.sum('revenue'), budget: op.sum('budget') }).orderby('Family').array('revenue');
  const of = (name: string) => Number(totals && Object.entries(totals).find(([key]) => key === name)?.[1]);
  return { demand: of('demand'), supply: of('supply'), short: of('short'), atRisk: of('atRisk'), shipped: of('shipped'), revenue: of('revenue'), budget: of('budget'), families: Array.from(families, Number) };
}

function given(blocks: Blocks, which: Table): ColumnTable {
  const rows = blocks[which].flat();
  return table(Object.fromEntries(HEADERS[which].map((name, c) => [name, rows.map((row) => row[c])])));
}

/** Each number of a table by product and period. */
function summed(blocks: Blocks, which: Table, columns: Readonly<Record<string, string>>): ColumnTable {
  return given(blocks, which).groupby(...KEYS).rollup(Object.fromEntries(Object.entries(columns).map(([as, column]) => [as, op.sum(column)])));
}
