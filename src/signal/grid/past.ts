import { calendar, type Calendar } from '../../model/calendar';
import type { Day } from '../../model/day';
import { nameOf, type Items } from '../../model/items';
import { periodOf, type Grain } from '../../model/period';
import { words } from '../../model/sentence';
import { Axis, itemised } from './axis';
import { gathered, type Laid } from './gather';
import { grouped } from './groups';
import type { History } from './history';
import { USED, type Records } from '../range/records';
import { beside, keptForecasts, overBy } from './kept-forecasts';
import { plannedThen } from './planned-then';
import { snapshots } from './snapshots';
import { count } from '../range/sort-rows';
import { daysOf, liveMoments, targets } from './span';
import { tellTwice } from '../rule/twice';

/** Longer histories are mistyped years: twenty years of weeks. */
const LONGEST = 1040;

type Days = { readonly first: Day; readonly last: Day };

/** The inputs that look back, and where their items find their families. */
export type Past = {
  readonly actuals: Records | undefined;
  readonly forecasts: Records | undefined;
  /** What we kept ourselves when plans were committed. */
  readonly kept: Records | undefined;
  /** With the rows that lie before the plan still in use. */
  readonly supply: Records;
  readonly asOf: Day;
  readonly grain: Grain;
  /** Where families may stand, best first: Products, then the plan's own inputs. */
  readonly masters: readonly (Records | undefined)[];
};

/** What was sold and what was said before; undefined where the workbook has neither, or where its periods cannot be laid out. */
export function remembered({ actuals, forecasts, kept, supply, asOf, grain, masters }: Past): History | undefined {
  const both = [actuals, forecasts].filter((records) => records !== undefined);
  const over = both.length === 0 ? undefined : spanOf(both, actuals && kept ? overBy(kept, asOf) : [], grain);
  if (!over) return undefined;
  const axis = new Axis();
  const byLocation = both.every(hasLocation);
  both.forEach((records) => !byLocation && hasLocation(records) && unplaced(records));
  const lines = both.map((records) => itemised(records, axis, byLocation));
  const [ofActuals, ofForecasts] = [lines[0], lines[both.length - 1]];
  const ofKept = actuals && kept && itemised(kept, axis, byLocation);
  const items = grouped(axis, [...masters, actuals, forecasts]);
  const laid: Laid | undefined = actuals && ofActuals && { records: actuals, line: ofActuals, lines: items.count, periods: over.periods.length, targets: targets(actuals.moments, over, -Infinity), crowded: new Set() };
  const blank = () => new Float64Array(items.count * over.periods.length).fill(NaN);
  const name = (item: number) => nameOf(items, item);
  const receipts = laid ? gathered(laid, 'Receipts') : blank();
  const history: History = {
    items,
    calendar: over,
    actuals: laid ? gathered(laid, 'Quantity') : blank(),
    revenue: laid ? gathered(laid, 'Revenue') : blank(),
    receipts,
    ...(receipts.some((units) => !Number.isNaN(units)) && { planned: plannedThen(supply, axis, byLocation, over) }),
    snapshots: beside(
      forecasts && ofForecasts ? snapshots({ records: forecasts, item: ofForecasts, items: items.count, calendar: over, name }) : [],
      kept && ofKept ? keptForecasts({ records: kept, item: ofKept, items: items.count, calendar: over }) : [],
    ),
  };
  if (laid) tellTwice(laid, 'Quantity', ['Customer', 'Segment'], name);
  if (forecasts && !actuals) alone(forecasts, 'Forecasts cannot be scored without Actuals.', 'Add a range Actuals with what was sold.');
  if (actuals && forecasts && ofActuals && ofForecasts) unmatched([actuals, ofActuals], [forecasts, ofForecasts], items);
  return history;
}

/** Every period that has an actual or a forecast, and what was kept of periods that are over. */
function spanOf(both: readonly Records[], kept: readonly Days[], grain: Grain): Calendar | undefined {
  const days = [...both.flatMap((records) => liveMoments(records).map(daysOf)), ...kept];
  if (days.length === 0) return undefined;
  const first = periodOf(days.reduce((least, each) => Math.min(least, each.first), Infinity), grain);
  const last = periodOf(days.reduce((most, each) => Math.max(most, each.last), -Infinity), grain);
  const over = calendar(first, last);
  if (over.periods.length <= LONGEST) return over;
  for (const { log, grid } of both) log.say('warning', 'too long', `Actuals and Forecasts reach from ${first} to ${last}.`, 'Nothing was scored. Correct the year that is mistyped.', { place: grid.place });
  return undefined;
}

function hasLocation(records: Records): boolean {
  return records.keys.get('Location')?.codes.some((code, row) => code >= 0 && records.status[row] === USED) === true;
}

function unplaced(records: Records): void {
  const { spec, log, shape, keys } = records;
  log.say('warning', 'no location', `${spec.input} is by location, and ${spec.input === 'Actuals' ? 'Forecasts is' : 'Actuals is'} not.`, `${spec.input} was added up per product. Give both a Location column to score by location.`, { place: log.place(shape.header.row, keys.get('Location')?.column ?? 0) });
}

function alone({ log, grid }: Records, wrong: string, todo: string): void {
  log.say('note', 'not used', wrong, todo, { place: grid.place });
}

type Side = readonly [records: Records, item: Int32Array];

/** Tells which items only one side knows: they cannot be scored. */
function unmatched(actuals: Side, forecasts: Side, items: Items): void {
  for (const [[records, line], [other, otherLine]] of [[forecasts, actuals], [actuals, forecasts]] as const) {
    const known = new Uint8Array(items.count);
    for (const item of otherLine) if (item >= 0) known[item] = 1;
    const first = new Map<number, number>();
    line.forEach((item, row) => item >= 0 && known[item] !== 1 && !first.has(item) && first.set(item, row));
    const [[item, row] = [0, -1]] = first;
    if (row < 0) continue;
    const names = [...first.keys()].slice(0, 5).map((each) => nameOf(items, each)).join(', ');
    const rest = first.size > 5 ? ` and ${first.size - 5} more` : '';
    const [severity, todo] = records === forecasts[0] ? (['warning', 'They cannot be scored. Check the codes.'] as const) : (['note', 'Nobody forecast them, so nothing is scored.'] as const);
    records.log.say(severity, 'no counterpart', words`${count(first.size, 'item')} of ${records.spec.input} that ${other.spec.input} does not have: ${names}${rest}.`, todo, { place: records.log.place(row, records.keys.get('Product')?.column ?? 0), value: nameOf(items, item) });
  }
}
