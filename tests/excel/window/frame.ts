import { columnLetters } from '../../../src/model/place';
import type { Area } from '../model/cells';
import { HEADER, type Geometry } from './geometry';
import type { Spot } from './selection';

const INK = '#1f4e79';

/** What is drawn over the cells: the marked block, the edges of what is frozen, the row and column headings. */
export function frame(ink: CanvasRenderingContext2D, geometry: Geometry, area: Area, anchor: Spot): void {
  for (const { clip } of geometry.regions()) {
    ink.save();
    ink.beginPath();
    ink.rect(clip.x - 1, clip.y - 1, clip.width + 1, clip.height + 1);
    ink.clip();
    marking(ink, geometry, area, anchor);
    ink.restore();
  }
  headings(ink, geometry, area);
  ink.fillStyle = '#8a94a0';
  const { frozen } = geometry.sheet;
  if (frozen.columns > 0) ink.fillRect(geometry.edge.x - 1, 0, 1, geometry.size.height);
  if (frozen.rows > 0) ink.fillRect(0, geometry.edge.y - 1, geometry.size.width, 1);
}

function marking(ink: CanvasRenderingContext2D, geometry: Geometry, area: Area, anchor: Spot): void {
  const { x, y, width, height } = geometry.box(area);
  const { sheet } = geometry;
  const over = sheet.merges.find((merged) => anchor.row === merged.top && anchor.column === merged.left);
  const active = geometry.box(over ?? { top: anchor.row, left: anchor.column, bottom: anchor.row, right: anchor.column });
  ink.beginPath();
  ink.rect(x, y, width - 1, height - 1);
  ink.rect(active.x, active.y, active.width - 1, active.height - 1);
  ink.fillStyle = '#1f4e7918';
  ink.fill('evenodd');
  ink.strokeStyle = INK;
  ink.lineWidth = 2;
  ink.strokeRect(x - 0.5, y - 0.5, width, height);
}

function headings(ink: CanvasRenderingContext2D, geometry: Geometry, area: Area): void {
  const { rows, columns, gutter, size } = geometry;
  ink.font = '12px "Segoe UI", "Helvetica Neue", Arial, sans-serif';
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  const regions = geometry.regions();
  for (const { area: shownArea, clip } of regions) {
    const strip = (x: number, y: number, width: number, height: number, draw: () => void) => {
      ink.save();
      ink.beginPath();
      ink.rect(x, y, width, height);
      ink.clip();
      ink.fillStyle = '#f3f4f6';
      ink.fillRect(x, y, width, height);
      draw();
      ink.restore();
    };
    strip(clip.x, 0, clip.width, HEADER, () => {
      for (let column = shownArea.left; column <= shownArea.right; column++)
        if (columns.size(column) > 0) heading(ink, columnLetters(column), geometry.x(column), 0, columns.size(column), HEADER, column >= area.left && column <= area.right);
    });
    strip(0, clip.y, gutter, clip.height, () => {
      for (let row = shownArea.top; row <= shownArea.bottom; row++)
        if (rows.size(row) > 0) heading(ink, String(row + 1), 0, geometry.y(row), gutter, rows.size(row), row >= area.top && row <= area.bottom);
    });
  }
  heading(ink, '', 0, 0, gutter, HEADER, false);
  ink.fillStyle = '#c5cad1';
  ink.fillRect(0, HEADER - 1, size.width, 1);
  ink.fillRect(gutter - 1, 0, 1, size.height);
}

function heading(ink: CanvasRenderingContext2D, text: string, x: number, y: number, width: number, height: number, on: boolean): void {
  ink.fillStyle = on ? '#d9e3ee' : '#f3f4f6';
  ink.fillRect(x, y, width, height);
  ink.fillStyle = '#d5d8dc';
  ink.fillRect(x + width - 1, y, 1, height);
  ink.fillRect(x, y + height - 1, width, 1);
  ink.fillStyle = on ? INK : '#5b6470';
  if (height > 10) ink.fillText(text, x + width / 2, y + height / 2 + 1);
}
