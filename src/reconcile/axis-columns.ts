import type { Items } from '../model/items';
import type { TableColumn } from '../model/sheet';

/** Names longer than this are cut by their neighbour rather than push the figures out of sight; in characters. */
const WIDEST = 34;

/** The item of each row of a table; −1 where the row speaks of something else. */
export type RowItems = Int32Array;

/** Product, and Location, Family and Class where the workbook has them: the first columns of every table that speaks of items. */
export function itemColumns(items: Items, of: RowItems, which: readonly ('Location' | 'Family' | 'Class')[]): readonly TableColumn[] {
  const columns: TableColumn[] = [named('Product', 16, items.products, items.product, of)];
  if (which.includes('Location') && items.locations.length > 0) columns.push(named('Location', 13, items.locations, items.location, of));
  if (which.includes('Family') && items.families.length > 0) columns.push(named('Family', 14, items.families, items.family, of));
  if (which.includes('Class') && items.classes.length > 0) columns.push(named('Class', 8, items.classes, items.class, of));
  return columns;
}

/** A text column of codes into a list; '' where the code is −1. */
export function coded(codes: Int32Array, texts: readonly string[]): TableColumn['values'] {
  const blank = texts.length;
  const kept = new Int32Array(codes.length);
  for (let row = 0; row < kept.length; row += 1) {
    const code = codes[row] ?? -1;
    kept[row] = code < 0 ? blank : code;
  }
  return { kind: 'text', codes: kept, texts: [...texts, ''] };
}

/** A text column whose every row says its own words. */
export function worded(words: readonly string[]): TableColumn['values'] {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codes = Int32Array.from(words, (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    known.set(word, texts.length);
    return texts.push(word) - 1;
  });
  return { kind: 'text', codes, texts };
}

function named(header: string, width: number, names: readonly string[], index: Int32Array, of: RowItems): TableColumn {
  const codes = new Int32Array(of.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = index[of[row] ?? -1] ?? -1;
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  return { header, format: 'text', width: Math.min(Math.max(width, longest + 2), WIDEST), values: coded(codes, names) };
}
