import { refuse } from '../protocol/failure';
import { intersection } from './areas';
import { at } from './content';
import { mayChange, mayWrite } from './guard';
import type { Block } from './running';

/** Makes one cell of a block, or of each of its rows. What stood in the cells that vanish is lost. */
export function merged(block: Block, across: boolean): void {
  const { excel, sheet } = block;
  const area = at(block);
  mayChange(sheet, 'allowFormatCells');
  mayWrite(excel.book, sheet, area);
  if (sheet.tables.some((table) => intersection(table.area, area))) refuse('InvalidOperation', 'Cells of a table cannot be merged.');
  unmerged(block);
  const rows = across ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({ ...area, top: area.top + i, bottom: area.top + i })) : [area];
  for (const one of rows) {
    if (one.top === one.bottom && one.left === one.right) continue;
    sheet.merges.push(one);
    for (let row = one.top; row <= one.bottom; row++)
      for (let column = one.left; column <= one.right; column++) if (row !== one.top || column !== one.left) sheet.cells.set(row, column, '');
  }
  excel.changed(sheet, area);
}

export function unmerged(block: Block): void {
  mayChange(block.sheet, 'allowFormatCells');
  block.sheet.merges = block.sheet.merges.filter((merge) => !intersection(merge, at(block)));
}
