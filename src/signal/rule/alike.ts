import { matched, unaccented } from '../cell/fold';
import { some } from './pairs';
import { USED, type Records } from '../range/records';

/** A code without what is lost when people or programs copy it: leading zeros, spaces, dashes, stops, case. */
export function loose(code: string): string {
  const bare = unaccented(code).replace(/[^\p{L}\p{N}]/gu, '');
  return bare.replace(/^0+(?=.)/, '');
}

/** Codes of one list that the other does not have, each with the one code of it that looks like it. */
export function lookalikes(strangers: readonly string[], known: readonly string[]): readonly (readonly [string, string])[] {
  const have = new Set(known.map(matched));
  const byLoose = new Map<string, string[]>();
  for (const name of known) byLoose.set(loose(name), [...(byLoose.get(loose(name)) ?? []), name]);
  return strangers.flatMap((name) => {
    const near = byLoose.get(loose(name)) ?? [];
    const [only] = near;
    return only !== undefined && near.length === 1 && !have.has(matched(name)) ? [[name, only] as const] : [];
  });
}

/** Tells the products of an input that look like ones of the plan and are not spelled so; `lacks` are the planned products the input has no row for. */
export function tellAlike({ keys, status, log }: Records, lacks: readonly string[], planned: (name: string) => boolean, whose: string): void {
  const key = keys.get('Product');
  if (!key || lacks.length === 0) return;
  const first = new Map<number, number>();
  key.codes.forEach((code, row) => code >= 0 && status[row] === USED && !first.has(code) && first.set(code, row));
  const strangers = [...first].flatMap(([code, row]) => (planned(key.names[code] ?? '') ? [] : [{ name: key.names[code] ?? '', row }]));
  const near = new Map(lookalikes(strangers.map(({ name }) => name), lacks));
  for (const { name, row } of strangers) {
    const like = near.get(name);
    if (like !== undefined) log.say('warning', 'looks alike', `${name} looks like ${like} of ${whose}, and is not spelled so.`, 'They were taken for two. Spell them one way if they are one.', { place: log.place(row, key.column), value: name });
  }
}

/** Planned products that a list has no row for; told once. */
export function tellLacking(records: Records, lacks: readonly string[], count: number): void {
  if (lacks.length === 0 || lacks.length === count) return;
  records.log.say('note', 'not in the list', `${records.spec.input} has no row for ${lacks.length} of ${count} planned products: ${some(lacks)}.`, 'What it says of others is not known of them. Add them.', { place: records.grid.place, value: some(lacks) });
}
