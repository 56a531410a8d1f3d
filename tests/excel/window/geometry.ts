import type { Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { Axis } from './axis';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const HEADER = 22;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A part of the sheet that scrolls as one, and where it stands on the screen: with frozen panes there are up to four. */
export type Region = { readonly area: Area; readonly clip: Box };

/** Points become pixels; a width in characters counts seven pixels each, as with Calibri 11. */
export const fromPoints = (points: number) => Math.round((points * 4) / 3);
export const fromCharacters = (characters: number) => Math.round(characters * 7);

/** Which cell is where on the screen: the sheet's sizes, what is frozen, how far it is scrolled, and how large the window is. */
export class Geometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly gutter: number;
  /** The far edges of the frozen part, on the screen. */
  readonly edge: { readonly x: number; readonly y: number };
  scroll = { x: 0, y: 0 };
  size = { width: 0, height: 0 };

  constructor(readonly sheet: Sheet, grown: ReadonlyMap<number, number>, bottom: number) {
    const heights = new Map(grown);
    for (const [row, points] of sheet.heights) heights.set(row, fromPoints(points));
    for (const row of sheet.hiddenRows) heights.set(row, 0);
    const widths = new Map([...sheet.widths].map(([column, width]) => [column, fromCharacters(width)]));
    for (const column of sheet.hiddenColumns) widths.set(column, 0);
    this.rows = new Axis(ROWS, 20, heights);
    this.columns = new Axis(COLUMNS, 64, widths);
    this.gutter = Math.max(36, 12 + 8 * String(bottom + 100).length);
    this.edge = { x: this.gutter + this.columns.start(sheet.frozen.columns), y: HEADER + this.rows.start(sheet.frozen.rows) };
  }

  /** The near edge of a column on the screen; frozen ones do not scroll. */
  x(column: number): number {
    return this.gutter + this.columns.start(column) - (column < this.sheet.frozen.columns ? 0 : this.scroll.x);
  }

  y(row: number): number {
    return HEADER + this.rows.start(row) - (row < this.sheet.frozen.rows ? 0 : this.scroll.y);
  }

  box(area: Area): Box {
    const [x, y] = [this.x(area.left), this.y(area.top)];
    const right = this.x(area.right) + this.columns.size(area.right);
    const bottom = this.y(area.bottom) + this.rows.size(area.bottom);
    return { x, y, width: right - x, height: bottom - y };
  }

  column(x: number): number {
    return this.columns.at(x - this.gutter + (x < this.edge.x ? 0 : this.scroll.x));
  }

  row(y: number): number {
    return this.rows.at(y - HEADER + (y < this.edge.y ? 0 : this.scroll.y));
  }

  /** What of the sheet can be seen, the frozen corner last so that it is drawn over the others. */
  regions(): Region[] {
    const { frozen } = this.sheet;
    const { width, height } = this.size;
    const across = [{ from: this.column(this.edge.x), to: this.column(width), x: this.edge.x, end: width }];
    const down = [{ from: this.row(this.edge.y), to: this.row(height), y: this.edge.y, end: height }];
    if (frozen.columns > 0) across.push({ from: 0, to: frozen.columns - 1, x: this.gutter, end: Math.min(this.edge.x, width) });
    if (frozen.rows > 0) down.push({ from: 0, to: frozen.rows - 1, y: HEADER, end: Math.min(this.edge.y, height) });
    return down.flatMap((v) =>
      across.map((h) => ({
        area: { top: v.from, left: h.from, bottom: v.to, right: h.to },
        clip: { x: h.x, y: v.y, width: Math.max(0, h.end - h.x), height: Math.max(0, v.end - v.y) },
      })),
    );
  }

  /** The scroll that brings a cell into view, moved as little as can be. */
  reveal(row: number, column: number): { x: number; y: number } {
    const near = (start: number, size: number, scroll: number, edge: number, end: number) =>
      start < scroll + edge ? start - edge : start + size > scroll + end ? Math.min(start - edge, start + size - end) : scroll;
    const { frozen } = this.sheet;
    const [left, top] = [this.columns.start(frozen.columns), this.rows.start(frozen.rows)];
    return {
      x: column < frozen.columns ? this.scroll.x : near(this.columns.start(column), this.columns.size(column), this.scroll.x, left, this.size.width - this.gutter),
      y: row < frozen.rows ? this.scroll.y : near(this.rows.start(row), this.rows.size(row), this.scroll.y, top, this.size.height - HEADER),
    };
  }
}
