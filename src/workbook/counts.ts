import type { Place } from '../model/place';
import { bytesOf } from './budget';
import { grown, type Count, type Counter } from './dynamic';
import { each, type Ask } from './each';
import type { Call } from './run';
import { rangeOf, within } from './where';

/** More cells than this are not counted to find out how far a name reaches. */
const MOST = 300_000;

/** The cells of names that grow, worked out from how much stands where they count. One trip for all of them, none where nothing is counted. */
export async function grownPlaces(call: Call, formulas: readonly string[], used: ReadonlyMap<string, Place>): Promise<ReadonlyMap<string, Required<Place>>> {
  const wanted = new Map<string, Count>();
  const note: Counter = (count) => {
    wanted.set(keyOf(count), count);
    return 1; // so that the formula is read to its end, and every count in it is met
  };
  const readable = formulas.filter((formula) => grown(formula, note));
  const counts = new Map<string, number>();
  await each(call, [...wanted.values()].map((count) => countAsk(call, count, used, counts)));
  return new Map(readable.flatMap((formula) => {
    const place = grown(formula, (count) => counts.get(keyOf(count)));
    return place && used.has(place.sheet) ? [[formula, place] as const] : [];
  }));
}

function keyOf({ place, only }: Count): string {
  return JSON.stringify([only, place.sheet, place.row, place.column, place.rows, place.columns]);
}

const countAsk = (call: Call, count: Count, used: ReadonlyMap<string, Place>, into: Map<string, number>): Ask => () => {
  const reach = within(count.place, used.get(count.place.sheet));
  if (!reach || reach.rows * reach.columns > MOST) return () => void (reach || into.set(keyOf(count), 0));
  const range = rangeOf(call.context, reach).load('values');
  return () => {
    const values: readonly (readonly unknown[])[] = range.values;
    call.took(bytesOf(values));
    into.set(keyOf(count), values.flat().filter((cell) => (count.only === 'filled' ? cell !== '' : typeof cell === 'number')).length);
  };
};
