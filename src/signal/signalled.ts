import type { Grain } from '../model/period';
import { attributed, listed } from './grid/attributes';
import { numbered } from './grid/axis';
import { budgeted } from './grid/budget';
import { framed, laidOut } from './grid/frame';
import { leverRows } from './grid/levers';
import { opinionsIn } from './grid/opinions';
import { remembered } from './grid/past';
import { planned, type Planned } from './grid/planned';
import { priced } from './grid/priced';
import { ordered } from './grid/read-orders';
import { parted } from './grid/read-parts';
import { resourced, type Ground } from './grid/read-resources';
import { lineSums } from './grid/spread';
import { substitutes } from './grid/substitutes';
import type { InputName } from './inputs';
import type { Records } from './range/records';
import type { Came } from './report';
import type { Doubted } from './rule/doubts';
import type { Log } from './rule/log';
import type { Settings } from './settings';
import type { Signals } from './signals';

/** The signals, what each input came to in them, and what it takes to doubt them. */
export type Made = { readonly signals: Signals; readonly grain: Grain; readonly came: ReadonlyMap<InputName, Came>; readonly doubted: Doubted };

/** Lays the inputs side by side: one axis of items, one calendar, and every number in its place. Undefined without a plan, for reasons told. Nothing is doubted yet. */
export function signalled(known: ReadonlyMap<InputName, Records>, settings: Settings, general: Log): Made | undefined {
  const [demand, supply] = [known.get('Demand'), known.get('Supply')];
  const frame = demand && supply && framed(demand, supply, settings);
  if (!demand || !supply || !frame) return undefined;
  // History is set aside before items are met: what was sold once and is planned no more is not an item of the plan.
  const supplyThen: Records = { ...supply, status: supply.status.slice() };
  const plan = planned(demand, supply, known, frame, settings);
  if (!plan) return undefined;
  const { axis, byLocation, items, wanted, coming } = plan;
  const { calendar, asOf, grain } = frame;
  const products = known.get('Products');
  const master = products && listed(products, numbered(products, 'Product', axis.products, false), axis.products.names.length, (p) => axis.products.names[p] ?? '', false);
  const attributes = attributed(axis, byLocation, lineSums(wanted.values, items.count, calendar.periods.length), master, known.get('Stock'));
  const money = priced(items, frame, axis, master, known.get('Prices'));
  const finance = known.get('Finance');
  const found = finance && budgeted(finance, laidOut(finance, frame), { axis, items, calendar, demand: wanted, price: money.price });
  const others = besides(known, plan, { axis, items, frame, supply: coming.values }, settings);
  const history = remembered({ actuals: known.get('Actuals'), forecasts: known.get('Forecasts'), kept: known.get('Forecast history'), supply: supplyThen, asOf, grain, masters: [products, demand, supply] });
  const signals: Signals = { settings, asOf, cycle: frame.cycle, calendar, items, demand: wanted, supply: coming, ...money, attributes, budget: found?.budget, ...others, ...(history && { history }) };
  return { signals, grain, came: came(signals), doubted: { known, signals, axis, byLocation, demand: plan.demand, supply: plan.supply, finance: found?.laid, general } };
}

/** What only some workbooks have: hours, parts, orders, customers, opinions, levers, substitutes. What is not there is absent. */
function besides(known: ReadonlyMap<InputName, Records>, plan: Planned, ground: Ground, settings: Settings): Partial<Signals> {
  const [book, table, products] = [known.get('Orders'), known.get('Levers'), known.get('Products')];
  const resources = resourced(known.get('Capacity'), known.get('Routing'), ground);
  const parts = parted(known.get('Bill'), known.get('Components'), ground);
  const orders = book && ordered(book, ground, plan.byLocation);
  const opinions = opinionsIn(plan.demand);
  const levers = table && leverRows(table, settings);
  const instead = products && substitutes(products, plan.axis);
  return {
    ...(resources && { resources }),
    ...(parts && { parts }),
    ...(orders && { orders }),
    ...(plan.customers && { demandParts: plan.customers }),
    ...(opinions.length > 0 && { opinions }),
    ...(levers && { levers }),
    ...(plan.unbalanced && { imbalance: plan.unbalanced }),
    ...(instead && instead.size > 0 && { substitutes: instead }),
    ...(plan.byFamily.length > 0 && { byFamily: plan.byFamily }),
  };
}

/** What each input came to on the axis, for the report of what was read. */
function came({ items, calendar, demand, supply, budget }: Signals): ReadonlyMap<InputName, Came> {
  const made = new Map<InputName, Came>([
    ['Demand', { values: demand.values, lines: items.count, calendar }],
    ['Supply', { values: supply.values, lines: items.count, calendar }],
  ]);
  if (budget) made.set('Finance', { values: budget.given.revenue, lines: budget.groups.length, calendar });
  return made;
}
