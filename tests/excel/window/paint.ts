import { NORMAL } from '../model/book';
import type { Area } from '../model/cells';
import { rule } from './marks';
import { look, type Pen, type Scene } from './look';
import type { Box, Geometry, Region } from './geometry';
import { overlaps } from './selection';
import { FAR, write, type Cell } from './writing';

/** A cell that was drawn: what it read and where it stood, for those who cannot look at the canvas. */
export type Seen = { readonly row: number; readonly column: number; readonly text: string; readonly fill: string; readonly color: string; readonly box: Box };

const GRIDLINE = '#e1e4e8';

/** Draws the cells of one region of the sheet, and says what it drew. */
export function paint(pen: Pen, scene: Scene, geometry: Geometry, { area, clip }: Region): Seen[] {
  const { ink } = pen;
  ink.save();
  ink.beginPath();
  ink.rect(clip.x, clip.y, clip.width, clip.height);
  ink.clip();
  ink.fillStyle = '#fff';
  ink.fillRect(clip.x, clip.y, clip.width, clip.height);
  const merges = scene.sheet.merges.filter((merged) => overlaps(merged, area));
  const cells = visible(scene, geometry, area, merges);
  if (scene.sheet.gridlines) gridlines(ink, geometry, area, clip);
  cells.forEach((cell) => ground(pen, cell));
  cells.forEach((cell) => edges(ink, cell));
  if (merges.length > 0) rims(ink, scene, geometry, area, merges);
  cells.forEach((cell) => write(pen, scene, geometry, cell));
  ink.restore();
  return cells.flatMap(({ at, box }) => (at.shown.text === '' && at.fill === '' ? [] : [{ row: at.row, column: at.column, text: at.shown.text, fill: at.fill, color: at.color, box }]));
}

/** The cells to draw: those in the area, one for each merged block, and those whose text reaches in from the left. */
function visible(scene: Scene, geometry: Geometry, area: Area, merges: readonly Area[]): Cell[] {
  const { rows, columns } = geometry;
  const covered = new Set<number>();
  const cells: Cell[] = [];
  for (const merged of merges) {
    for (let row = Math.max(merged.top, area.top); row <= Math.min(merged.bottom, area.bottom); row++)
      for (let column = Math.max(merged.left, area.left); column <= Math.min(merged.right, area.right); column++) covered.add(row * columns.count + column);
    cells.push({ at: look(scene, merged.top, merged.left), box: geometry.box(merged), merged: true });
  }
  for (let row = area.top; row <= area.bottom; row++) {
    if (rows.size(row) === 0) continue;
    const [y, height] = [geometry.y(row), rows.size(row)];
    for (let column = reaching(scene, geometry, row, area.left); column <= area.right; column++) {
      if (columns.size(column) === 0 || covered.has(row * columns.count + column)) continue;
      cells.push({ at: look(scene, row, column), box: { x: geometry.x(column), y, width: columns.size(column), height }, merged: false });
    }
  }
  return cells;
}

/** The column to begin with: one further left when the text there may run into view. */
function reaching({ sheet }: Scene, { scroll }: Geometry, row: number, left: number): number {
  const fence = scroll.x > 0 && left >= sheet.frozen.columns ? sheet.frozen.columns : 0; // scrolled, the frozen part is no neighbour any more
  if (sheet.cells.value(row, left) !== '') return left;
  for (let column = left - 1; column >= Math.max(fence, left - FAR); column--) if (sheet.cells.value(row, column) !== '') return column;
  return left;
}

function gridlines(ink: CanvasRenderingContext2D, geometry: Geometry, area: Area, clip: Box): void {
  ink.fillStyle = GRIDLINE;
  for (let row = area.top; row <= area.bottom; row++) ink.fillRect(clip.x, geometry.y(row) + geometry.rows.size(row) - 1, clip.width, 1);
  for (let column = area.left; column <= area.right; column++) ink.fillRect(geometry.x(column) + geometry.columns.size(column) - 1, clip.y, 1, clip.height);
}

/** What lies under the text: fill, the table's lines, a data bar. A fill hides the gridlines around it, as in Excel. */
function ground({ ink }: Pen, { at, box, merged }: Cell): void {
  if (at.fill !== '' || merged) {
    ink.fillStyle = at.fill || '#fff';
    ink.fillRect(box.x - (at.fill ? 1 : 0), box.y - (at.fill ? 1 : 0), box.width + (at.fill ? 1 : -1), box.height + (at.fill ? 1 : -1));
  }
  if (at.band?.line !== undefined) {
    ink.fillStyle = at.band.line;
    ink.fillRect(box.x - 1, box.y + box.height - 1, box.width + 1, 1);
  }
  const bar = at.overlay?.bar;
  if (bar) {
    ink.fillStyle = `${bar.color}8c`;
    ink.fillRect(box.x + 2 + bar.from * (box.width - 5), box.y + 2, Math.max(1, (bar.to - bar.from) * (box.width - 5)), box.height - 5);
  }
}

function edges(ink: CanvasRenderingContext2D, { at, box, merged }: Cell): void {
  if (!merged && at.style.border !== NORMAL.border) rule(ink, at.style.border, box);
}

/** The borders of merged blocks, which stand with the cells along their sides. */
function rims(ink: CanvasRenderingContext2D, { book, sheet }: Scene, geometry: Geometry, area: Area, merges: readonly Area[]): void {
  for (const merged of merges) {
    for (let row = Math.max(merged.top, area.top); row <= Math.min(merged.bottom, area.bottom); row++)
      for (let column = Math.max(merged.left, area.left); column <= Math.min(merged.right, area.right); column++) {
        const { left, right, top, bottom } = (book.styles[sheet.cells.style(row, column)] ?? NORMAL).border;
        const outer = { ...(left && column === merged.left && { left }), ...(right && column === merged.right && { right }), ...(top && row === merged.top && { top }), ...(bottom && row === merged.bottom && { bottom }) };
        rule(ink, outer, geometry.box({ top: row, bottom: row, left: column, right: column }));
      }
  }
}
