import type { Place } from './place';
import * as cell from './grid';
import type { Column, Grid } from './grid';

const { NUMBER, TEXT } = cell;

/** A grid with a block of its cells as they are now; columns that are not touched are shared. Undefined where the block is not within the grid. */
export function patched(grid: Grid, now: Grid): Grid | undefined {
  if (!within(now.place, grid.place)) return undefined;
  const [down, right] = [now.place.row - grid.place.row, now.place.column - grid.place.column];
  return { ...grid, columns: grid.columns.map((column, c) => {
    const fresh = now.columns[c - right];
    return fresh ? replaced(column, fresh, down) : column;
  }) };
}

/** Whether a block lies wholly in another on the same sheet. */
export function within(block: Place, of: Required<Place>): boolean {
  const { row, column, rows = 1, columns = 1 } = block;
  return block.sheet === of.sheet && row >= of.row && column >= of.column && row + rows <= of.row + of.rows && column + columns <= of.column + of.columns;
}

function replaced(column: Column, fresh: Column, down: number): Column {
  const [codes, numbers, texts] = [column.codes.slice(), cell.numbersOf(column), [...column.texts]];
  const known = new Map(texts.map((text, i) => [text, i + TEXT]));
  fresh.codes.forEach((code, r) => {
    codes[down + r] = code >= TEXT ? coded(fresh.texts[code - TEXT] ?? '', texts, known) : code;
    numbers[down + r] = code === NUMBER ? (fresh.numbers[r] ?? NaN) : NaN;
  });
  return { codes, numbers, texts };
}

function coded(text: string, texts: string[], known: Map<string, number>): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const code = texts.push(text) - 1 + TEXT;
  known.set(text, code);
  return code;
}
