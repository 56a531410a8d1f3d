import type { Box, Geometry } from './geometry';
import type { Look, Pen, Scene } from './look';
import { icon } from './marks';
import type { Shown } from './shown';

/** A cell with the box it stands in; that of a merged cell spans all it covers. */
export type Cell = { readonly at: Look; readonly box: Box; readonly merged: boolean };

const PADDING = 3;
const LINE = 1.28; // a line's height, in font sizes
export const FAR = 30; // how many columns a text may reach over; looking further would cost more than it shows

/** How far a text may run over empty neighbours, in pixels to the left and to the right. */
function room({ sheet }: Scene, { columns }: Geometry, { row, column }: Look, step: -1 | 1): number {
  let [width, next] = [0, column + step];
  for (; next >= 0 && Math.abs(next - column) <= FAR && sheet.cells.value(row, next) === ''; next += step) width += columns.size(next);
  return width;
}

type Side = Shown['lean'];

/** A text as it is to be set: its lines, the side it leans to, and whether it is wider than its cell. */
type Setting = { readonly lines: readonly string[]; readonly side: Side; readonly indent: number; readonly wide: boolean };

function setting(pen: Pen, { at, box }: Cell): Setting {
  const { align, numberFormat } = at.style;
  const numeric = typeof at.value === 'number';
  const indent = PADDING + align.indent * 9;
  const inner = box.width - indent - PADDING;
  const wraps = align.wrap && !numeric;
  const wide = !wraps && pen.width(at.shown.text) > inner + 4;
  const text = wide && numeric ? narrowed(pen, at.value, numberFormat, inner) : at.shown.text;
  const side = /^(center|distributed|justify)/i.test(align.horizontal) ? 'center' : /^right/i.test(align.horizontal) ? 'right' : /^(left|fill)/i.test(align.horizontal) ? 'left' : at.shown.lean;
  return { lines: wraps ? pen.lines(text, inner) : [text.replaceAll('\n', ' ')], side, indent, wide };
}

/** Writes a cell's text, and the small signs beside it. A text wider than its cell runs over empty neighbours; a number never does. */
export function write(pen: Pen, scene: Scene, geometry: Geometry, cell: Cell): void {
  const { ink } = pen;
  const { at, box } = cell;
  if (at.overlay?.icon) icon(ink, at.overlay.icon, box);
  if (at.band?.button) icon(ink, { set: 'button', third: 0 }, box);
  if (at.shown.text === '') return;
  ink.font = pen.font(at.style, at.bold);
  const set = setting(pen, cell);
  const over = set.wide && typeof at.value !== 'number' && !cell.merged;
  const before = over && set.side !== 'left' ? room(scene, geometry, at, -1) : 0;
  const after = over && set.side !== 'right' ? room(scene, geometry, at, 1) : 0;
  const clipped = set.wide || set.lines.length * pen.size(at.style) * LINE > box.height;
  if (clipped) {
    ink.save();
    ink.beginPath();
    ink.rect(box.x - before, box.y, box.width + before + after - (after > 0 ? 0 : 1), box.height);
    ink.clip();
  }
  if (before + after > 0 && at.fill === '' && scene.sheet.gridlines) veil(pen, set, box);
  inked(pen, cell, set);
  if (clipped) ink.restore();
}

function inked(pen: Pen, { at, box }: Cell, { lines, side, indent }: Setting): void {
  const { ink } = pen;
  const { align, font } = at.style;
  const step = pen.size(at.style) * LINE;
  const height = lines.length * step;
  const x = side === 'left' ? box.x + indent : side === 'right' ? box.x + box.width - indent - 1 : box.x + box.width / 2;
  const top = /^top/i.test(align.vertical) ? box.y + 1 : /^(center|distributed|justify)/i.test(align.vertical) ? box.y + (box.height - height) / 2 : box.y + box.height - height - 1;
  ink.fillStyle = at.color;
  ink.textAlign = side;
  ink.textBaseline = 'alphabetic';
  lines.forEach((line, i) => {
    const y = Math.round(top + step * i + step * 0.77);
    ink.fillText(line, x, y);
    if (!font.underline) return;
    const width = pen.width(line);
    ink.fillRect(side === 'left' ? x : side === 'right' ? x - width : x - width / 2, y + 2, width, 1);
  });
}

/** A text that runs over its neighbours hides the gridlines it crosses. */
function veil(pen: Pen, { lines, side, indent }: Setting, box: Box): void {
  const width = pen.width(lines[0] ?? '') + indent;
  const from = side === 'left' ? box.x : side === 'right' ? box.x + box.width - width : box.x + (box.width - width) / 2;
  pen.ink.fillStyle = '#fff';
  pen.ink.fillRect(from, box.y, width, box.height - 1);
}

/** A number too wide for its column: with fewer digits when its format is General, else hashes. */
function narrowed(pen: Pen, value: unknown, pattern: string, width: number): string {
  if (pattern === 'General' && typeof value === 'number') {
    for (let digits = 10; digits > 0; digits--) {
      const [plain, short] = [String(Number(value.toPrecision(digits))), value.toExponential(Math.min(5, digits - 1)).replace(/e([+-])(\d)$/, 'E$10$2').replace('e', 'E')];
      const text = Math.abs(value) < 1e11 ? plain : short;
      if (pen.width(text) <= width + 4) return text;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / pen.width('#'))));
}
