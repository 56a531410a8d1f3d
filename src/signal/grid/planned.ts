import { nameOf, type Items } from '../../model/items';
import { measure, type Measure } from '../../model/measure';
import type { InputName } from '../inputs';
import { USED, type Records } from '../range/records';
import { tellTwice } from '../rule/twice';
import type { Settings } from '../settings';
import { Axis, itemised } from './axis';
import { familiar, shareable, sharedRows } from './by-family';
import { demanded } from './demand';
import { laidOut, type Frame } from './frame';
import { gathered, type Laid } from './gather';
import { grouped } from './groups';
import { imbalance } from './imbalance';
import { layerOf, openToPipeline, pipelined, withPipeline } from './pipeline';
import { demandParts } from './demand-parts';

/** What is planned: the items, and what is wanted and coming of each in every period; with how the rows were laid, for who asks where a number came from. */
export type Planned = {
  readonly axis: Axis;
  readonly byLocation: boolean;
  readonly items: Items;
  readonly wanted: Measure<'each'>;
  readonly coming: Measure<'each'>;
  readonly demand: Laid;
  readonly supply: Laid;
  /** Numbers of families that were shared over their products. */
  readonly byFamily: ReturnType<typeof sharedRows>;
  readonly customers: ReturnType<typeof demandParts>;
  readonly unbalanced: ReturnType<typeof imbalance>;
};

/** Demand and Supply on one axis of items and one calendar. Undefined where a family's numbers cannot be shared, for reasons told. */
export function planned(demand: Records, supply: Records, known: ReadonlyMap<InputName, Records>, frame: Frame, settings: Settings): Planned | undefined {
  const axis = new Axis();
  const byLocation = located(demand, supply);
  const [demandTo, supplyTo] = [laidOut(demand, frame), laidOut(supply, frame)];
  const demandItems = itemised(demand, axis, byLocation);
  const supplyItems = itemised(supply, axis, byLocation);
  const masters = [known.get('Products'), demand, supply];
  const familial = familiar([demand, supply], masters, { axis, known, asOf: frame.asOf, byLocation, wanted: demandItems });
  if (!familial) return undefined;
  const items = grouped(axis, masters);
  const periods = frame.calendar.periods.length;
  const laid = (records: Records, line: Int32Array, targets: ReturnType<typeof laidOut>): Laid => ({ records, line, lines: items.count, periods, targets, crowded: new Set() });
  const ofDemand = shareable(laid(demand, demandItems, demandTo), familial.rows[0], familial.families, axis, undefined);
  const pipeline = known.get('Pipeline');
  const deals = pipeline && openToPipeline(demand, pipeline)
    ? pipelined(pipeline, { axis, calendar: frame.calendar, asOf: frame.asOf, lead: settings.pipelineLead, byLocation, demand: gathered(ofDemand, 'Quantity') })
    : undefined;
  const wanted = measure('each', items, frame.calendar, demanded(ofDemand, settings, deals && layerOf(deals, items.count * periods, periods)));
  const ofSupply = shareable(laid(supply, supplyItems, supplyTo), familial.rows[1], familial.families, axis, wanted.values);
  const coming = measure('each', items, frame.calendar, gathered(ofSupply, 'Quantity'));
  const name = (item: number) => nameOf(items, item);
  tellTwice(ofDemand, 'Quantity', ['Customer', 'Segment', 'Source'], name);
  tellTwice(ofSupply, 'Quantity', ['Source'], name);
  const parties = demandParts(ofDemand);
  return {
    axis, byLocation, items, wanted, coming, demand: ofDemand, supply: ofSupply,
    byFamily: [ofDemand, ofSupply].flatMap((each, i) => sharedRows(each, familial.found[i] ?? [])),
    customers: parties && deals ? withPipeline(parties, deals) : parties,
    unbalanced: imbalance(demand, demandItems, demandTo, { items: items.count, periods }),
  };
}

/** Whether the plan is by location: Demand says. Supply by location for demand without is added up per product. */
function located(demand: Records, supply: Records): boolean {
  const has = (records: Records) => records.keys.get('Location')?.codes.some((code, row) => code >= 0 && records.status[row] === USED) === true;
  const by = has(demand);
  if (by && !has(supply)) supply.log.say('warning', 'no location', 'Demand is by location and Supply is not.', 'Supply was planned without a location. Add a Location column to Supply.', { place: supply.log.place(supply.shape.header.row, supply.keys.get('Product')?.column ?? 0) });
  if (!by && has(supply)) supply.log.say('warning', 'no location', 'Supply is by location and Demand is not.', 'Supply was added up per product. Add a Location column to Demand to plan by location.', { place: supply.log.place(supply.shape.header.row, supply.keys.get('Location')?.column ?? 0) });
  return by;
}
