import { measure, type Measure } from '../model/measure';
import { nameOf, type Items } from '../model/items';
import type { Grain } from '../model/period';
import { attributed, listed, type Listed } from './grid/attributes';
import { Axis, itemised, numbered } from './grid/axis';
import { budgeted } from './grid/budget';
import { demanded } from './grid/demand';
import { demandParts } from './grid/demand-parts';
import type { Doubted } from './rule/doubts';
import { familiar, shareable, sharedRows } from './grid/by-family';
import { framed, laidOut, type Frame } from './grid/frame';
import { gathered, stated, type Laid } from './grid/gather';
import { grouped } from './grid/groups';
import type { InputName } from './inputs';
import { imbalance } from './grid/imbalance';
import { leverRows } from './grid/levers';
import type { Log } from './rule/log';
import { picked, repeated } from './range/passes';
import { USED, type Records } from './range/records';
import { ordered } from './grid/read-orders';
import { parted } from './grid/read-parts';
import { remembered } from './grid/past';
import { opinionsIn } from './grid/opinions';
import { layerOf, openToPipeline, pipelined, withPipeline } from './grid/pipeline';
import { resourced, type Ground } from './grid/read-resources';
import type { Came } from './report';
import type { Settings } from './settings';
import type { Signals } from './signals';
import { lineSums } from './grid/spread';
import { substitutes } from './grid/substitutes';
import { tellTwice } from './rule/twice';

/** The signals, what each input came to in them, and what it takes to doubt them. */
export type Made = { readonly signals: Signals; readonly grain: Grain; readonly came: ReadonlyMap<InputName, Came>; readonly doubted: Doubted };

/** Lays the inputs side by side: one axis of items, one calendar, and every number in its place. Undefined without a plan, for reasons told. Nothing is doubted yet. */
export function signalled(known: ReadonlyMap<InputName, Records>, settings: Settings, general: Log): Made | undefined {
  const [demand, supply] = [known.get('Demand'), known.get('Supply')];
  if (!demand || !supply) return undefined;
  const frame = framed(demand, supply, settings);
  if (!frame) return undefined;
  const axis = new Axis();
  const byLocation = located(demand, supply);
  // History is set aside before items are met: what was sold once and is planned no more is not an item of the plan.
  const supplyThen: Records = { ...supply, status: supply.status.slice() };
  const [demandTo, supplyTo] = [laidOut(demand, frame), laidOut(supply, frame)];
  const demandItems = itemised(demand, axis, byLocation);
  const supplyItems = itemised(supply, axis, byLocation);
  const [products, stock, finance, prices] = [known.get('Products'), known.get('Stock'), known.get('Finance'), known.get('Prices')];
  const familial = familiar([demand, supply], [products, demand, supply], { axis, known, asOf: frame.asOf, byLocation, wanted: demandItems });
  if (!familial) return undefined;
  const items = grouped(axis, [products, demand, supply]);
  const periods = frame.calendar.periods.length;
  const name = (item: number) => nameOf(items, item);
  const named: Laid = { records: demand, line: demandItems, lines: items.count, periods, targets: demandTo, crowded: new Set() };
  const ofDemand = shareable(named, familial.rows[0], familial.families, axis, undefined);
  const pipeline = known.get('Pipeline');
  const deals = pipeline && openToPipeline(demand, pipeline) ? pipelined(pipeline, { axis, calendar: frame.calendar, asOf: frame.asOf, lead: settings.pipelineLead, byLocation, demand: gathered(ofDemand, 'Quantity') }) : undefined;
  const wanted = measure('each', items, frame.calendar, demanded(ofDemand, settings, deals && layerOf(deals, items.count * periods, periods)));
  const ofSupply = shareable({ records: supply, line: supplyItems, lines: items.count, periods, targets: supplyTo, crowded: new Set() }, familial.rows[1], familial.families, axis, wanted.values);
  const coming = measure('each', items, frame.calendar, gathered(ofSupply, 'Quantity'));
  tellTwice(ofDemand, 'Quantity', ['Customer', 'Segment', 'Source'], name);
  tellTwice(ofSupply, 'Quantity', ['Source'], name);
  const master = products && listed(products, numbered(products, 'Product', axis.products, false), axis.products.names.length, (p) => axis.products.names[p] ?? '', false);
  const attributes = attributed(axis, byLocation, lineSums(wanted.values, items.count, periods), master, stock);
  const money = priced(items, frame, axis, master, prices);
  const financeTo = finance && laidOut(finance, frame);
  const found = finance && financeTo && budgeted(finance, financeTo, { axis, items, calendar: frame.calendar, demand: wanted, price: money.price });
  const budget = found?.budget;
  const came = new Map<InputName, Came>([
    ['Demand', { values: wanted.values, lines: items.count, calendar: frame.calendar }],
    ['Supply', { values: coming.values, lines: items.count, calendar: frame.calendar }],
  ]);
  if (budget) came.set('Finance', { values: budget.given.revenue, lines: budget.groups.length, calendar: frame.calendar });
  const ground: Ground = { axis, items, frame, supply: coming.values };
  const resources = resourced(known.get('Capacity'), known.get('Routing'), ground);
  const parts = parted(known.get('Bill'), known.get('Components'), ground);
  const orderBook = known.get('Orders');
  const orders = orderBook && ordered(orderBook, ground, byLocation);
  const parties = demandParts(ofDemand);
  const customers = parties && deals ? withPipeline(parties, deals) : parties;
  const opinions = opinionsIn(ofDemand);
  const table = known.get('Levers');
  const levers = table && leverRows(table, settings);
  const history = remembered({ actuals: known.get('Actuals'), forecasts: known.get('Forecasts'), kept: known.get('Forecast history'), supply: supplyThen, asOf: frame.asOf, grain: frame.grain, masters: [products, demand, supply] });
  const others = products && substitutes(products, axis);
  const unbalanced = imbalance(demand, demandItems, demandTo, { items: items.count, periods });
  const byFamily = [ofDemand, ofSupply].flatMap((laid, i) => sharedRows(laid, familial.found[i] ?? []));
  const signals: Signals = { settings, ...(byFamily.length > 0 && { byFamily }), asOf: frame.asOf, cycle: frame.cycle, calendar: frame.calendar, items, demand: wanted, supply: coming, price: money.price, unitCost: money.unitCost, attributes, budget, ...(resources && { resources }), ...(parts && { parts }), ...(orders && { orders }), ...(customers && { demandParts: customers }), ...(opinions.length > 0 && { opinions }), ...(levers && { levers }), ...(history && { history }), ...(unbalanced && { imbalance: unbalanced }), ...(others && others.size > 0 && { substitutes: others }) };
  return { signals, grain: frame.grain, came, doubted: { known, signals, axis, byLocation, demand: ofDemand, supply: ofSupply, finance: found?.laid, general } };
}

/** Whether the plan is by location: Demand says. Supply by location for demand without is added up per product. */
function located(demand: Records, supply: Records): boolean {
  const has = (records: Records) => records.keys.get('Location')?.codes.some((code, row) => code >= 0 && records.status[row] === USED) === true;
  const by = has(demand);
  if (by && !has(supply)) supply.log.say('warning', 'no location', 'Demand is by location and Supply is not.', 'Supply was planned without a location. Add a Location column to Supply.', { place: supply.log.place(supply.shape.header.row, supply.keys.get('Product')?.column ?? 0) });
  if (!by && has(supply)) supply.log.say('warning', 'no location', 'Supply is by location and Demand is not.', 'Supply was added up per product. Add a Location column to Demand to plan by location.', { place: supply.log.place(supply.shape.header.row, supply.keys.get('Location')?.column ?? 0) });
  return by;
}

type Money = { readonly price: Measure<'money/each'>; readonly unitCost: Measure<'money/each'> };

/** Price and cost in every period: of Prices where it says, else of Products. */
function priced(items: Items, frame: Frame, axis: Axis, master: Listed | undefined, prices: Records | undefined): Money {
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
