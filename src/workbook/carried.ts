import type { CellValue, TableColumn, TableSpec } from '../model/sheet';
import { bytesOf, rowsFor } from './budget';
import { describedAt } from './described';
import type { Told } from './escape';
import { keptOrTold } from './fill';
import { Refused } from './refusal';
import type { Call } from './run';
import type { Shape } from './shape';
import type { Theirs } from './theirs';

/** A cell that found no row to go with: its row is not described any more. */
export type Left = { readonly table: string; readonly row: string; readonly column: string; readonly cell: CellValue };

/** What a person's columns hold as the table stands: text and numbers by row, formulas, and the texts of our own columns by which rows are known again. */
type Standing = { readonly keys: readonly string[][]; readonly cells: readonly Map<number, CellValue>[]; readonly formulas: readonly Map<number, string>[]; readonly formats: readonly string[] };

const BYTES_PER_CELL = 12;

/**
 * What becomes of the columns people added to a table: their cells go with the rows they were written beside, wherever these stand now.
 *
 * Rows are known by the texts of our columns, as many from the left as tell them all apart. One trip for each block of rows.
 */
export async function carried(call: Call, sheet: string, stood: Shape, table: TableSpec, theirs: readonly string[]): Promise<{ readonly columns: readonly Theirs[]; readonly left: readonly Left[] }> {
  if (theirs.length === 0) return { columns: [], left: [] };
  const place = (header: string) => stood.headers.findIndex((one) => one.toLowerCase() === header.toLowerCase());
  const naming = table.columns.filter((column) => column.values.kind === 'text' && column.format === 'text' && place(column.header) >= 0);
  const was = await standing(call, sheet, stood, naming.map(({ header }) => place(header)), theirs.map(place));
  const [before, now] = told(was.keys, described(naming, table.rows));
  const rows = new Map(now.map((key, row) => [key, row]));
  const left: Left[] = [];
  const columns = theirs.map((header, i): Theirs => {
    const [cells, formulas] = [was.cells[i] ?? new Map<number, CellValue>(), was.formulas[i] ?? new Map<number, string>()];
    const format = was.formats[i] ?? 'General';
    const texts = new Set(formulas.values());
    if ([...texts].some(speaksOfPlaces)) {
      if (cells.size > 0) throw new Refused({ reason: 'in the way', detail: `column ${header} of the table ${stood.name}, which mixes formulas by cells with values` });
      return { header, cells: new Map(), stays: true, format };
    }
    const moved = new Map<number, Told>();
    for (const [row, cell] of [...cells, ...formulas]) {
      const to = rows.get(before[row] ?? '');
      if (to !== undefined) moved.set(to, formulas.has(row) ? String(cell) : keptOrTold(cell, format === '@' ? 'text' : 'general'));
      else if (cells.has(row)) left.push({ table: stood.name, row: (was.keys[row] ?? []).filter((text) => text !== '').join(', '), column: header, cell });
    }
    const [formula] = texts;
    const throughout = formula !== undefined && texts.size === 1 && cells.size + formulas.size === stood.rows && formulas.size > cells.size; // a column that is worked out, with a few cells overruled
    return { header, cells: moved, ...(throughout && { formula }), format };
  });
  return { columns, left };
}

async function standing(call: Call, sheet: string, { header, rows, headers }: Shape, naming: readonly number[], theirs: readonly number[]): Promise<Standing> {
  const was = { keys: new Array<string[]>(), cells: theirs.map(() => new Map<number, CellValue>()), formulas: theirs.map(() => new Map<number, string>()), formats: new Array<string>() };
  const most = rowsFor(headers.length * BYTES_PER_CELL);
  for (let done = 0; done < rows; done += most) {
    const count = Math.min(most, rows - done);
    const here = call.context.workbook.worksheets.getItem(sheet);
    const block = here.getRangeByIndexes(header + 1 + done, 0, count, headers.length).load('values');
    const own = theirs.map((column) => here.getRangeByIndexes(header + 1 + done, column, count, 1).load('formulas'));
    const looks = done > 0 ? [] : theirs.map((column) => here.getRangeByIndexes(header + 1, column, 1, 1).load('numberFormat'));
    await call.go();
    const values: readonly (readonly unknown[])[] = block.values;
    call.took(bytesOf(values));
    looks.forEach(({ numberFormat }) => was.formats.push(String(numberFormat[0]?.[0] ?? 'General')));
    values.forEach((cells, r) => {
      was.keys.push(naming.map((column) => String(cells[column] ?? '')));
      theirs.forEach((column, i) => {
        const [cell, formula]: readonly unknown[] = [cells[column], own[i]?.formulas[r]?.[0]];
        if (typeof formula === 'string' && formula.startsWith('=') && formula !== cell) was.formulas[i]?.set(done + r, formula);
        else if (isCell(cell)) was.cells[i]?.set(done + r, cell);
      });
    });
  }
  return was;
}

const isCell = (cell: unknown): cell is string | number | boolean => (typeof cell === 'string' && cell !== '') || typeof cell === 'number' || typeof cell === 'boolean';

function described(naming: readonly TableColumn[], rows: number): string[][] {
  const tellers = naming.map(describedAt);
  return Array.from({ length: rows }, (_, row) => tellers.map((of) => String(of(row) ?? '')));
}

/** A key for each row of both: the fewest texts that tell all rows apart; where even all do not, how often they came before as well. */
function told(was: readonly string[][], now: readonly string[][]): readonly [readonly string[], readonly string[]] {
  const width = Math.max(was[0]?.length ?? 0, now[0]?.length ?? 0);
  for (let n = 1; n <= width; n += 1) {
    const [a, b] = [was, now].map((rows) => rows.map((texts) => JSON.stringify(texts.slice(0, n)))) as [string[], string[]];
    if (new Set(a).size === a.length && new Set(b).size === b.length) return [a, b];
  }
  return [counted(was), counted(now)];
}

function counted(rows: readonly string[][]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((texts) => {
    const key = JSON.stringify(texts);
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return `${key} ${n}`;
  });
}

/** Whether a formula names a cell whose row moves with the formula: `B9`, not `$B$9`, `[@Short]` or `Gaps[Short]`. */
function speaksOfPlaces(formula: string): boolean {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g, '');
  return /(?<![\w.$])\$?[A-Z]{1,3}\d+(?![\w.(])|(?<![\w.$])\d+:\d+/i.test(bare);
}
