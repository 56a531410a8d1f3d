import { cellOf, type Grid } from '../model/grid';
import { numberOf, textAt, textOf, type Rows } from './rows';

/** The columns of a plan's table that hold text; all others hold numbers. */
const TEXTS: ReadonlySet<string> = new Set(['Product', 'Location', 'Family', 'Period']);

/** A plan's table as it stands on its sheet, columns and rows in the order they stand in. */
export function planTable(grid: Grid): Rows {
  const headed = grid.columns.map((column) => ({ header: String(cellOf(column, 0)), column }));
  return {
    count: Math.max(0, (grid.columns[0]?.codes.length ?? 1) - 1),
    texts: headed.filter(({ header }) => TEXTS.has(header)).map(({ header, column }) => textOf(header, column)),
    numbers: headed.filter(({ header }) => !TEXTS.has(header)).map(({ header, column }) => numberOf(header, column)),
  };
}

/** The sum of a column over the rows of some periods; a blank adds nothing, blank when all are. */
export function summed(rows: Rows, header: string, periods: ReadonlySet<string>): number {
  const values = rows.numbers.find((column) => column.header === header)?.values;
  const period = rows.texts.find((column) => column.header === 'Period');
  let total = NaN;
  if (!values || !period) return total;
  for (let row = 0; row < rows.count; row += 1) {
    const value = values[row] ?? NaN;
    if (!Number.isNaN(value) && periods.has(textAt(period, row))) total = Number.isNaN(total) ? value : total + value;
  }
  return total;
}

/** The periods that a plan's table speaks of. */
export function periodsOf(rows: Rows): ReadonlySet<string> {
  const period = rows.texts.find((column) => column.header === 'Period');
  return new Set(period ? Array.from({ length: rows.count }, (_, row) => textAt(period, row)) : []);
}
