import { matched } from '../../signal/cell/fold';

/** The places of each name in a list, under the name as it is matched. */
type Places = ReadonlyMap<string, readonly number[]>;

/** Lists are read once: ten thousand products are not folded anew for every lever. A list is never changed, and is let go with its plan. */
const READ = new WeakMap<readonly string[], Places>();

/** Where in a list a name stands; nowhere where it is not known. */
export function placesOf(name: string, known: readonly string[]): readonly number[] {
  return placesIn(known).get(matched(name)) ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

function placesIn(known: readonly string[]): Places {
  const read = READ.get(known);
  if (read) return read;
  const places = new Map<string, number[]>();
  known.forEach((name, at) => {
    const key = matched(name);
    const found = places.get(key);
    if (found) found.push(at);
    else places.set(key, [at]);
  });
  READ.set(known, places);
  return places;
}
