import { columnLetters, columnNumber } from '../../../src/model/place';
import type { Area } from './cells';
import { areaOf, LAST_COLUMN, LAST_ROW, split } from './areas';

/** A reference met in a formula: the sheet it names (absent: the formula's own) and the cells. */
export type Met = { readonly sheet: string | undefined; readonly area: Area };

// text in quotes, structured references in brackets, then: an optional sheet, and cells, whole columns or whole rows
const TOKEN = /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\d_.$:!'\\\]])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\d_.(!\\])/gu;

/** A corner of a reference as it is spelled: `$B7`, `B`, `$7`. */
type Corner = { readonly fixedColumn: string; readonly letters: string; readonly fixedRow: string; readonly digits: string };

function cornerOf(text: string): Corner {
  const [, first = '', letters = '', second = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return { fixedColumn: letters === '' ? '' : first, letters, fixedRow: letters === '' ? first : second, digits };
}

/** A formula with its cell references rewritten, spelled as they were; text, structured references and names are left alone. `undefined` keeps a reference, `gone` makes it `#REF!`. */
export function rewritten(formula: string, become: (met: Met) => Area | 'gone' | undefined): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, cells: string | undefined) => {
    const area = cells === undefined ? undefined : areaOf(cells);
    if (cells === undefined || !area) return token;
    const next = become({ sheet: prefix === undefined ? undefined : split(`${prefix}A1`).sheet, area });
    if (next === undefined) return token;
    if (next === 'gone') return '#REF!';
    const corners = cells.split(':').map((text, i) => spelled(cornerOf(text), i === 0 ? next.top : next.bottom, i === 0 ? next.left : next.right));
    return `${prefix ?? ''}${corners.join(':')}`;
  });
}

const spelled = ({ fixedColumn, letters, fixedRow, digits }: Corner, row: number, column: number): string =>
  (letters === '' ? '' : fixedColumn + columnLetters(column)) + (digits === '' ? '' : fixedRow + String(row + 1));

/** A formula as it reads some rows down and columns right of where it was written: relative references move along, what leaves the sheet is `#REF!`. */
export function relocated(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    const corners = cells.split(':').map((text) => {
      const corner = cornerOf(text);
      const row = Number(corner.digits) - 1 + (corner.fixedRow === '$' ? 0 : down);
      const column = columnNumber(corner.letters) + (corner.fixedColumn === '$' ? 0 : right);
      const off = (corner.digits !== '' && (row < 0 || row > LAST_ROW)) || (corner.letters !== '' && (column < 0 || column > LAST_COLUMN));
      return off ? undefined : spelled(corner, row, column);
    });
    return corners.includes(undefined) ? '#REF!' : `${prefix ?? ''}${corners.join(':')}`;
  });
}

/** Whether a formula is nothing but one reference, and which. */
export function single(formula: string): Met | undefined {
  const { sheet, rest } = split(formula);
  const area = areaOf(rest);
  return area && { sheet, area };
}
