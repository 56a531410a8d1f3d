import type { Book, DefinedName, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { partOf } from '../model/parts';
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
