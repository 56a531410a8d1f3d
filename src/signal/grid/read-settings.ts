import { dayOfSerial, isoDay, type Day } from '../../model/day';
import { cellOf, type Grid } from '../../model/grid';
import type { Place } from '../../model/place';
import { firstDay, periodOf, type Grain } from '../../model/period';
import { fold, plain, unaccented } from '../cell/fold';
import type { Log } from '../rule/log';
import { momentOfNumber, momentOfText, type Manner } from '../cell/moment';
import { monthNamed } from '../cell/months';
import { numberOf } from '../cell/number';
import type { InputReading } from '../reading';
import { DEFAULTS, SCORED, type Settings } from '../settings';
import { settingPairs } from './setting-pairs';

type Cell = string | number | boolean;
type Draft = { -readonly [K in keyof Settings]: Settings[K] };
/** Puts a cell's value into the settings; false when it cannot be read. */
type Put = (draft: Draft, cell: Cell, date1904: boolean) => boolean;

const number = (key: 'horizon' | 'demandFence' | 'executionWeeks' | 'materialAmount' | 'dso' | 'dpo' | 'openingCash' | 'openingReceivables' | 'openingPayables' | 'trackingLimit' | 'biasRun' | 'biasPairs' | 'pipelineLead', least = -Infinity): Put =>
  (draft, cell) => {
    const value = numberIn(cell);
    if (Number.isNaN(value) || value < least) return false;
    draft[key] = value;
    return true;
  };

/** A share: 0.05, `5 %` and 5 are 5 per cent; 1 is 100 %. */
const share = (key: 'materialShare' | 'carryingRate' | 'discountRate' | 'biasShare'): Put => (draft, cell) => {
  const value = numberIn(cell);
  if (Number.isNaN(value) || value < 0) return false;
  draft[key] = value > 1 && !String(cell).includes('%') ? value / 100 : value;
  return true;
};

const date = (key: 'asOf' | 'cutoff'): Put => (draft, cell, date1904) => {
  const day = dayIn(cell, date1904);
  if (day === undefined) return false;
  draft[key] = day;
  return true;
};

const oneOf = <T>(words: Readonly<Record<string, T>>, put: (draft: Draft, value: T) => void): Put => {
  const known = new Map(Object.entries(words));
  return (draft, cell) => {
    const value = known.get(fold(String(cell)));
    if (value === undefined) return false;
    put(draft, value);
    return true;
  };
};

const GRAINS: Readonly<Record<string, Grain>> = { week: 'week', weeks: 'week', weekly: 'week', month: 'month', months: 'month', monthly: 'month', quarter: 'quarter', quarters: 'quarter', quarterly: 'quarter' };
const YES: Readonly<Record<string, boolean>> = { yes: true, true: true, y: true, '1': true, ja: true, oui: true, si: true, no: false, false: false, n: false, '0': false, nein: false, non: false };

/** Every setting by its name. */
const LIST: readonly (readonly [string, Put])[] = [
  ['As of', date('asOf')], ['As-of date', date('asOf')],
  ['Cycle', cycle],
  ['Grain', oneOf(GRAINS, (draft, value) => (draft.grain = value))],
  ['Horizon', number('horizon', 1)],
  ['S&OE weeks', number('executionWeeks', 0)], ['SOE weeks', number('executionWeeks', 0)],
  ['Materiality amount', number('materialAmount', 0)],
  ['Materiality percent', share('materialShare')], ['Materiality %', share('materialShare')],
  ['Currency', (draft, cell) => ((draft.currency = plain(String(cell))), true)],
  ['Unmet demand', oneOf({ backlog: 'backlog', backorder: 'backlog', backorders: 'backlog', lost: 'lost', lostsales: 'lost' } as const, (draft, value) => (draft.unmet = value))],
  ['DSO', number('dso', 0)], ['DPO', number('dpo', 0)],
  ['Opening cash', number('openingCash')], ['Opening receivables', number('openingReceivables')], ['Opening payables', number('openingPayables')],
  ['Carrying rate', share('carryingRate')], ['Discount rate', share('discountRate')],
  ['Fiscal year start', fiscalStart],
  ['Fiscal year named by', oneOf({ end: 'end', start: 'start' } as const, (draft, value) => (draft.fiscalNamedBy = value))],
  ['Demand fence', number('demandFence', 0)],
  ['Cutoff', date('cutoff')],
  ['Pipeline lead', number('pipelineLead', 0)], ['Close to need', number('pipelineLead', 0)],
  ['Bias percent', share('biasShare')], ['Bias %', share('biasShare')], ['Tracking signal limit', number('trackingLimit', 0)], ['Bias run', number('biasRun', 1)], ['Bias pairs', number('biasPairs', 1)],
  ['All rows', oneOf(YES, (draft, value) => (draft.allRows = value))],
  ['Week start', (_, cell) => ['monday', 'mon', 'montag', 'lundi', 'lunes', '1', 'iso'].includes(fold(String(cell)))],
];
const KNOWN: ReadonlyMap<string, Put> = new Map(LIST.map(([name, put]) => [fold(name), put]));

/** The settings a workbook and a person give, and how the range was read. The person's win; what cannot be read leaves the default and is told. */
export function readSettings(grid: Grid | undefined, given: ReadonlyMap<string, string>, log: Log): { readonly settings: Settings; readonly reading: InputReading | undefined } {
  const draft: Draft = { ...DEFAULTS, weights: new Map() };
  const seen = new Set<string>();
  let [read, used] = [0, 0];
  for (const { row, column, name, valueColumn } of grid ? settingPairs(grid, isSetting, log) : []) {
    const cells = grid?.columns[valueColumn];
    const cell = cells ? cellOf(cells, row) : '';
    const where = { place: log.place(row, valueColumn), value: String(cell) };
    if (seen.has(fold(name))) log.say('warning', 'setting twice', `${name} stands here a second time.`, 'The last one counts. Remove the others.', where);
    seen.add(fold(name));
    const done = control(draft, name, cell, where.place) ?? put(draft, name, cell, grid?.date1904 ?? false);
    read += 1;
    if (done === 'done') used += 1;
    if (done === 'unknown') log.say('note', 'unknown setting', `${name} is not a setting we know.`, 'It was left alone.', { place: log.place(row, column), value: name });
    if (done === 'unreadable') log.say('warning', 'setting unreadable', `${name} cannot be read from this cell.`, 'The default was used. Correct the value.', where);
  }
  for (const [name, text] of given) {
    const done = control(draft, name, text, undefined) ?? put(draft, name, text, false);
    if (done === 'unknown') log.say('stop', 'not found', `${name} is not a setting we know.`, 'Correct the name you gave.', { value: text });
    if (done === 'unreadable') log.say('stop', 'setting unreadable', `${name} cannot be ${text === '' ? 'empty' : text}.`, 'Correct the value you gave.', { value: text });
  }
  const reading = grid && { input: 'Settings' as const, name: grid.name, place: grid.place, layout: 'list' as const, columns: [], decimal: 'not needed' as const, rows: { read, used, setAside: read - used }, items: used, span: undefined, completeness: new Float64Array(0), total: NaN };
  return { settings: draft, reading };
}

/** Whether a name is one of a setting, whatever its value. */
function isSetting(name: string): boolean {
  const draft: Draft = { ...DEFAULTS };
  return (control(draft, name, '', undefined) ?? put(draft, name, '', false)) !== 'unknown';
}

function put(draft: Draft, name: string, cell: Cell, date1904: boolean): 'done' | 'unknown' | 'unreadable' {
  const weight = /^weight (?:of |for )?(.+)$/i.exec(plain(name));
  if (weight) {
    const value = numberIn(cell);
    if (Number.isNaN(value) || value < 0) return 'unreadable';
    draft.weights = new Map([...draft.weights, [fold(weight[1] ?? ''), value]]);
    return 'done';
  }
  const scored = /^(target|owner) (?:of|for) (.+)$/i.exec(plain(name));
  if (scored) return scoreboard(draft, fold(scored[1] ?? '') === 'owner', scored[2] ?? '', cell);
  const known = KNOWN.get(fold(name)) ?? KNOWN.get(fold(name.replace(/\(.*\)$/, '')));
  if (!known) return 'unknown';
  return known(draft, cell, date1904) ? 'done' : 'unreadable';
}

/** `Target for Bias %`, `Owner of Fill %`: what a figure of the scorecard should be, and whose it is. */
function scoreboard(draft: Draft, owner: boolean, figure: string, cell: Cell): 'done' | 'unknown' | 'unreadable' {
  const kind = SCORED.find(([name]) => fold(name) === fold(figure))?.[1];
  if (kind === undefined) return 'unknown';
  if (owner) {
    draft.owners = new Map([...(draft.owners ?? []), [fold(figure), plain(String(cell))]]);
    return 'done';
  }
  const value = numberIn(cell);
  if (Number.isNaN(value)) return 'unreadable';
  const target = kind === 'share' && Math.abs(value) > 1 && !String(cell).includes('%') ? value / 100 : value;
  draft.targets = new Map([...(draft.targets ?? []), [fold(figure), target]]);
  return 'done';
}

/** `Control total Demand`, `Control total of Demand_North`: what should be there; undefined where the name is another setting's. */
function control(draft: Draft, name: string, cell: Cell, place: Place | undefined): 'done' | 'unreadable' | undefined {
  const of = /^(?:control total|check total|kontrollsumme)s?(?: of| for)?[ _:]+(.+)$/i.exec(plain(name))?.[1];
  if (of === undefined) return undefined;
  const value = numberIn(cell);
  if (Number.isNaN(value)) return 'unreadable';
  draft.controls = new Map([...(draft.controls ?? []), [fold(of), { value, place }]]);
  return 'done';
}

function numberIn(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? numberOf(cell, 'not needed').value : NaN;
}

const MANNER: Manner = { date1904: false, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };

function dayIn(cell: Cell, date1904: boolean): Day | undefined {
  if (typeof cell === 'number') return cell >= 20000 && cell < 80500 ? dayOfSerial(cell, date1904) : momentOfNumber(cell, MANNER)?.day;
  return typeof cell === 'string' ? momentOfText(cell, MANNER)?.day : undefined;
}

/** A cycle is named after a month; a date or `March 2026` is taken as the month it lies in, any other text as it stands. */
function cycle(draft: Draft, cell: Cell, date1904: boolean): boolean {
  const day = dayIn(cell, date1904);
  const text = plain(String(cell));
  const moment = typeof cell === 'number' ? momentOfNumber(cell, MANNER) : momentOfText(text, MANNER);
  if (text === '') return false;
  if (day !== undefined) draft.cycle = isoDay(day).slice(0, 7);
  else draft.cycle = moment?.period ? periodOf(firstDay(moment.period), 'month') : text;
  return true;
}

function fiscalStart(draft: Draft, cell: Cell): boolean {
  const value = typeof cell === 'string' ? (monthNamed(unaccented(plain(cell))) ?? numberIn(cell)) : numberIn(cell);
  if (!Number.isInteger(value) || value < 1 || value > 12) return false;
  draft.fiscalStart = value;
  return true;
}
