import type { Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';
import { intersection } from './areas';

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

/** Reads a table's columns from its header row, and writes back what Excel makes of them. */
export function readHeaders(sheet: Sheet, table: Table): void {
  const { top, left, right } = table.area;
  const said = Array.from({ length: right - left + 1 }, (_, i) => {
    const value = sheet.cells.value(top, left + i);
    return typeof value === 'object' ? value.error : String(value);
  });
  table.columns = uniqueHeaders(said);
  table.columns.forEach((name, i) => {
    if (sheet.cells.value(top, left + i) !== name) sheet.cells.set(top, left + i, name);
  });
}

/** After cells were written: tables whose header row they touch take the new names. */
export function reheaded(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const { top, left, right } = table.area;
    if (table.showHeaders && intersection(area, { top, left, bottom: top, right })) readHeaders(sheet, table);
  }
}
