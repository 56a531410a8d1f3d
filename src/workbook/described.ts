import type { CellValue, TableColumn } from '../model/sheet';

/** What a column says of each of its rows: null where blank. */
export function describedAt({ values }: TableColumn): (row: number) => CellValue {
  if (values.kind === 'text') return (row) => values.texts[values.codes[row] ?? -1] || null;
  if (values.kind === 'logical') return (row) => LOGICALS[values.values[row] ?? 2] ?? null;
  return (row) => finite(values.values[row] ?? null);
}

const LOGICALS: readonly CellValue[] = [false, true, null];

function finite(value: CellValue): CellValue {
  if (typeof value !== 'number') return value === '' ? null : value;
  return Number.isFinite(value) ? value + 0 : null; // Excel has no −0
}
