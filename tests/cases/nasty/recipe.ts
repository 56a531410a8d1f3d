import { newBook } from '../../excel/file/blank';
import type { Book } from '../../excel/model/book';
import type { Scalar } from '../../excel/model/cells';

export type Rows = readonly (readonly Scalar[])[];

/** One nasty workbook: a single trap, and what must come of it. */
export type Recipe = {
  readonly trap: string;
  /** Sheets by name, cells from A1; each is named for the workbook as its sheet unless `names` says otherwise. Supply and the as-of date are added where not given. */
  readonly sheets: Readonly<Record<string, Rows>>;
  /** Defined names instead: name → reference, `Sheet!Name` for a name of one sheet. */
  readonly names?: Readonly<Record<string, string>>;
  readonly tweak?: (book: Book) => void;
  /** Demand by item and period, blanks left out; absent where a stop is expected. */
  readonly demand?: readonly string[];
  /** Findings that must be there, in brief: `warning not available Demand!C3`, or without the cell. */
  readonly finds?: readonly string[];
  /** Rules that must not be found. */
  readonly never?: readonly string[];
};

export const HEAD = ['Product', 'Period', 'Quantity'];
const SUPPLY: Rows = [HEAD, ['P1', '2026-03', 1]];
const SETTINGS: Rows = [['Name', 'Value'], ['As of', '2026-02-28']];

/** The workbook of a recipe. */
export function built({ sheets, names, tweak }: Recipe): Book {
  const all: Readonly<Record<string, Rows>> = { ...(sheets['Supply'] || names?.['Supply'] ? {} : { Supply: SUPPLY }), ...(sheets['Settings'] ? {} : { Settings: SETTINGS }), ...sheets };
  const book = newBook(...Object.keys(all));
  const named = new Set(Object.keys(names ?? {}));
  for (const [sheet, rows] of Object.entries(all)) {
    const at = book.sheetNamed(sheet);
    rows.forEach((cells, r) => cells.forEach((cell, c) => cell !== '' && at?.cells.set(r, c, cell)));
    const own = names === undefined || ((sheet === 'Supply' || sheet === 'Settings') && !named.has(sheet));
    if (own && /^\w+$/.test(sheet)) book.names.push({ name: sheet, formula: whole(sheet, rows), visible: true, comment: '' });
  }
  for (const [name, formula] of Object.entries(names ?? {})) {
    const [scope, word] = name.includes('!') ? name.split('!') : [undefined, name];
    const id = scope === undefined ? undefined : book.sheetNamed(scope)?.id;
    book.names.push({ name: word ?? name, formula, visible: true, comment: '', ...(id === undefined ? {} : { scope: id }) });
  }
  tweak?.(book);
  return book;
}

function whole(sheet: string, rows: Rows): string {
  const right = String.fromCharCode(64 + Math.max(...rows.map(({ length }) => length)));
  return `'${sheet}'!$A$1:$${right}$${rows.length}`;
}
