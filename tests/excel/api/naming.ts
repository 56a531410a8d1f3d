import type { Book, DefinedName, Sheet, Table } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import { looksLikeCell } from '../model/areas';

/** Refuses a sheet name Excel would not take: 1 to 31 characters, none of `: \ / ? * [ ]`, no quote at an end, not `History`, not taken. */
export function sheetName(book: Book, name: string, own?: Sheet): string {
  const wrong = name.trim() === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history';
  if (wrong) invalid(`'${name}' cannot be the name of a sheet.`);
  const taken = book.sheetNamed(name);
  if (taken && taken !== own) refuse('ItemAlreadyExists', `A sheet named '${name}' already exists.`);
  return name;
}

/** `Sheet4`: the first free one. */
export function freeSheetName(book: Book): string {
  let n = book.sheets.length + 1;
  while (book.sheetNamed(`Sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

/** Refuses a defined or table name Excel would not take: a letter, `_` or `\` first, no spaces, at most 255 characters, not like a cell. */
export function properName(name: string): string {
  const proper = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !looksLikeCell(name) && !/^(true|false)$/i.test(name);
  return proper ? name : invalid(`'${name}' cannot be used as a name.`);
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function tableNamed(book: Book, name: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => same(one.name, name) || one.id === name);
    if (table) return { sheet, table };
  }
  return undefined;
}

/** The name of a scope: a sheet's id, or undefined for the workbook's own. */
export function nameIn(book: Book, name: string, scope: string | undefined): DefinedName | undefined {
  return book.names.find((item) => same(item.name, name) && item.scope === scope);
}

/** Tables and workbook names share one space of names; Excel's answer to a clash of tables is a plain `InvalidArgument`. */
export function freeTableName(book: Book, name: string, own?: Table): string {
  properName(name);
  const taken = tableNamed(book, name);
  if ((taken && taken.table !== own) || nameIn(book, name, undefined)) invalid(`A table or name '${name}' already exists.`);
  return name;
}

/** `Table3`: the first free one. */
export function nextTableName(book: Book): string {
  let n = 1;
  while (tableNamed(book, `Table${n}`) || nameIn(book, `Table${n}`, undefined)) n += 1;
  return `Table${n}`;
}
