import type { Book, Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';
import { intersection } from '../model/areas';
import { everyFormula } from './every-formula';
import { recolumned } from './structured';

/** Column names for a header row: text, never blank, never the same twice; `Column1`, and `Price2` for a second `Price`. */
export function uniqueHeaders(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, i) => {
    const base = cell === '' ? `Column${i + 1}` : cell;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Reads a table's columns from its header row, and writes back what Excel makes of them. Formulas that speak of a column that went say `#REF!`. */
export function readHeaders(book: Book, sheet: Sheet, table: Table): void {
  const old = table.columns;
  table.columns = headersOf(sheet, table);
  const now = new Set(table.columns.map((name) => name.toLowerCase()));
  respeak(book, table, new Map(old.filter((name) => !now.has(name.toLowerCase())).map((name) => [name, undefined])));
}

/** After cells were written: tables whose header row they touch take the new names, and formulas follow them. */
export function reheaded(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const { top, left, right } = table.area;
    if (!table.showHeaders || !intersection(area, { top, left, bottom: top, right })) continue;
    const old = table.columns;
    table.columns = headersOf(sheet, table);
    respeak(book, table, new Map(old.flatMap((name, i) => (table.columns[i] === name ? [] : [[name, table.columns[i]] as const]))));
  }
}

function headersOf(sheet: Sheet, table: Table): string[] {
  const { top, left, right } = table.area;
  const said = Array.from({ length: right - left + 1 }, (_, i) => {
    const value = sheet.cells.value(top, left + i);
    return typeof value === 'object' ? value.error : String(value);
  });
  const names = uniqueHeaders(said);
  names.forEach((name, i) => {
    if (sheet.cells.value(top, left + i) !== name) sheet.cells.set(top, left + i, name);
  });
  return names;
}

function respeak(book: Book, table: Table, names: ReadonlyMap<string, string | undefined>): void {
  if (names.size > 0) everyFormula(book, (formula) => recolumned(formula, table.name, names));
}
