import { same } from '../model/same';
import { made, plainText, type Element } from './xml';

/** One thing an element of a file says, both ways: what it means to us, and how it is said. */
export type Field<V> = { readonly of: (element: Element | undefined) => V; readonly into: (element: Element, value: V) => void };

/** What an attribute says; it goes where `said` is undefined. */
export const attribute = <V>(name: string, meant: (text: string | undefined) => V, said: (value: V) => string | number | undefined): Field<V> => ({
  of: (element) => meant(element?.get(name)),
  into: (element, value) => void element.set({ [name]: said(value) }),
});

export const yes = (text: string | undefined): boolean => text === '1' || text === 'true';

export const word = (name: string, usual = ''): Field<string> => attribute(name, (text) => text ?? usual, (value) => (value === usual ? undefined : value));
export const flag = (name: string, usual = false): Field<boolean> => attribute(name, (text) => (text === undefined ? usual : yes(text)), (value) => (value === usual ? undefined : value ? 1 : 0));
export const number = (name: string, usual = 0): Field<number> => attribute(name, (text) => Number(text ?? usual), (value) => (value === usual ? undefined : value));
/** One of a few words, which the file says otherwise than Excel's API. */
export const oneOf = <V extends string>(name: string, words: ReadonlyMap<string, V>, usual: V): Field<V> =>
  attribute(name, (text) => words.get(text ?? '') ?? usual, (value) => (value === usual ? undefined : [...words].find(([, one]) => one === value)?.[0]));

/** What a child says; it is made where it has something to say. */
export const below = <V>(name: string, field: Field<V>): Field<V> => ({ of: (element) => field.of(element?.first(name)), into: (element, value) => field.into(element.need(name), value) });

/** A child that says yes by being there, unless it says no. */
export const mark = (name: string): Field<boolean> => ({
  of: (element) => { const one = element?.first(name); return one !== undefined && !['0', 'false', 'none'].includes(one.get('val') ?? ''); },
  into: (element, value) => element.put(name, value ? [made(name)] : []),
});

/** The text of a child; '' where there is none. */
export const content = (name: string): Field<string> => ({
  of: (element) => element?.first(name)?.text ?? '',
  into: (element, value) => { if (value === '') element.put(name, []); else element.need(name).text = value; },
});

/** Text in an attribute, with characters XML would lose as `_x000A_`. */
export const label = (name: string): Field<string> => attribute(name, (text) => plainText(text ?? ''), (value) => value
  .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\0-\x1f]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`) || undefined);

type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** Several things at once, by name; only what is another now is said anew. What means nothing is left out. */
export function record<T extends object>(fields: Fields<T>): Field<T> {
  const all = Object.entries<Field<unknown>>(fields as Record<string, Field<unknown>>); // a field and its value belong together by name
  return {
    of: (element) => Object.fromEntries(all.map(([key, field]) => [key, field.of(element)]).filter(([, value]) => value !== undefined)) as T,
    into: (element, value) => {
      const told = new Map(Object.entries(value));
      for (const [key, field] of all) if (!same(field.of(element), told.get(key))) field.into(element, told.get(key));
    },
  };
}

/** A counted list of elements. One that says the same already, but for what `moves`, is kept with all it has besides. */
export function list<V>(name: string, item: string, field: Field<V>, still: (value: V) => unknown = (value) => value): Field<V[]> {
  return {
    of: (element) => element?.first(name)?.all(item).map(field.of) ?? [],
    into: (element, values) => {
      if (values.length === 0) return element.put(name, []);
      const [into, old] = [element.need(name), element.first(name)?.all(item) ?? []];
      into.put(item, values.map((value) => {
        const at = old.findIndex((one) => same(still(field.of(one)), still(value)));
        const one = old.splice(at, at < 0 ? 0 : 1)[0] ?? made(item);
        field.into(one, value);
        return one;
      }));
      into.set({ count: values.length });
    },
  };
}
