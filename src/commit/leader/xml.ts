import { columnLetters } from '../../model/place';

export const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const MARKS: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']]);

/** Text between tags or in an attribute; signs that no such file may hold are left out. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (mark) => MARKS.get(mark) ?? mark);
}

/** `B5`, both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `'Plan 2026-03 v1'!$A$1:$C$9` for cells from corner to corner. */
export function reference(sheet: string, top: number, left: number, bottom: number, right: number): string {
  const fixed = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `'${sheet.replaceAll("'", "''")}'!${fixed(top, left)}:${fixed(bottom, right)}`;
}
