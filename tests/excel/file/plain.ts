import type { Book, Sheet } from '../model/book';

// Made up anew at every loading, or only of use to the saver.
const UNTOLD = new Set(['part', 'parts', 'origin', 'styles', 'known', 'uncalculated', 'functions', 'selection', 'password']);

/** A book as plain data, to be compared: sheets are called by their names, cells say how they look. */
export function plain(book: Book): unknown {
  const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
  const nameless = <T extends { readonly id: string }>(all: readonly T[]) => all.map((one) => ({ ...one, id: '' }));
  const sheets = book.sheets.map((sheet) => ({ ...sheet, cells: cellsOf(book, sheet), conditional: nameless(sheet.conditional), charts: nameless(sheet.charts) }));
  return JSON.parse(JSON.stringify({ ...book, sheets }, (key, value: unknown) =>
    UNTOLD.has(key) ? undefined : value instanceof Map || value instanceof Set ? [...value] : names.get(String(value)) ?? value));
}

function cellsOf(book: Book, { cells }: Sheet): readonly string[] {
  const looks = book.styles.map((style) => JSON.stringify({ ...style, origin: undefined }));
  const told: string[] = [];
  cells.eachRow((r, columns) => {
    const own = cells.row(r);
    for (let c = 0; c < columns; c++) {
      const [value, formula] = [own?.values[c], own?.formulas?.get(c)];
      if (value === undefined && formula === undefined && !own?.styles?.[c]) continue;
      told.push(`${r},${c} ${Object.is(value, -0) ? '-0' : JSON.stringify(value ?? '')} ${formula ?? ''} ${JSON.stringify(own?.arrays?.get(c) ?? '')} ${looks[cells.style(r, c)]}`);
    }
  });
  return told;
}
