import { NORMAL, type Book, type Sheet, type Style } from '../model/book';
import type { Scalar } from '../model/cells';
import { bandOf, type Band } from './bands';
import type { Conditions, Overlay } from './conditional';
import { shown, type Shown } from './shown';

/** Everything that is drawn of one cell, but for where. */
export type Look = {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly shown: Shown;
  readonly style: Style;
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly band: Band | undefined;
  readonly overlay: Overlay | undefined;
};

/** A sheet with what is worked out once for all its cells. */
export type Scene = { readonly book: Book; readonly sheet: Sheet; readonly conditions: Conditions };

/** The cell as it looks: what conditions say goes before the cell's own style, and that before the table's. */
export function look({ book, sheet, conditions }: Scene, row: number, column: number): Look {
  const style = book.styles[sheet.cells.style(row, column)] ?? NORMAL;
  const band = sheet.tables.length > 0 ? bandOf(sheet.tables, row, column) : undefined;
  const overlay = sheet.conditional.length > 0 ? conditions.over(row, column) : undefined;
  const value = sheet.cells.value(row, column);
  const text = shown(book, value, style.numberFormat);
  const own = style.font.color === NORMAL.font.color ? undefined : style.font.color;
  return {
    row, column, value, style, band, overlay,
    shown: text,
    fill: overlay?.fill ?? (style.fill || (band?.fill ?? '')),
    color: text.color ?? overlay?.color ?? own ?? band?.color ?? NORMAL.font.color,
    bold: overlay?.bold ?? (style.font.bold || band?.bold === true),
  };
}

const FALLBACK = 'Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** Draws and measures in the cells' fonts. Where Calibri is missing its wider stand-in is made smaller, so that columns hold what they held. */
export class Pen {
  private readonly fit: number;

  constructor(readonly ink: CanvasRenderingContext2D) {
    ink.font = `14.67px Calibri, ${FALLBACK}`;
    this.fit = Math.min(1, 7.15 / ink.measureText('0').width);
  }

  size(style: Style): number {
    return ((style.font.size * 4) / 3) * this.fit;
  }

  font(style: Style, bold: boolean): string {
    return `${style.font.italic ? 'italic ' : ''}${bold ? '600 ' : ''}${this.size(style).toFixed(2)}px "${style.font.name.replaceAll('"', '')}", ${FALLBACK}`;
  }

  width(text: string): number {
    return this.ink.measureText(text).width;
  }

  /** The text broken where it must be to stay within the width; a word longer than that is cut. */
  lines(text: string, width: number): string[] {
    return text.split('\n').flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/(?<=[\s-])/)) {
        if (line !== '' && this.width(line + word.trimEnd()) > width) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += word;
      }
      return [...lines, line.trimEnd()];
    });
  }
}
