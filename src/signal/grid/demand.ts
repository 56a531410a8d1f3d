import { fold } from '../cell/fold';
import { gathered, type Laid } from './gather';
import type { Settings } from '../settings';
import type { Key } from '../range/records';
import { USED } from '../range/records';

/** What the rows of one source of Demand are: layers add up, opinions are weighed, orders consume. */
type Part = 'layer' | 'orders' | Opinion;
type Opinion = 'statistical' | 'sales' | 'marketing' | 'finance' | 'consensus';

const OPINIONS: ReadonlyMap<string, Opinion> = new Map<string, Opinion>([
  ['statistical', 'statistical'], ['stat', 'statistical'], ['statisticalforecast', 'statistical'], ['statforecast', 'statistical'], ['statfcst', 'statistical'], ['statistik', 'statistical'], ['statistisch', 'statistical'],
  ['sales', 'sales'], ['salesforecast', 'sales'], ['vertrieb', 'sales'], ['ventes', 'sales'], ['ventas', 'sales'],
  ['marketing', 'marketing'], ['marketingforecast', 'marketing'], ['mkt', 'marketing'],
  ['finance', 'finance'], ['financeforecast', 'finance'], ['finanzen', 'finance'], ['finanzas', 'finance'], ['finances', 'finance'],
  ['consensus', 'consensus'], ['consensusforecast', 'consensus'], ['konsens', 'consensus'], ['consenso', 'consensus'],
]);
const ORDERS = new Set(['order', 'orders', 'openorders', 'salesorders', 'firmorders', 'customerorders', 'auftrag', 'auftrage', 'commandes', 'pedidos']);

/** What the rows of a source are, by the word for it. */
export function partOf(source: string): Part {
  const word = fold(source);
  return ORDERS.has(word) ? 'orders' : (OPINIONS.get(word) ?? 'layer');
}

/**
 * Unconstrained demand, items × periods, from all sources: layers add up, or opinions are blended; orders consume the forecast.
 *
 * `layer` comes from another input (the pipeline) and adds up with Demand's own. Of opinions, consensus wins, else the weights of the settings, else the mean with a warning. Layers and opinions mixed stop the plan.
 */
export function demanded(laid: Laid, settings: Settings, layer?: Float64Array): Float64Array {
  const { records } = laid;
  const source = records.keys.get('Source');
  if (!source) return added(gathered(laid, 'Quantity'), layer);
  const parts = source.names.map(partOf);
  const row: readonly Part[] = Array.from(source.codes, (code) => parts[code] ?? 'layer');
  const present = new Set(row.filter((_, r) => records.status[r] === USED && ((laid.line[r] ?? -1) >= 0 || laid.sharing?.rows.has(r) === true)));
  const opinions = [...present].filter((part): part is Opinion => part !== 'layer' && part !== 'orders');
  const of = (part: Part) => gathered(laid, 'Quantity', Uint8Array.from(row, (each) => (each === part ? 1 : 0)));
  if (opinions.length > 0 && present.has('layer')) mixed(laid, source);
  const forecast = opinions.length > 0 ? blended(opinions, opinions.map(of), settings, laid, source) : added(of('layer'), layer);
  return present.has('orders') ? consumed(forecast, of('orders')) : forecast;
}

/** A layer of another input on top; a blank gives way to the other. */
function added(forecast: Float64Array, layer: Float64Array | undefined): Float64Array {
  return layer ? forecast.map((value, i) => (Number.isNaN(layer[i] ?? NaN) ? value : (Number.isNaN(value) ? 0 : value) + (layer[i] ?? 0))) : forecast;
}

/** The larger of forecast and orders, cell by cell; a blank gives way to the other. */
function consumed(forecast: Float64Array, orders: Float64Array): Float64Array {
  return forecast.map((value, i) => {
    const ordered = orders[i] ?? NaN;
    if (Number.isNaN(value)) return ordered;
    return Number.isNaN(ordered) ? value : Math.max(value, ordered);
  });
}

function blended(names: readonly Opinion[], grids: readonly Float64Array[], settings: Settings, laid: Laid, source: Key): Float64Array {
  const consensus = grids[names.indexOf('consensus')];
  const weights = names.map((name) => settings.weights.get(name) ?? NaN);
  const size = grids[0]?.length ?? 0;
  const out = new Float64Array(size).fill(NaN);
  let guessed = 0;
  for (let i = 0; i < size; i += 1) {
    const agreed = consensus?.[i] ?? NaN;
    if (!Number.isNaN(agreed)) {
      out[i] = agreed;
      continue;
    }
    let [sum, weight, plainSum, count] = [0, 0, 0, 0];
    for (let k = 0; k < grids.length; k += 1) {
      const value = grids[k]?.[i] ?? NaN;
      if (Number.isNaN(value)) continue;
      const w = weights[k] ?? NaN;
      plainSum += value;
      count += 1;
      if (w > 0) [sum, weight] = [sum + w * value, weight + w];
    }
    if (weight > 0) out[i] = sum / weight;
    else if (count > 0) out[i] = plainSum / count;
    if (weight === 0 && count > 1) guessed += 1;
  }
  if (guessed > 0) unweighted(laid, source, names, guessed);
  return out;
}

function mixed({ records }: Laid, source: Key): void {
  const header = records.shape.header.row + records.shape.header.rows - 1;
  records.log.say('stop', 'layers and opinions', `The column ${records.shape.heads[source.column] ?? 'Source'} holds both layers, which add up, and opinions, which do not.`, 'Keep either layers (baseline, promotion, …) or opinions (statistical, sales, consensus, …) in Demand.', {
    place: records.log.place(header, source.column),
    value: source.names.slice(0, 6).join(' | '),
  });
}

function unweighted({ records }: Laid, source: Key, names: readonly Opinion[], cells: number): void {
  const header = records.shape.header.row + records.shape.header.rows - 1;
  records.log.say('warning', 'opinions without weight', `${cells} item periods have several opinions (${names.join(', ')}) and no consensus.`, 'Their mean was used. Give weights in Settings, such as Weight of sales, or add a consensus.', {
    place: records.log.place(header, source.column),
    value: names.join(' | '),
  });
}
