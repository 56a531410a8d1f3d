import { tokenize } from '@cj-tech-master/excelts/formula';
import { areaOf } from '../model/areas';
import type { Book, Sheet, Table } from '../model/book';
import type { Area } from '../model/cells';

export type On = { readonly sheet: Sheet; readonly area: Area };

/** What a formula looks at, as far as its text tells; `anywhere` when only running it would tell. `functions` and names are in capitals. */
export type Precedents = { readonly areas: readonly On[]; readonly anywhere: boolean };

type Token = ReturnType<typeof tokenize>[number];
type Found = { areas: On[]; anywhere: boolean };

// The kinds of tokens we look for, as the tokenizer numbers them.
const [RANGE, COLON, NAME, COLUMNS, ROWS] = [6, 13, 19, 20, 21];
const WANDERING = new Set(['INDIRECT', 'OFFSET']);
const EVERYWHERE: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Reads formulas of one book; the same text is taken apart once. */
export class Reader {
  private readonly taken = new Map<string, readonly Token[]>();

  constructor(private readonly book: Book) {}

  precedents(formula: string, sheet: Sheet, row: number): Precedents {
    const found: Found = { areas: [], anywhere: false };
    this.collect(formula, sheet, row, found, 0);
    return found;
  }

  private tokens(formula: string): readonly Token[] {
    const known = this.taken.get(formula);
    if (known) return known;
    let tokens: readonly Token[] = [];
    try {
      tokens = tokenize(formula);
    } catch {
      // A text the engine cannot take apart: the calculation will say so.
    }
    this.taken.set(formula, tokens);
    return tokens;
  }

  private collect(formula: string, home: Sheet, row: number, found: Found, depth: number): void {
    let sheets: readonly Sheet[] | undefined;
    for (const token of this.tokens(formula)) {
      const kind = Number(token.type);
      if ('sheetName' in token) { sheets = this.between(token.sheetName, token.endSheetName); continue; }
      if ('col' in token) this.add(found, sheets ?? [home], areaOf(token.col + token.row));
      else if ('tableName' in token) this.structured(token, home, row, found);
      else if (kind === COLON) found.anywhere = true;
      else if ('value' in token && (kind === RANGE || kind === COLUMNS || kind === ROWS)) this.add(found, sheets ?? [home], areaOf(token.value));
      else if ('value' in token && kind === NAME && depth < 8) this.name(token.value, sheets?.[0] ?? home, home, row, found, depth);
      else if ('name' in token && WANDERING.has(token.name)) found.anywhere = true;
      sheets = undefined;
    }
  }

  private add(found: Found, sheets: readonly Sheet[], area: Area | undefined): void {
    if (area) for (const sheet of sheets) found.areas.push({ sheet, area });
  }

  private between(first: string, last: string | undefined): readonly Sheet[] {
    const at = (name: string) => this.book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    const [from, to] = [at(first), at(last ?? first)];
    return from < 0 || to < 0 ? [] : this.book.sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  private name(name: string, scope: Sheet, home: Sheet, row: number, found: Found, depth: number): void {
    const folded = name.toLowerCase();
    const all = this.book.names.filter((one) => one.name.toLowerCase() === folded);
    const meant = all.find((one) => one.scope === scope.id) ?? all.find((one) => one.scope === undefined);
    if (meant) this.collect(meant.formula, home, row, found, depth + 1);
    else if (this.table(folded)) this.structured({ tableName: name, columns: [], specials: [] }, home, row, found);
  }

  private table(folded: string): On & { readonly table: Table } | undefined {
    for (const sheet of this.book.sheets) {
      const table = sheet.tables.find((one) => one.name.toLowerCase() === folded);
      if (table) return { sheet, area: table.area, table };
    }
    return undefined;
  }

  /** A table's columns, whole, or in this row; more than needed rather than less. */
  private structured(token: { readonly tableName: string; readonly columns: readonly string[]; readonly specials: readonly string[] }, home: Sheet, row: number, found: Found): void {
    const around = home.tables.find(({ area }) => row >= area.top && row <= area.bottom);
    const meant = token.tableName === '' ? around && { sheet: home, area: around.area, table: around } : this.table(token.tableName.toLowerCase());
    if (!meant) return;
    const { sheet, area, table } = meant;
    const numbers = token.columns.map((name) => table.columns.findIndex((one) => one.toLowerCase() === name.toLowerCase())).filter((n) => n >= 0);
    const [left, right] = numbers.length === 0 ? [area.left, area.right] : [area.left + Math.min(...numbers), area.left + Math.max(...numbers)];
    const here = token.specials.some((one) => one.toLowerCase() === '#this row');
    found.areas.push({ sheet, area: here ? { top: row, bottom: row, left, right } : { ...area, left, right } });
  }
}

export const everywhere = (book: Book): On[] => book.sheets.map((sheet) => ({ sheet, area: EVERYWHERE }));

