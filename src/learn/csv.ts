import { cellOf, type Grid } from '../model/grid';

/** What a spreadsheet would take for a formula when the file is opened. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A table as comma-separated values, header first, lines ended as RFC 4180 has it.
 *
 * Fields with commas, quotes or line ends are quoted; a text that a spreadsheet would run as a formula gets an apostrophe.
 */
export function csvOf(grid: Grid): string {
  const rows = grid.columns[0]?.codes.length ?? 0;
  const lines = Array.from({ length: rows }, (_, row) => grid.columns.map((column) => field(cellOf(column, row))).join(','));
  return lines.map((line) => `${line}\r\n`).join('');
}

function field(cell: string | number | boolean): string {
  const text = String(cell);
  const safe = typeof cell === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
