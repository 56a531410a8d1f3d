import { serialOfDay } from '../../src/model/day';
import { firstDay, type Period } from '../../src/model/period';
import { cells, columnLetters } from '../../src/model/place';
import { Sheet, type Book } from '../excel/model/book';
import type { Area, Scalar } from '../excel/model/cells';
import { LOOKS, type Look } from './looks';

/** What stands in one cell of the sample: a value, or a formula with the value it gives. */
export type Said = Scalar | { readonly formula: string; readonly value: Scalar };

/** One sheet of the sample while it is written, zero-based; it knows how things look, not what they mean. */
export class Page {
  readonly sheet: Sheet;

  constructor(
    private readonly book: Book,
    readonly name: string,
    tabColor = '',
  ) {
    this.sheet = new Sheet(`sample-${book.sheets.length + 1}`, name);
    this.sheet.tabColor = tabColor;
    this.sheet.gridlines = false;
    this.sheet.page = { ...this.sheet.page, orientation: 'landscape', fitWide: 1, footer: { left: name, center: '', right: '&P / &N' } };
    book.sheets.push(this.sheet);
  }

  put(row: number, column: number, said: Said, look: Look = 'plain'): void {
    if (typeof said === 'object' && 'formula' in said) this.sheet.cells.set(row, column, said.value, said.formula);
    else this.sheet.cells.set(row, column, said);
    this.sheet.cells.setStyle(row, column, this.book.styleId(LOOKS[look]));
  }

  /** A row of cells from a column on; one look for all, or one each. */
  row(row: number, column: number, said: readonly Said[], look: Look | readonly Look[]): void {
    said.forEach((cell, i) => this.put(row, column + i, cell, typeof look === 'string' ? look : (look[i] ?? 'plain')));
  }

  /** The title in A1, what the sheet is in A2, and a yellow note where someone left one. */
  head(title: string, subtitle: string): void {
    this.put(0, 0, title, 'title');
    this.put(1, 0, subtitle, 'subtitle');
    this.sheet.heights.set(0, 24);
  }

  widths(...characters: readonly number[]): void {
    characters.forEach((width, column) => this.sheet.widths.set(column, width));
  }

  merge(area: Area): void {
    this.sheet.merges.push(area);
  }

  /** Rows above and columns left of this cell stay in sight. */
  freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
  }

  /** Makes the block an Excel table; its first row must hold the headers as text. */
  table(name: string, area: Area): void {
    const columns: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) columns.push(String(this.sheet.cells.value(area.top, column)));
    this.sheet.tables.push({ id: `sample-${name}`, name, area, columns, style: 'TableStyleMedium2', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true });
  }

  /** Gives the block a name, for the whole workbook or for this sheet only. */
  called(name: string, area: Area, scope: 'workbook' | 'sheet' = 'workbook'): void {
    const sheet = /^[A-Za-z]\w*$/.test(this.name) ? this.name : `'${this.name}'`;
    const formula = `${sheet}!$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right)}$${area.bottom + 1}`;
    this.book.names.push({ name, formula, visible: true, comment: '', ...(scope === 'sheet' ? { scope: this.sheet.id } : {}) });
  }
}

/** The serial number Excel keeps for a period's first day. */
export function serial(at: Period): number {
  return serialOfDay(firstDay(at), false);
}

/** `D6:D31`. */
export function span(area: Area): string {
  return cells({ sheet: '', row: area.top, column: area.left, rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 });
}

/** The sum of a block, as a formula with its value. */
export function sum(area: Area, value: number): Said {
  return { formula: `SUM(${span(area)})`, value };
}
