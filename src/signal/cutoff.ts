import { classOf, familyOf, locationOf, nameOf, productOf } from '../model/items';
import type { Day } from '../model/day';
import { matched } from './cell/fold';
import { IN, KINDS, kindOf, namesOf, ON, type Axis } from './frozen/kinds';
import { following, SPREAD } from './frozen/spread';
import { understood, written, type Frozen, type Line } from './frozen/text';
import type { Signals } from './signals';

/** A number that is not what it was at the cutoff; blank is NaN on either side, and then the difference is NaN too. */
export type Change = {
  readonly measure: string;
  /** `P-100`, `P-100 @ Hamburg`, a budget line, a resource, `P-100 on Press`. */
  readonly key: string;
  /** '' for what has no period. */
  readonly period: string;
  readonly old: number;
  readonly now: number;
  readonly difference: number;
};

/** Whether the cycle's cutoff has passed by a day; never where none is set. */
export function passed({ settings }: Pick<Signals, 'settings'>, today: Day): boolean {
  return settings.cutoff !== undefined && today > settings.cutoff;
}

/** The inputs at the cutoff as a text to keep: every number, so that a later one can be told with what it was. Read back by `changed`. */
export function frozen(signals: Signals): string {
  const { items, cycle, calendar } = signals;
  const kept = Array.from({ length: items.count }, (_, i) => ({ key: nameOf(items, i), product: productOf(items, i), location: locationOf(items, i), family: familyOf(items, i), class: classOf(items, i) }));
  return written({ cycle, periods: calendar.periods, items: kept, lines: linesOf(signals) });
}

/** What tells a change from every other: of which number it is. */
export function idOf({ measure, key, period }: Pick<Change, 'measure' | 'key' | 'period'>): string {
  return `${measure}\t${matched(key)}\t${period}`;
}

/** The kept text with some changes accepted: what they are now is what was agreed. With an item that came goes all that is known of it now (`today`, the inputs frozen as they stand). */
export function accepted(text: string, changes: readonly Change[], today: string): string {
  const [kept, now] = [understood(text), understood(today)];
  if (!kept || !now) return text;
  const byKey = new Map(kept.lines.map((line) => [keyOf(line), { ...line, values: line.values.slice() }] as const));
  for (const change of changes) {
    const timed = kindOf(change.measure)?.timed !== false;
    const line = byKey.get(keyOf(change)) ?? { measure: change.measure, key: change.key, values: new Float64Array(timed ? kept.periods.length : 1).fill(NaN) };
    const at = timed ? kept.periods.indexOf(change.period) : 0;
    if (at >= 0) line.values[at] = change.now;
    byKey.set(keyOf(change), line);
  }
  const lines = [...byKey.values()].filter(some);
  const [then, planned] = [plannedIn(kept.lines), plannedIn(lines)];
  const came = new Set([...planned].filter((key) => !then.has(key)));
  const of = ownerOf(came);
  const more = now.lines.filter((line) => of(line) !== undefined && !byKey.has(keyOf(line))).map((line) => ({ ...line, values: shifted(line, now.periods, kept.periods) }));
  const known = new Set(kept.items.map(({ key }) => matched(key)));
  const items = [...kept.items, ...now.items.filter(({ key }) => !known.has(matched(key)))].filter(({ key }) => planned.has(matched(key)));
  return written({ ...kept, items, lines: [...lines, ...more.filter(some)] });
}

/** The values of a line over other periods; blank in those it does not know. */
function shifted({ measure, values }: Line, from: readonly string[], to: readonly string[]): Float64Array {
  return kindOf(measure)?.timed === false ? values : Float64Array.from(to, (period) => values[from.indexOf(period)] ?? NaN);
}

/**
 * What has changed since the text was kept, kind by kind in the order of the items; lines that came or went have a blank side.
 *
 * Only periods that both speak of are compared: that a plan rolls forward is no change. Of an item that came or went its demand and
 * supply are told, and not all that Products says of it; stock of a product that only follows the demand of its places is none. Undefined where the text is none of ours.
 */
export function changed(text: string, signals: Signals): readonly Change[] | undefined {
  const before = understood(text);
  if (!before) return undefined;
  const now = linesOf(signals).filter(({ measure }) => before.knows(measure));
  const keys = new Map(before.lines.map((line) => [keyOf(line), line] as const));
  const here = new Set(now.map(keyOf));
  const follows = followers(before, now);
  const gone = before.lines.filter((line) => !here.has(keyOf(line)));
  const follow = following(before, now, new Map(Array.from({ length: signals.items.count }, (_, i) => [matched(nameOf(signals.items, i)), matched(productOf(signals.items, i))] as const)));
  const sides = { before: before.periods, now: signals.calendar.periods };
  return [...now.map((line) => [keys.get(keyOf(line)), line] as const), ...gone.map((line) => [line, undefined] as const)]
    .filter(([old, is]) => (old && is) || !follows(old ?? is))
    .flatMap(([old, is]) => differences(old, is, sides))
    .filter(({ measure, key }) => !SPREAD.has(measure) || !follow(measure, key));
}

/** Whether a line only comes or goes with its item: no number of it was changed. */
function followers({ lines }: Frozen, now: readonly Line[]): (line: Line | undefined) => boolean {
  const [then, today] = [plannedIn(lines), plannedIn(now)];
  const [all, both] = [ownerOf(new Set([...then, ...today])), ownerOf(new Set([...then].filter((key) => today.has(key))))];
  const hangs = (axis: Axis | undefined) => axis === 'item' || axis === 'step' || axis === 'need';
  return (line) => line !== undefined && !PLANNED.has(line.measure) && hangs(kindOf(line.measure)?.axis) && (all(line) === undefined || both(line) === undefined);
}

/** Items that have any demand or supply among the lines, as they are matched. */
function plannedIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.filter(({ measure }) => PLANNED.has(measure)).map(({ key }) => matched(key)));
}

/** Line → which of some items it belongs to; undefined where to none of them. */
function ownerOf(items: ReadonlySet<string>): (line: Line) => string | undefined {
  const words = new Map<Axis, string>([['step', ON], ['need', IN]]);
  return ({ measure, key }) => {
    const axis = kindOf(measure)?.axis ?? 'line';
    const word = words.get(axis);
    const names = axis === 'item' ? [key] : word === undefined ? [] : starts(key, word);
    return names.map(matched).find((name) => items.has(name));
  };
}

/** What may be the item's name in front of a word; names may hold the word too. */
function starts(key: string, word: string): readonly string[] {
  const parts = key.split(word);
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join(word));
}

/** What makes an item one of the plan. */
const PLANNED = new Set(['Demand', 'Supply']);

function keyOf({ measure, key }: Pick<Line, 'measure' | 'key'>): string {
  return `${measure}\t${matched(key)}`;
}

function differences(old: Line | undefined, now: Line | undefined, sides: { readonly before: readonly string[]; readonly now: readonly string[] }): readonly Change[] {
  const line = now ?? old;
  if (!line) return [];
  const timed = kindOf(line.measure)?.timed !== false;
  return (timed ? sides.now : ['']).flatMap((period, t) => {
    const then = timed ? sides.before.indexOf(period) : 0;
    if (then < 0) return [];
    const [was, is] = [old?.values[then] ?? NaN, now?.values[t] ?? NaN];
    return Object.is(was, is) || was === is ? [] : [{ measure: line.measure, key: line.key, period, old: was, now: is, difference: is - was }];
  });
}

/** All that a planner gives and may change late. */
function linesOf(signals: Signals): readonly Line[] {
  const names = new Map<Axis, readonly string[]>();
  const of = (axis: Axis) => names.get(axis) ?? names.set(axis, namesOf(axis, signals)).get(axis) ?? [];
  return KINDS.flatMap(({ measure, axis, timed, of: valuesOf }) => {
    const values = valuesOf(signals);
    const width = timed ? signals.calendar.periods.length : 1;
    return values ? of(axis).map((key, i): Line => ({ measure, key, values: values.subarray(i * width, (i + 1) * width) })).filter(some) : [];
  });
}

function some({ values }: Line): boolean {
  return values.some((value) => !Number.isNaN(value));
}
