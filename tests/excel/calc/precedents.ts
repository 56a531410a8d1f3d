import { WHOLE } from '../model/areas';
import type { Book, DefinedName, Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';
import { partOf } from '../model/parts';
import { rewritten } from '../model/references';

export type On = { readonly sheet: Sheet; readonly area: Area };

/** What a formula looks at, as far as its text tells, rather more than less; `anywhere` when only running it would tell. */
export type Precedents = { readonly areas: readonly On[]; readonly anywhere: boolean };

type Found = { areas: On[]; anywhere: boolean };

// a table's name, if one is said, and what stands in brackets behind it, nested one deep
const STRUCTURED = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** Reads formulas of one book as it is now. */
export class Reader {
  private readonly names = new Map<string, DefinedName[]>();
  private readonly tables = new Map<string, On & { readonly table: Table }>();

  constructor(private readonly book: Book) {
    for (const name of book.names) this.names.set(name.name.toLowerCase(), [...(this.names.get(name.name.toLowerCase()) ?? []), name]);
    for (const sheet of book.sheets) for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { sheet, area: table.area, table });
  }

  precedents(formula: string, sheet: Sheet, row: number): Precedents {
    const found: Found = { areas: [], anywhere: false };
    this.collect(formula, sheet, row, found, 0);
    return found;
  }

  private collect(formula: string, home: Sheet, row: number, found: Found, depth: number): void {
    const rest = rewritten(formula, ({ sheet: name, area }) => {
      const sheet = name === undefined ? home : this.book.sheetNamed(name);
      if (sheet) found.areas.push({ sheet, area });
      else found.anywhere ||= name?.includes(':') === true; // several sheets
      return 'gone';
    }).replace(/"(?:[^"]|"")*"/g, '');
    const words = rest.replace(STRUCTURED, (_, word: string | undefined, inner: string) => {
      const around = home.tables.find(({ area }) => row >= area.top && row <= area.bottom);
      const meant = word === undefined ? around && { sheet: home, area: around.area, table: around } : this.tables.get(word.toLowerCase());
      if (meant) found.areas.push({ sheet: meant.sheet, area: said(meant.table, inner, row) });
      return '';
    });
    found.anywhere ||= words.includes(':'); // from one cell to another that is worked out
    for (const word of new Set(words.toLowerCase().match(WORD))) {
      const table = this.tables.get(word);
      found.anywhere ||= word === 'indirect' || word === 'offset';
      if (table) found.areas.push(table);
      if (depth < 8) this.names.get(word)?.forEach((name) => this.collect(name.formula, home, row, found, depth + 1));
    }
  }
}

/** A table's column, whole or in this row; more where it is not said so simply. */
function said(table: Table, inner: string, row: number): Area {
  const here = /^@|#this row/i.test(inner);
  const area = partOf(table, inner.replace(/^@|\[?#this row\]?,?/i, '')) ?? table.area;
  return here ? { ...area, top: row, bottom: row } : area;
}

export const everywhere = (book: Book): On[] => book.sheets.map((sheet) => ({ sheet, area: WHOLE }));
