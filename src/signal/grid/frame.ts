import type { Calendar } from '../../model/calendar';
import { isoDay, type Day } from '../../model/day';
import { firstDay, type Grain } from '../../model/period';
import type { Moment } from '../cell/moment';
import { ASIDE, USED, type Records } from '../range/records';
import type { Settings } from '../settings';
import { BEFORE, OUTSIDE, daysOf, grainsOf, live, liveMoments, monthOf, planned, targets, type Targets } from './span';

/** When the plan speaks: its grain, its as-of date, its cycle and its periods. */
export type Frame = { readonly grain: Grain; readonly asOf: Day; readonly cycle: string; readonly calendar: Calendar };

const WORD: Record<Grain, string> = { week: 'weeks', month: 'months', quarter: 'quarters' };

/** The frame that Demand, Supply and the settings make; undefined when there is nothing to plan, for a reason that is told. */
export function framed(demand: Records, supply: Records, settings: Settings): Frame | undefined {
  const ofDemand = liveMoments(demand);
  if (ofDemand.length === 0) {
    demand.log.say('stop', 'nothing to plan', 'Demand has no numbers.', 'Check that the range holds the rows and not the header alone.', { place: demand.grid.place });
    return undefined;
  }
  const mixed = [demand, supply].filter(hasMixedGrains);
  const [found] = grainsOf(ofDemand);
  const grain = settings.grain ?? found ?? 'month';
  if (mixed.length > 0) return undefined;
  const asOf = settings.asOf ?? assumed(ofDemand, demand);
  const calendar = asOf === undefined ? undefined : planned([...ofDemand, ...liveMoments(supply)], grain, asOf, settings.horizon);
  if (asOf === undefined || !calendar) {
    const until = asOf === undefined ? '' : ` after ${isoDay(asOf)}`;
    demand.log.say('stop', 'nothing to plan', `Neither Demand nor Supply has a period with numbers${until}.`, 'Check the periods, or the As of date in Settings.', { place: demand.grid.place });
    return undefined;
  }
  if (calendar.periods.length === 0) {
    tooLong([demand, supply], asOf);
    return undefined;
  }
  const [first] = calendar.periods;
  const day = first === undefined ? asOf + 1 : Math.max(asOf + 1, firstDay(first));
  return { grain, asOf, cycle: settings.cycle ?? monthOf(day), calendar };
}

/** Whether weeks, months or quarters stand side by side in an input; told when they do. */
function hasMixedGrains(records: Records): boolean {
  const grains = grainsOf(liveMoments(records));
  if (grains.length < 2) return false;
  const names = grains.map((grain) => WORD[grain]).join(' and ');
  records.log.say('stop', 'mixed grain', `${records.spec.input} has ${names} side by side.`, 'Keep one of them: numbers that stand in both would count twice.', { place: records.log.place(records.shape.header.row, records.shape.columns.get('Period') ?? records.shape.periods[0]?.column ?? 0) });
  return true;
}

function assumed(moments: readonly Moment[], demand: Records): Day | undefined {
  if (moments.length === 0) return undefined;
  const first = moments.reduce((least, each) => Math.min(least, daysOf(each).first), Infinity);
  demand.log.say('note', 'as-of assumed', 'No as-of date is given.', `${isoDay(first - 1)} was taken, the day before the first period of Demand. Give As of in Settings.`);
  return first - 1;
}

function tooLong(both: readonly Records[], asOf: Day): void {
  for (const { log, moments, times, shape } of both) {
    const far = moments.findIndex((each) => daysOf(each).last > asOf + 14_000);
    if (far < 0) continue;
    const codes = times.get('Period')?.codes;
    const row = codes ? codes.indexOf(far) : shape.header.row;
    const column = shape.columns.get('Period') ?? shape.periods[far]?.column ?? 0;
    log.say('stop', 'too long', `This period lies more than 38 years after the as-of date ${isoDay(asOf)}.`, 'Correct the year, or the as-of date.', { place: log.place(row, column), value: log.text(row, column) });
  }
}

/** Where an input's moments go in the frame; what lies before or beyond the plan is told, and its rows set aside. */
export function laidOut(records: Records, frame: Frame, tells = true): Targets {
  const to = targets(records.moments, frame.calendar, frame.asOf);
  const { log, shape, strips, status } = records;
  const alive = live(records);
  if (to.other && tells) {
    const byDemand = records.spec.input === 'Finance' && grainsOf(records.moments).includes('quarter');
    const how = byDemand ? `It was shared over ${WORD[frame.grain]} in proportion to demand.` : `It was spread over ${WORD[frame.grain]} by days.`;
    log.say('warning', 'other grain', `${records.spec.input} is not in ${WORD[frame.grain]} as the plan is.`, how, { place: log.place(shape.header.row, shape.columns.get('Period') ?? shape.periods[0]?.column ?? 0) });
  }
  const rule = (moment: number) => (to.at[moment] === BEFORE ? 'before the plan' : to.at[moment] === OUTSIDE ? 'outside the plan' : undefined);
  const last = shape.header.row + shape.header.rows - 1;
  for (const each of strips) {
    if (typeof each.at !== 'number') continue;
    const out = alive[each.at] === 1 ? rule(each.at) : undefined;
    if (out && tells) log.mark(out, last, each.column);
  }
  const codes = records.times.get('Period')?.codes;
  const column = shape.columns.get('Period');
  if (!codes || column === undefined) return to;
  const rules = records.moments.map((_, moment) => rule(moment));
  if (!rules.some((each) => each)) return to;
  for (let row = 0; row < codes.length; row += 1) {
    const out = rules[codes[row] ?? -1];
    if (!out || status[row] !== USED) continue;
    status[row] = ASIDE;
    if (tells) log.mark(out, row, column);
  }
  return to;
}
