import type { Table } from './book';
import type { Area } from './cells';

/** `Sales`, `Sales[Price]`, `Sales[#All]`, `Sales[[#All],[Price]]`. */
export function partOf(table: Table, inner: string | undefined): Area | undefined {
  const words = (inner ?? '').split(',').map((word) => word.trim().replace(/^\[|\]$/g, ''));
  const rows = words.find((word) => word.startsWith('#'))?.toLowerCase();
  const column = words.find((word) => word !== '' && !word.startsWith('#'));
  const at = column === undefined ? -1 : table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (column !== undefined && at < 0) return undefined;
  const { area } = table;
  const sides = at < 0 ? { left: area.left, right: area.right } : { left: area.left + at, right: area.left + at };
  if (rows === '#all') return { ...area, ...sides };
  if (rows === '#headers') return table.showHeaders ? { ...sides, top: area.top, bottom: area.top } : undefined;
  if (rows !== undefined && rows !== '#data') return undefined;
  return { ...bodyOf(table), ...sides };
}

/** A table's data rows, without header and totals. */
export function bodyOf(table: Table): Area {
  const { area } = table;
  return { ...area, top: area.top + (table.showHeaders ? 1 : 0), bottom: area.bottom - (table.showTotals ? 1 : 0) };
}
