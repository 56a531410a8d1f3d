import { BLANK, cellOf, type Grid } from '../../model/grid';
import { fold, plain } from '../cell/fold';
import type { Log } from '../rule/log';

/** A setting as it stands in the sheet: the cell of its name, and the column of its value. */
export type Pair = { readonly row: number; readonly column: number; readonly name: string; readonly valueColumn: number };

const NAMES = new Set(['Name', 'Setting', 'Settings', 'Parameter', 'Option', 'Key', 'Item', 'What', 'Description', 'Einstellung', 'Bezeichnung', 'Paramètre', 'Nom', 'Ajuste', 'Nombre', 'Parámetro', 'Parametro', 'Nome'].map(fold));
const VALUES = new Set(['Value', 'Setting', 'Setting value', 'Values', 'Wert', 'Valeur', 'Valor', 'Valore'].map(fold));

/**
 * The settings of a range, row by row: by its header where it has one, in whatever order its columns stand; without a header a name and the
 * first filled cell to its right. A name without a value is not given. What stands above the header, and columns beside the two, are told.
 */
export function settingPairs(grid: Grid, isSetting: (name: string) => boolean, log: Log): readonly Pair[] {
  const text = (row: number, column: number) => {
    const cells = grid.columns[column];
    return cells && (cells.codes[row] ?? BLANK) !== BLANK ? plain(String(cellOf(cells, row))) : '';
  };
  const rows = Array.from({ length: grid.place.rows }, (_, row) => grid.columns.map((_column, column) => text(row, column)));
  const heads = rows.map(headed);
  const first = heads.findIndex((head) => head !== undefined);
  const known = heads[first];
  if (known) {
    rows.slice(0, first).forEach((cells, row) => cells.forEach((cell, column) => cell !== '' && log.mark('title', row, column)));
    tellOthers(rows[first] ?? [], first, known, log);
  }
  return rows.flatMap((cells, row) => {
    if (heads[row]) return [];
    const { name: column, value: valueColumn } = known ?? headless(cells, isSetting);
    const name = cells[column] ?? '';
    if (row < first || (cells[valueColumn] ?? '') === '') return [];
    if (name === '') log.say('note', 'unknown setting', 'This value has no name beside it.', 'It was left alone.', { place: log.place(row, valueColumn), value: cells[valueColumn] });
    if (name === '') return [];
    return [{ row, column, name, valueColumn }];
  });
}

type Columns = { readonly name: number; readonly value: number };

/** The columns a header row names, or undefined where the row is none. `Parameter | Setting` is one as well as `Setting | Value`. */
function headed(cells: readonly string[]): Columns | undefined {
  const at = (words: ReadonlySet<string>, but = -1) => cells.findIndex((cell, column) => column !== but && words.has(fold(cell)));
  const sure = cells.findIndex((cell) => VALUES.has(fold(cell)) && !NAMES.has(fold(cell)));
  const value = sure >= 0 ? sure : cells.findLastIndex((cell) => VALUES.has(fold(cell)));
  const name = at(NAMES, value);
  return value >= 0 && name >= 0 ? { name, value } : undefined;
}

/** Where no header says it: the first cell that is the name of a setting, else the first filled one, and the next filled to its right. */
function headless(cells: readonly string[], isSetting: (name: string) => boolean): Columns {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const named = filled.slice(0, -1).findIndex((column) => isSetting(cells[column] ?? ''));
  const [name = -1, value = -1] = filled.slice(Math.max(named, 0));
  return { name, value };
}

function tellOthers(heads: readonly string[], row: number, { name, value }: Columns, log: Log): void {
  heads.forEach((head, column) => {
    if (head === '' || column === name || column === value) return;
    log.say('note', 'unknown column', `${head} is not a column we know here.`, 'It was left alone.', { place: log.place(row, column), value: head });
  });
}
