import { assert } from '../model/assert';
import type { ColumnValues, Sheet, TableSpec } from '../model/sheet';
import type { Refusal } from '../model/written';
import { layout } from './layout';
import { COLUMNS, ROWS } from './reference';

/** The longest text Excel keeps in a cell. */
const TEXT_MOST = 32_767;
/** What Excel takes for a table's name that is not the address of a cell (`Q1`, `R1C1`). */
const TABLE_NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/i;
const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/**
 * Everything that can be known to go wrong, before the first cell is touched. What the data brought is refused;
 * a description that is wrong in itself is our own mistake and is thrown.
 */
export function checked(sheet: Sheet): Refusal | undefined {
  assert(SHEET_NAME.test(sheet.name) && sheet.name.toLowerCase() !== 'history', `${sheet.name} is no name for a sheet`);
  sheet.tables.forEach(wellFormed);
  for (const block of sheet.blocks) {
    const { by, of } = block.formats;
    assert(by === 'column' || of.length === block.rows.length, `${block.title}: one format for each row`);
  }
  assert(!sheet.lock || sheet.fresh, `${sheet.name}: only a new sheet is locked`);
  const { height, width } = layout(sheet);
  const no = (detail: string): Refusal => ({ reason: 'too large', detail, subject: sheet.name });
  if (height > ROWS) return no(`${height} rows, Excel holds ${ROWS}`);
  if (width > COLUMNS) return no(`${width} columns, Excel holds ${COLUMNS}`);
  for (const { columns } of sheet.tables) {
    for (const { header, values } of columns) {
      const long = values.kind === 'text' ? values.texts.find((text) => text.length > TEXT_MOST) : undefined;
      if (long !== undefined) return no(`a text of ${long.length} characters in column ${header}, Excel holds ${TEXT_MOST} in a cell`);
    }
  }
  const long = sheet.blocks.find(({ rows }) => rows.some((cells) => cells.some((cell) => typeof cell === 'string' && cell.length > TEXT_MOST)));
  return long && no(`a text of more than ${TEXT_MOST} characters in ${long.title}`);
}

function wellFormed({ name, columns, rows }: TableSpec): void {
  assert(TABLE_NAME.test(name) && !LIKE_A_CELL.test(name), `${name} is no name for a table`);
  assert(columns.length > 0, `${name} has no columns`);
  const headers = new Set(columns.map(({ header }) => header.toLowerCase()));
  assert(headers.size === columns.length && !headers.has(''), `${name}: headers must be there and differ, whatever their case`);
  for (const { header, values } of columns) {
    assert(header.length <= 255, `${name}: a header is at most 255 characters long`);
    assert(lengthOf(values) === rows, `${name}[${header}]: one value for each row`);
  }
}

function lengthOf(values: ColumnValues): number {
  return values.kind === 'text' ? values.codes.length : values.values.length;
}
