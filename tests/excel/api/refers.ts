import type { Book, DefinedName, Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';
import { single } from '../model/references';
import { nameIn, tableNamed } from './naming';

/** The one block of cells a name stands for; undefined for constants, formulas, several areas and `#REF!`. */
export function refersTo(book: Book, item: Pick<DefinedName, 'formula' | 'scope'>, depth = 0): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const met = single(item.formula);
  if (met) {
    const sheet = met.sheet === undefined ? undefined : book.sheetNamed(met.sheet);
    return sheet && { sheet, area: met.area };
  }
  const structured = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(item.formula);
  if (!structured) return undefined;
  const [, word = '', inner] = structured;
  const found = tableNamed(book, word);
  if (found) {
    const area = partOf(found.table, inner);
    return area && { sheet: found.sheet, area };
  }
  const other = depth < 8 && inner === undefined ? nameIn(book, word, item.scope) ?? nameIn(book, word, undefined) : undefined;
  return other ? refersTo(book, other, depth + 1) : undefined;
}

/** `Sales`, `Sales[Price]`, `Sales[#All]`, `Sales[[#All],[Price]]`. */
function partOf(table: Table, inner: string | undefined): Area | undefined {
  const words = (inner ?? '').split(',').map((word) => word.trim().replace(/^\[|\]$/g, ''));
  const rows = words.find((word) => word.startsWith('#'))?.toLowerCase();
  const column = words.find((word) => word !== '' && !word.startsWith('#'));
  const at = column === undefined ? -1 : table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (column !== undefined && at < 0) return undefined;
  const { area } = table;
  const sides = at < 0 ? { left: area.left, right: area.right } : { left: area.left + at, right: area.left + at };
  if (rows === '#all') return { ...area, ...sides };
  if (rows === '#headers') return table.showHeaders ? { ...sides, top: area.top, bottom: area.top } : undefined;
  if (rows !== undefined && rows !== '#data') return undefined;
  return { ...bodyOf(table), ...sides };
}

/** A table's data rows, without header and totals. */
export function bodyOf(table: Table): Area {
  const { area } = table;
  return { ...area, top: area.top + (table.showHeaders ? 1 : 0), bottom: area.bottom - (table.showTotals ? 1 : 0) };
}
