import type { Sheet } from '../model/sheet';

/** The row that says whether the sheet is whole: A3. */
export const STAMP_ROW = 2;

/** What stands in the stamp's cell while a sheet is being written, and stays there when that fails beyond repair. */
export const UNFINISHED = 'Being written, not complete';

/** What a finished sheet says of itself: cycle, day, size, time and, when there is one, the fingerprint. */
export function stampText({ stamp, tables }: Sheet): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const parts = [
    'Plan of Record',
    `cycle ${stamp.cycle}`,
    `as of ${stamp.asOf}`,
    `${rows} ${rows === 1 ? 'row' : 'rows'}`,
    `written ${timeOf(stamp.at)}`,
    ...(stamp.fingerprint === '' ? [] : [`fingerprint ${stamp.fingerprint}`]),
  ];
  return parts.join(' · ');
}

/** `2026-03-02T10:15:00.000Z` → `2026-03-02 10:15 UTC`. */
export function timeOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
