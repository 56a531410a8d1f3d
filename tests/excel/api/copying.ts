import { invalid } from '../protocol/failure';
import type { Area } from '../model/cells';
import { columnsOf, inside, rowsOf, WHOLE } from './areas';
import { at } from './content';
import { mayChange, mayWrite } from './guard';
import { relocated } from './references';
import type { Block } from './running';

/** Copies content and looks; the target grows to the source's size, or is tiled by it where it is a multiple. Relative references move along. */
export function copied(block: Block, source: Block, type: 'All' | 'Formulas' | 'Values' | 'Formats'): void {
  const { excel, sheet } = block;
  const from = at(source);
  const to = covered(at(block), from);
  if (!inside(to, WHOLE)) invalid('The copied cells would not fit on the sheet.');
  if (type !== 'Formats') mayWrite(excel.book, sheet, to);
  else mayChange(sheet, 'allowFormatCells');
  excel.settle();
  const taken = Array.from({ length: rowsOf(from) }, (_, r) =>
    Array.from({ length: columnsOf(from) }, (_, c) => {
      const [row, column] = [from.top + r, from.left + c];
      const { cells } = source.sheet;
      return { value: cells.value(row, column), formula: cells.formula(row, column), style: cells.style(row, column) };
    }),
  );
  for (let row = to.top; row <= to.bottom; row++)
    for (let column = to.left; column <= to.right; column++) {
      const [r, c] = [(row - to.top) % rowsOf(from), (column - to.left) % columnsOf(from)];
      const cell = taken[r]?.[c];
      if (!cell) continue;
      const formula = type === 'Values' || cell.formula === undefined ? undefined : relocated(cell.formula, row - from.top - r, column - from.left - c);
      if (type !== 'Formats') sheet.cells.set(row, column, cell.value, formula);
      if (type === 'All' || type === 'Formats') sheet.cells.setStyle(row, column, cell.style);
    }
  if (type !== 'Formats') excel.changed(sheet, to);
}

function covered(to: Area, from: Area): Area {
  const tiled = rowsOf(to) % rowsOf(from) === 0 && columnsOf(to) % columnsOf(from) === 0;
  return tiled ? to : { top: to.top, left: to.left, bottom: to.top + rowsOf(from) - 1, right: to.left + columnsOf(from) - 1 };
}
