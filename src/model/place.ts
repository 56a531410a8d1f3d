/** Cells on a sheet: zero-based top-left corner, and how far they reach (one cell when not said). */
export type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
};

/** `0` → `A`, `27` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `A` → `0`, `AB` → `27`; letters only, either case. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `C3` or `C3:D7`, without the sheet. */
export function cells(place: Place): string {
  const { row, column, rows = 1, columns = 1 } = place;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** `'Sales plan'!C3`, as Excel writes it. */
export function address(place: Place): string {
  const sheet = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(place.sheet) ? place.sheet : `'${place.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${cells(place)}`;
}

/** The place an Excel address names, with its sheet in front or given apart; undefined when it is not one block of cells. */
export function placeOf(text: string, sheet?: string): Place | undefined {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const named = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? sheet;
  if (named === undefined) return undefined;
  const [left, top] = [columnNumber(parts[3] ?? ''), Number(parts[4]) - 1];
  const [right, bottom] = parts[5] === undefined ? [left, top] : [columnNumber(parts[5]), Number(parts[6]) - 1];
  const column = Math.min(left, right);
  const row = Math.min(top, bottom);
  if (row < 0 || Math.max(top, bottom) > 1_048_575 || Math.max(left, right) > 16_383) return undefined;
  return { sheet: named, row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}
