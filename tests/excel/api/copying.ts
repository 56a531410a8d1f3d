import { invalid, refuse } from '../protocol/failure';
import type { Area } from '../model/cells';
import { columnsOf, inside, intersection, rowsOf, WHOLE } from '../model/areas';
import { at } from './content';
import { mayChange, mayWrite } from './guard';
import { relocated } from '../model/references';
import type { Block } from './running';

/** Copies contents or looks; the target grows to the source's size, or is tiled by it where it is a multiple. Relative references move along. */
export function copied(block: Block, source: Block, type: 'Formulas' | 'Formats'): void {
  const { excel, sheet } = block;
  const [from, { cells }] = [at(source), source.sheet];
  const to = covered(at(block), from);
  if (!inside(to, WHOLE)) invalid('The copied cells would not fit on the sheet.');
  if (source.sheet === sheet && intersection(from, to)) refuse('ApiNotFound', 'Cells are not copied over themselves here.');
  if (type === 'Formats') mayChange(sheet, 'allowFormatCells');
  else mayWrite(excel.book, sheet, to);
  excel.settle();
  const [height, width] = [rowsOf(from), columnsOf(from)];
  for (let row = to.top; row <= to.bottom; row++)
    for (let column = to.left; column <= to.right; column++) {
      const [r, c] = [from.top + ((row - to.top) % height), from.left + ((column - to.left) % width)];
      if (type === 'Formats') sheet.cells.setStyle(row, column, cells.style(r, c));
      else {
        const [value, formula] = [cells.value(r, c), cells.formula(r, c)];
        if (value !== '' || formula !== undefined || sheet.cells.row(row)) sheet.cells.set(row, column, value, formula && relocated(formula, row - r, column - c));
      }
    }
  if (type === 'Formulas') excel.changed(sheet, to);
}

function covered(to: Area, from: Area): Area {
  const tiled = rowsOf(to) % rowsOf(from) === 0 && columnsOf(to) % columnsOf(from) === 0;
  return tiled ? to : { top: to.top, left: to.left, bottom: to.top + rowsOf(from) - 1, right: to.left + columnsOf(from) - 1 };
}
