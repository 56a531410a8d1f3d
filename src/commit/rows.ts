import type { Column } from '../model/grid';
import { BLANK, FALSE, NUMBER, TEXT, TRUE } from '../model/grid';
import type { TableColumn } from '../model/sheet';

/** A column of text: row → code into distinct texts; a code beyond them is a blank. */
export type TextColumn = { readonly header: string; readonly codes: Int32Array; readonly texts: readonly string[] };

/** A column of numbers; NaN is a blank. */
export type NumberColumn = { readonly header: string; readonly values: Float64Array };

/** Rows of a table as typed columns, texts and numbers apart, each in the order they stand in. */
export type Rows = { readonly count: number; readonly texts: readonly TextColumn[]; readonly numbers: readonly NumberColumn[] };

/** The rows of a table as it is described; logicals do not stand in a plan. */
export function describedRows(columns: readonly TableColumn[], count: number): Rows {
  return {
    count,
    texts: columns.flatMap(({ header, values }) => (values.kind === 'text' ? [{ header, codes: values.codes, texts: values.texts }] : [])),
    numbers: columns.flatMap(({ header, values }) => (values.kind === 'number' ? [{ header, values: values.values }] : [])),
  };
}

/** A column of cells read back as text, without its header: a number is its shortest form. */
export function textOf(header: string, { codes, numbers, texts }: Column): TextColumn {
  const list: string[] = [...texts];
  const known = new Map(list.map((text, i) => [text, i]));
  const coded = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    known.set(text, list.length);
    return list.push(text) - 1;
  };
  const kept = Int32Array.from({ length: Math.max(0, codes.length - 1) }, (_, row) => {
    const code = codes[row + 1] ?? BLANK;
    if (code === BLANK) return -1;
    if (code === NUMBER) return coded(String(numbers[row + 1] ?? ''));
    return code === TRUE || code === FALSE ? coded(code === TRUE ? 'TRUE' : 'FALSE') : code - TEXT;
  });
  return { header, codes: kept, texts: list };
}

/** A column of cells read back as numbers, without its header; what is no number is blank here, and `textOf` tells what it was. */
export function numberOf(header: string, { codes, numbers }: Column): NumberColumn {
  return { header, values: Float64Array.from({ length: Math.max(0, codes.length - 1) }, (_, row) => (codes[row + 1] === NUMBER ? (numbers[row + 1] ?? NaN) : NaN)) };
}

/** The text of a row; '' where blank. */
export function textAt({ codes, texts }: TextColumn, row: number): string {
  return texts[codes[row] ?? -1] ?? '';
}
