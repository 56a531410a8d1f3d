import { op, rolling, table, type ColumnTable } from 'arquero';
import type { Rows } from './ours';
import { HEADERS, type Answer, type Row } from './rows';

const KEYS = ['Product', 'Period'];

/** The same task with arquero, as its guide would write it: roll up, join, running balance by product, totals. Expressions are texts, or the compiler's renaming would reach into them. */
export function peer({ demand, supply, finance }: Rows): Answer {
  const joined = summed(demand, HEADERS.demand, 'Quantity', 'demand')
    .join_full(summed(supply, HEADERS.supply, 'Quantity', 'supply'), [KEYS, KEYS])
    .join_left(summed(finance, HEADERS.finance, 'Revenue', 'budget'), [KEYS, KEYS]);
  const [totals] = joined
    .derive({ gap: 'd => d.supply - d.demand' })
    .groupby('Product').orderby('Period')
    .derive({ net: rolling('d => op.sum(d.gap)') })
    .derive({ short: 'd => d.net < 0 ? -d.net : 0' })
    .derive({ before: 'd => op.lag(d.short, 1, 0)' })
    .ungroup()
    .derive({ once: 'd => d.short < d.demand ? d.short : d.demand', shipped: 'd => d.demand + d.before - d.short' })
    .rollup({ demand: op.sum('demand'), supply: op.sum('supply'), short: op.sum('once'), shipped: op.sum('shipped'), budget: op.sum('budget') })
    .objects();
  const of = (name: string) => Number(totals && Object.entries(totals).find(([key]) => key === name)?.[1]);
  return { demand: of('demand'), supply: of('supply'), short: of('short'), shipped: of('shipped'), budget: of('budget') };
}

function summed(rows: readonly Row[], header: readonly string[], column: string, as: string): ColumnTable {
  return table(Object.fromEntries(header.map((name, c) => [name, rows.map((row) => row[c])]))).groupby('Product', 'Period').rollup({ [as]: op.sum(column) });
}
