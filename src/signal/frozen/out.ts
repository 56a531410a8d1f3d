import { matched } from '../cell/fold';
import type { Change } from '../cutoff';
import type { Signals } from '../signals';
import { IN, kindOf, KINDS, namesOf, ON, type Axis } from './kinds';
import { agreed, withLines } from './lines';
import { reseated } from './seats';
import { respread } from './spread';
import { understood, type Frozen } from './text';

/** Where the numbers of each axis stand, by name. */
type Seats = (axis: Axis) => ReadonlyMap<string, number>;

/**
 * The signals with some changes kept out: there stands what was agreed at the cutoff.
 *
 * An item that is gone since comes back with all that was known of it, one that came and has nothing else leaves again; a line of the budget
 * too, and what the budget gives to items is worked out with what is agreed.
 */
export function keptOut(text: string, signals: Signals, changes: readonly Change[]): Signals {
  const kept = understood(text);
  if (!kept || changes.length === 0) return signals;
  const here = seatsIn(signals)('item');
  const named = new Set(changes.filter(({ measure }) => kindOf(measure)?.axis === 'item').map(({ key }) => matched(key)));
  const back = kept.items.filter(({ key }) => named.has(matched(key)) && !here.has(matched(key)));
  const lines = changes.filter(({ measure }) => kindOf(measure)?.axis === 'line').map(({ key }) => key);
  const wide = withLines(withSteps(reseated(signals, new Set(), back), kept, back.map(({ key }) => key)), lines);
  const put = placed(remembered(wide, kept, new Set(back.map(({ key }) => matched(key)))), changes);
  const known = new Set(kept.items.map(({ key }) => matched(key)));
  const left = [...seatsIn(put)('item')].filter(([name, item]) => named.has(name) && !known.has(name) && idle(put, item)).map(([, item]) => item);
  return agreed(respread(reseated(put, new Set(known.size > 0 ? left : []), []), signals));
}

/** Whether a change can be kept out: there is a place for what was agreed. What a resource or a component had goes with it, and comes back in the sheet. */
export function keepable(text: string, signals: Signals): (change: Pick<Change, 'measure' | 'key'>) => boolean {
  const seats = seatsIn(signals);
  const known = new Set(understood(text)?.items.map(({ key }) => matched(key)));
  return ({ measure, key }) => {
    const axis = kindOf(measure)?.axis;
    return axis !== undefined && (axis === 'line' || seats(axis).has(matched(key)) || (axis === 'item' && known.has(matched(key))));
  };
}

function seatsIn(signals: Signals): Seats {
  const known = new Map<Axis, ReadonlyMap<string, number>>();
  return (axis) => known.get(axis) ?? known.set(axis, new Map(namesOf(axis, signals).map((name, i) => [matched(name), i] as const))).get(axis) ?? new Map();
}

function idle({ demand, supply, calendar }: Signals, item: number): boolean {
  const [from, to] = [item * calendar.periods.length, (item + 1) * calendar.periods.length];
  return [demand, supply].every(({ values }) => values.subarray(from, to).every(Number.isNaN));
}

/** What was agreed, in the place of what is there now. */
function placed(signals: Signals, changes: readonly Change[]): Signals {
  const seats = seatsIn(signals);
  return KINDS.reduce((made, { measure, axis, timed, of, put }) => {
    const those = changes.filter((change) => change.measure === measure);
    const values = those.length > 0 ? of(made)?.slice() : undefined;
    if (!values) return made;
    for (const { key, period, old } of those) {
      const [at, t] = [seats(axis).get(matched(key)), timed ? made.calendar.periods.findIndex((each) => each === period) : 0];
      if (at !== undefined && t >= 0) values[timed ? at * made.calendar.periods.length + t : at] = old;
    }
    return put(made, values);
  }, signals);
}

/** What was known at the cutoff of items that are back: prices, lead times and the like; their demand and supply are changes of their own. */
function remembered(signals: Signals, { lines, periods, knows }: Frozen, back: ReadonlySet<string>): Signals {
  if (back.size === 0) return signals;
  const seats = seatsIn(signals);
  return KINDS.reduce((made, { measure, axis, timed, of, put }) => {
    const those = lines.filter((line) => line.measure === measure && back.has(matched(line.key)));
    const values = axis === 'item' && measure !== 'Demand' && measure !== 'Supply' && knows(measure) ? of(made)?.slice() : undefined;
    if (!values) return made;
    const width = timed ? made.calendar.periods.length : 1;
    for (const { key, values: then } of those) {
      const at = (seats('item').get(matched(key)) ?? 0) * width;
      for (let t = 0; t < width; t += 1) values[at + t] = then[timed ? periods.indexOf(made.calendar.periods[t] ?? '') : 0] ?? NaN;
    }
    return put(made, values);
  }, signals);
}

/** The hours and parts that items which are back took, where the resource or component is still there. */
function withSteps(signals: Signals, { lines }: Frozen, back: readonly string[]): Signals {
  const { resources, parts } = signals;
  const seats = seatsIn(signals);
  const found = (measure: string, word: string, axis: Axis) => back.flatMap((item) => lines.flatMap((line) => {
    const of = line.measure === measure && line.key.startsWith(`${item}${word}`) ? seats(axis).get(matched(line.key.slice(item.length + word.length))) : undefined;
    return of === undefined ? [] : [{ item: seats('item').get(matched(item)) ?? -1, of, value: line.values[0] ?? NaN }];
  }));
  const [steps, needs] = [found('Hours per unit', ON, 'resource'), found('Quantity per', IN, 'component')];
  const whole = (before: Int32Array, more: readonly number[]) => Int32Array.from([...before, ...more]);
  return {
    ...signals,
    ...(resources && { resources: { ...resources, routing: { item: whole(resources.routing.item, steps.map(({ item }) => item)), resource: whole(resources.routing.resource, steps.map(({ of }) => of)), hours: Float64Array.from([...resources.routing.hours, ...steps.map(({ value }) => value)]) } } }),
    ...(parts && { parts: { ...parts, bill: { item: whole(parts.bill.item, needs.map(({ item }) => item)), component: whole(parts.bill.component, needs.map(({ of }) => of)), quantity: Float64Array.from([...parts.bill.quantity, ...needs.map(({ value }) => value)]) } } }),
  };
}
