import type { Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { within } from './block';

const MOST = 3_000_000;

/** What the status line says of the marked cells: count, and sum and average where there are numbers; nothing for a single cell. */
export function figures(sheet: Sheet, area: Area): string {
  if (area.top === area.bottom && area.left === area.right) return '';
  const { top, left, bottom, right } = within(area, sheet.cells.used());
  if ((bottom - top + 1) * (right - left + 1) > MOST) return '';
  let [count, numbers, sum] = [0, 0, 0];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = sheet.cells.value(row, column);
      if (value !== '') count += 1;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  const written = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  if (numbers === 0) return count === 0 ? '' : `Count: ${count.toLocaleString('en-GB')}`;
  return `Average: ${written(sum / numbers)}   Count: ${count.toLocaleString('en-GB')}   Sum: ${written(sum)}`;
}
