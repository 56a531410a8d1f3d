import type { Block, Sheet, Stamp, TableColumn } from '../model/sheet';
import { coded } from '../reconcile/axis-columns';
import { title } from '../reconcile/title';
import { FAMILY, ITEM, LEVELS, TOTAL, type Learned } from './learned';

/** The sheet `Value added`: which step of the process helps, for the total, families and products, at each lag. */
export function valueAddedSheet(from: Learned, stamp: Stamp): Sheet {
  const columns = valueColumns(from);
  return {
    stage: 'learn',
    name: 'Value added',
    title: title('Value added', stamp),
    subtitle: 'Error of the step before − error of the step, on the same cells at the same lag: positive, the step helped',
    blocks: league(from),
    tables: [{ name: 'ValueAdded', columns, rows: from.values.count, frozen: columns.findIndex(({ header }) => header === 'Contributor') + 1 }],
    stamp,
  };
}

function valueColumns({ values, history: { items } }: Learned): readonly TableColumn[] {
  const product = values.group.map((group, row) => (values.level[row] === ITEM ? group : -1));
  const ofProduct = new Int32Array(items.products.length).fill(-1);
  items.product.forEach((each, item) => (ofProduct[each] = items.family[item] ?? -1));
  const family = values.group.map((group, row) => (values.level[row] === FAMILY ? group : (ofProduct[product[row] ?? -1] ?? -1)));
  const number = (of: Float64Array) => ({ kind: 'number' as const, values: of.slice() });
  return [
    { header: 'Level', format: 'text', width: 9, values: coded(Int32Array.from(values.level), LEVELS), note: 'Units are added first. An item here is a product, its locations together.' },
    { header: 'Product', format: 'text', width: 16, values: coded(product, items.products) },
    ...(items.families.length > 0 ? [{ header: 'Family', format: 'text', width: 14, values: coded(family, items.families) } as const] : []),
    { header: 'Lag', format: 'count', width: 6, values: number(values.lag), note: 'Only forecasts made as far ahead are compared.' },
    { header: 'Step', format: 'count', width: 7, values: number(values.step), note: '0 is naive, the last actual known then; then statistical, sales, marketing, finance, others, consensus. Empty: a yardstick beside the chain.' },
    { header: 'Contributor', format: 'text', width: 16, values: coded(values.contributor, values.names), note: 'Naive, seasonal naive and moving average (of the last four) are made from the actuals known so many periods ahead.' },
    { header: 'Pairs', format: 'count', width: 8, values: number(values.pairs), note: 'Periods scored. Only cells that every step of the group has in common count, so that the same is compared with the same.' },
    { header: 'WMAPE', format: 'percent', width: 10, values: number(values.wmape), note: 'Σ|forecast − actual| ÷ Σ|actual| on the common cells.' },
    { header: 'Value added', format: 'percent', width: 12, values: number(values.added), note: 'WMAPE of the step before − own WMAPE, in points; positive helped. The first step against naive, on cells where naive is known; empty without actuals before the first pair. Other yardsticks against naive.' },
    { header: 'Bias %', format: 'percent', width: 10, values: number(values.bias), note: 'Bias (forecast − actual): Σ(forecast − actual) ÷ Σ actual, positive is over-forecast. Where a book has actual − forecast, its sign is the other one.' },
  ];
}

const MOST = 10;

/** The total at each lag, steps in their order. */
function league({ values }: Learned): readonly Block[] {
  const rows = Array.from({ length: values.count }, (_, row) => row).filter((row) => values.level[row] === TOTAL).slice(0, MOST);
  const shown = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return [{
    title: 'All items, step by step',
    header: ['', 'Lag', 'Pairs', 'WMAPE', 'Value added', 'Bias %'],
    rows: rows.map((row) => [values.names[values.contributor[row] ?? -1] || 'Forecast', shown(values.lag[row]), shown(values.pairs[row]), shown(values.wmape[row]), shown(values.added[row]), shown(values.bias[row])]),
    formats: { by: 'column', of: ['text', 'count', 'count', 'percent', 'percent', 'percent'] },
  }];
}
