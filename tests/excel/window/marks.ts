import type { Style } from '../model/book';
import type { Box } from './geometry';

const THICK: Readonly<Record<string, number>> = { medium: 2, thick: 3, double: 3, mediumdashed: 2, mediumdashdot: 2 };
const DASHES: Readonly<Record<string, readonly number[]>> = { hair: [1, 1], dotted: [1, 2], dot: [1, 2], dashed: [3, 2], dash: [3, 2], mediumdashed: [6, 3], dashdot: [6, 2, 2, 2] };

/** The borders of a cell, drawn on the gridlines: its right and lower edge lie inside its box, the others just outside. */
export function rule(ink: CanvasRenderingContext2D, border: Style['border'], { x, y, width, height }: Box): void {
  const line = (side: 'left' | 'right' | 'top' | 'bottom', x1: number, y1: number, x2: number, y2: number) => {
    const edge = border[side];
    if (!edge || /^none$/i.test(edge.style) || edge.style === '') return;
    const kind = edge.style.toLowerCase();
    ink.strokeStyle = edge.color || '#000';
    ink.lineWidth = kind === 'double' ? 1 : (THICK[kind] ?? 1);
    ink.setLineDash([...(DASHES[kind] ?? [])]);
    ink.beginPath();
    for (const by of kind === 'double' ? [-1, 1] : [0]) {
      const [dx, dy] = x1 === x2 ? [by, 0] : [0, by];
      ink.moveTo(x1 + dx, y1 + dy);
      ink.lineTo(x2 + dx, y2 + dy);
    }
    ink.stroke();
    ink.setLineDash([]);
  };
  line('left', x - 0.5, y - 1, x - 0.5, y + height);
  line('right', x + width - 0.5, y - 1, x + width - 0.5, y + height);
  line('top', x - 1, y - 0.5, x + width, y - 0.5);
  line('bottom', x - 1, y + height - 0.5, x + width, y + height - 0.5);
}

const LEVELS = ['#d13438', '#eaa300', '#3a8f3a'];

/** A small sign in a cell: one of an icon set at its left, or a table's filter button at its right. */
export function icon(ink: CanvasRenderingContext2D, { set, third }: { readonly set: string; readonly third: number }, { x, y, width, height }: Box): void {
  const middle = y + height / 2;
  ink.beginPath();
  if (set === 'button') {
    const right = x + width - 4;
    ink.fillStyle = '#ffffffe6';
    ink.fillRect(right - 13, middle - 7, 14, 14);
    ink.fillStyle = '#444';
    ink.moveTo(right - 9, middle - 2);
    ink.lineTo(right - 3, middle - 2);
    ink.lineTo(right - 6, middle + 2);
    return ink.fill();
  }
  ink.fillStyle = LEVELS[third] ?? '#000';
  const left = x + 4;
  if (/flag/i.test(set)) {
    ink.rect(left, middle - 6, 1.5, 12);
    ink.moveTo(left + 1.5, middle - 6);
    ink.lineTo(left + 10, middle - 3);
    ink.lineTo(left + 1.5, middle);
  } else if (/arrow|triangle/i.test(set)) {
    const points = [[[0, -4], [10, -4], [5, 5]], [[0, -5], [9, 0], [0, 5]], [[0, 5], [10, 5], [5, -4]]][third] ?? [];
    points.forEach(([dx = 0, dy = 0]) => ink.lineTo(left + dx, middle + dy));
  } else {
    ink.arc(left + 5, middle, 5, 0, 2 * Math.PI);
  }
  ink.fill();
}
