import { columnLetters } from '../../../src/model/place';
import type { Area } from '../model/cells';
import { areaOf, inside, LAST_COLUMN, LAST_ROW, quoted, split, WHOLE } from './areas';

/** A reference met in a formula: the sheet it names (absent: the formula's own) and the cells. */
export type Met = { readonly sheet: string | undefined; readonly area: Area };
/** What becomes of it: other cells, nothing (`#REF!`), or a new sheet name. */
export type Becomes = Met | 'gone' | undefined;

// text in quotes, structured references in brackets, then: an optional sheet, and cells, whole columns or whole rows
const TOKEN = /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\w.$:!'\]])((?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])/g;

/** A formula with its cell references rewritten; text, structured references and names are left alone. `undefined` keeps a reference. */
export function rewritten(formula: string, become: (met: Met) => Becomes): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, cells: string | undefined) => {
    const area = cells === undefined ? undefined : areaOf(cells);
    if (cells === undefined || !area) return token;
    const sheet = prefix === undefined ? undefined : split(`${prefix}A1`).sheet;
    const next = become({ sheet, area });
    if (next === undefined) return token;
    if (next === 'gone') return '#REF!';
    return `${next.sheet === undefined ? '' : `${quoted(next.sheet)}!`}${respelled(cells, next.area)}`;
  });
}

/** New cells spelled as the old ones were, `$` signs and all. */
function respelled(old: string, area: Area): string {
  const [first = '', second] = old.split(':');
  const corner = (text: string, row: number, column: number) => {
    const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
    const [, dollar = '', letters = '', mark = '', digits = ''] = parts ?? [];
    if (letters === '') return `${dollar}${row + 1}`;
    return `${dollar}${columnLetters(column)}${digits === '' ? '' : `${mark}${row + 1}`}`;
  };
  return second === undefined ? corner(first, area.top, area.left) : `${corner(first, area.top, area.left)}:${corner(second, area.bottom, area.right)}`;
}

/** A formula copied elsewhere: relative references move along, `$` ones stay. */
export function relocated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    const corners = cells.split(':').map((corner) => relocatedCorner(corner, rows, columns));
    return corners.includes(undefined) ? '#REF!' : `${prefix ?? ''}${corners.join(':')}`;
  });
}

function relocatedCorner(corner: string, rows: number, columns: number): string | undefined {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  const [, first = '', letters = '', second = '', digits = ''] = parts ?? [];
  const area = areaOf(letters === '' || digits === '' ? `${letters}${digits}:${letters}${digits}` : `${letters}${digits}`);
  if (!area) return corner;
  const rowMark = letters === '' ? first : second;
  const row = area.top + (rowMark === '$' ? 0 : rows);
  const column = area.left + (first === '$' ? 0 : columns);
  const fits = (digits === '' || (row >= 0 && row <= LAST_ROW)) && (letters === '' || (column >= 0 && column <= LAST_COLUMN));
  if (!fits) return undefined;
  return `${letters === '' ? '' : `${first}${columnLetters(column)}`}${digits === '' ? '' : `${rowMark}${row + 1}`}`;
}

/** Whether a formula is nothing but one reference, and which. */
export function single(formula: string): Met | undefined {
  const { sheet, rest } = split(formula);
  const area = areaOf(rest);
  return area && inside(area, WHOLE) ? { sheet, area } : undefined;
}
