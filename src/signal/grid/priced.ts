import type { Items } from '../../model/items';
import { measure, type Measure } from '../../model/measure';
import { picked, repeated } from '../range/passes';
import type { Records } from '../range/records';
import type { Listed } from './attributes';
import { numbered, type Axis } from './axis';
import { laidOut, type Frame } from './frame';
import { stated } from './gather';

type Money = { readonly price: Measure<'money/each'>; readonly unitCost: Measure<'money/each'> };

/** Price and cost in every period: of Prices where it says, else of Products. */
export function priced(items: Items, frame: Frame, axis: Axis, master: Listed | undefined, prices: Records | undefined): Money {
  const periods = frame.calendar.periods.length;
  const line = prices && lineOf(prices, axis);
  const to = prices && laidOut(prices, frame);
  const of = (role: 'Price' | 'Unit cost') => {
    const usual = picked(master?.(role) ?? new Float64Array(0), items.product);
    const given = (lines: Int32Array | undefined, count: number) => (prices && lines && to ? stated({ records: prices, line: lines, lines: count, periods, targets: to, crowded: new Set() }, role) : undefined);
    const [ofItem, ofProduct] = [given(line?.items, items.count), given(line?.products, axis.products.names.length)];
    const values = repeated(usual, periods);
    for (let at = 0; (ofItem ?? ofProduct) && at < values.length; at += 1) {
      const [item, t] = [Math.floor(at / periods), at % periods];
      const own = ofItem?.[at] ?? NaN;
      const general = ofProduct?.[(items.product[item] ?? -1) * periods + t] ?? NaN;
      if (!Number.isNaN(own) || !Number.isNaN(general)) values[at] = Number.isNaN(own) ? general : own;
    }
    return measure('money/each', items, frame.calendar, values);
  };
  return { price: of('Price'), unitCost: of('Unit cost') };
}

/** Row of Prices → its item where it names a location that is planned, else its product. */
function lineOf(prices: Records, axis: Axis): { readonly items: Int32Array; readonly products: Int32Array } {
  const products = numbered(prices, 'Product', axis.products, false);
  const locations = numbered(prices, 'Location', axis.locations, false);
  const items = products.map((product, row) => (product >= 0 && (locations[row] ?? -1) >= 0 ? axis.find(product, locations[row] ?? -1) : -1));
  return { items, products: products.map((product, row) => ((items[row] ?? -1) >= 0 || (prices.keys.get('Location')?.codes[row] ?? -1) >= 0 ? -1 : product)) };
}
