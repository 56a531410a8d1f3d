import type { CellValue, Format, TableColumn } from '../model/sheet';
import { breath } from './breath';
import { BUDGET, bytesOf, FLOOR, rowsFor } from './budget';
import { columnLetters } from '../model/place';
import { textual, told, type Told } from './escape';
import type { TableAt } from './layout';
import { tooMuch } from './refusal';
import type { Call } from './run';
import type { Theirs } from './theirs';

/** The value of each row of a column, ready for Excel. */
type Teller = (row: number) => Told | null;

/**
 * Writes the rows of a table in blocks that fit a trip, with calculation held back until each is in.
 *
 * A block that Excel refuses as too much is tried again in halves; writing it twice does no harm.
 */
export async function fill(call: Call, sheet: string, { table, header, rows, theirs }: TableAt, tell: (share: number) => void): Promise<void> {
  const tellers = table.columns.map((column, c) => { const added = theirs.get(c); return added ? kept(added) : living(column, table.columns, header) ?? teller(column); });
  const block = (from: number, count: number) => Array.from({ length: count }, (_, r) => tellers.map((of) => of(from + r)));
  let most = rowsFor(bytesOf(block(0, Math.min(rows, 50))) / Math.min(rows, 50));
  for (let done = 0; done < rows; ) {
    const count = Math.min(most, rows - done);
    const values = block(done, count);
    const bytes = bytesOf(values);
    if (bytes > 2 * BUDGET && count > FLOOR) {
      most = Math.max(FLOOR, Math.floor(count / 2)); // rows further down are longer than the first ones
      continue;
    }
    await breath();
    try {
      call.context.application.suspendApiCalculationUntilNextSync();
      const range = call.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(header + 1 + done, 0, count, tellers.length);
      range.values = values;
      await call.go();
      range.untrack();
    } catch (error) {
      if (!tooMuch(error) || count <= FLOOR) throw error;
      most = Math.max(FLOOR, Math.floor(count / 2));
      continue;
    }
    call.sent(bytes);
    done += count;
    tell(done / rows);
  }
}

/** The formulas of a column, with the cells they speak of; where a row has none, its value. */
function living(column: TableColumn, columns: readonly TableColumn[], header: number): Teller | undefined {
  const { formulas } = column;
  if (!formulas) return undefined;
  const value = teller(column);
  const letters = new Map(columns.map((one, c) => [one.header, columnLetters(c)]));
  const cell = (row: number) => (_: string, above: string, name: string) => `${letters.get(name) ?? ''}${header + 2 + row - (above === '' ? 0 : 1)}`;
  return (row) => {
    const text = formulas.texts[formulas.codes[row] ?? -1];
    return text === undefined ? value(row) : `=${text.replace(/\{(\^?)([^{}]+)\}/g, cell(row))}`;
  };
}

function teller(column: TableColumn): Teller {
  const { values } = column;
  if (values.kind === 'number') return (row) => told(values.values[row] ?? NaN);
  if (values.kind === 'mixed') return (row) => keptOrTold(values.values[row] ?? null, column.formats?.[row]);
  if (values.kind === 'logical') return (row) => LOGICALS[values.values[row] ?? 2] ?? '';
  const texts = textual(column) ? values.texts : values.texts.map(told); // each distinct text is looked at once
  return (row) => texts[values.codes[row] ?? -1] ?? '';
}

/** What a person's column says; null leaves the cell as it stands. */
function kept({ cells, formula = '', stays }: Theirs): Teller {
  return stays ? () => null : (row) => cells.get(row) ?? formula;
}

/** In a cell of the text format Excel keeps a text as it comes; elsewhere it is escaped. */
export function keptOrTold(value: CellValue, format: Format | undefined): Told {
  return format === 'text' && typeof value === 'string' && !value.startsWith("'") ? value : told(value);
}

const LOGICALS: readonly Told[] = [false, true, ''];
