import { RANGE, RANGES, RANGE_AREAS } from './kinds';
import type { Area } from '../model/cells';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { addressOf, cellAt, columnsOf, inside, intersection, quoted, rowsOf, union, WHOLE } from '../model/areas';
import { at, eachGiven, perCell, reformatted, spelled, write } from './content';
import { oneOf, text, whole } from './given';
import { mayChange, mayWrite } from './guard';
import type { Block } from './running';
import { cleared } from './clearing';
import { CONDITIONALS } from './conditional';
import { copied } from './copying';
import { FORMAT, restyled } from './format';
import { deleted, inserted } from './shifting';
import { VALIDATION } from './validation';

/** A block of the same sheet; one beyond its edges is refused. */
export function part({ excel, sheet }: Pick<Block, 'excel' | 'sheet'>, area: Area): Target {
  return inside(area, WHOLE) && area.top <= area.bottom && area.left <= area.right ? RANGE.of({ excel, sheet, area }) : invalid('The range is outside the sheet.');
}

const formatOf = ({ excel }: Block, style: number) => excel.book.styles[style]?.numberFormat ?? 'General';

RANGE.has({
  kept: true,
  members: {
    address: { get: (block) => `${quoted(block.sheet.name)}!${addressOf(at(block))}` },
    rowIndex: { get: (block) => at(block).top },
    columnIndex: { get: (block) => at(block).left },
    rowCount: { get: (block) => rowsOf(at(block)) },
    columnCount: { get: (block) => columnsOf(at(block)) },
    values: { get: (block) => perCell(block, (row, column) => spelled(block.sheet.cells.value(row, column))), set: write },
    formulas: {
      get: (block) => perCell(block, (row, column) => {
        const formula = block.sheet.cells.formula(row, column);
        return formula === undefined ? spelled(block.sheet.cells.value(row, column)) : `=${formula}`;
      }),
      set: write,
    },
    numberFormat: { get: (block) => perCell(block, (row, column) => formatOf(block, block.sheet.cells.style(row, column))), set: reformat },
    format: FORMAT,
    conditionalFormats: CONDITIONALS,
    dataValidation: VALIDATION,
    _ValidateArraySize: {
      call: (block, rows, columns) => {
        if (rows !== rowsOf(at(block)) || columns !== columnsOf(at(block))) invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      },
    },
    getLastRow: { call: (block) => part(block, { ...at(block), top: at(block).bottom }) },
    merge: { call: merged },
    // the two by which the client cuts a large write into blocks of rows
    getRow: { call: (block, row) => part(block, { ...at(block), top: at(block).top + whole(row), bottom: at(block).top + whole(row) }) },
    getBoundingRect: { call: (block, other) => part(block, union(at(block), at(RANGE.need(other)))) },
    getUsedRangeOrNullObject: {
      call: (block, valuesOnly) => {
        const area = usedWithin(block, valuesOnly === true);
        return area ? part(block, area) : null;
      },
    },
    getMergedAreasOrNullObject: {
      call: (block) => {
        const areas = block.sheet.merges.filter((merge) => intersection(merge, at(block)));
        return areas.length === 0 ? null : RANGE_AREAS.of({ ...block, areas });
      },
    },
    clear: { call: (block, what) => cleared(block, oneOf(['All', 'Formats', 'Contents'], what ?? 'All')) },
    delete: { call: (block, shift) => deleted(block, oneOf(['Up', 'Left'], shift)) },
    insert: { call: (block, shift) => part(block, inserted(block, oneOf(['Down', 'Right'], shift))) },
    copyFrom: { call: (block, source, type) => copied(block, RANGE.need(source), oneOf(['Formulas', 'Formats'], type)) },
    select: {
      call: (block) => {
        const { book } = block.excel;
        if (block.sheet.visibility !== 'Visible') invalid('A hidden sheet cannot be selected.');
        book.active = book.sheets.indexOf(block.sheet);
        book.selection = { sheet: block.sheet.id, area: at(block) };
      },
    },
  },
});

/** One format for all, as the add-in gives it, or a matrix of them. */
function reformat(block: Block, given: unknown): void {
  mayChange(block.sheet, 'allowFormatCells');
  const { book } = block.excel;
  if (typeof given === 'string') return restyled(block, (style) => ({ ...style, numberFormat: given }));
  eachGiven(block, given, (row, column, format) => block.sheet.cells.restyle(cellAt(row, column), (style) => reformatted(book, style, text(format))));
}

/** Makes one cell of a block. What stood in the cells that vanish is lost. */
function merged(block: Block): void {
  const { excel, sheet } = block;
  const area = at(block);
  mayChange(sheet, 'allowFormatCells');
  mayWrite(excel.book, sheet, area);
  if (sheet.tables.some((table) => intersection(table.area, area))) refuse('InvalidOperation', 'Cells of a table cannot be merged.');
  sheet.merges = [...sheet.merges.filter((merge) => !intersection(merge, area)), area];
  eachGiven(block, '', (row, column) => (row > area.top || column > area.left) && sheet.cells.set(row, column, ''));
  excel.changed(sheet, area);
}

/** The smallest block inside another that holds all its content. */
function usedWithin(block: Block, valuesOnly: boolean): Area | undefined {
  const { cells } = block.sheet;
  const used = cells.used(!valuesOnly);
  const reach = used && intersection(at(block), used);
  if (!reach || inside(used, at(block))) return reach;
  let found: Area | undefined;
  for (let row = reach.top; row <= reach.bottom; row++)
    for (let column = reach.left; column <= reach.right; column++) {
      const empty = cells.value(row, column) === '' && cells.formula(row, column) === undefined && (valuesOnly || cells.style(row, column) === 0);
      if (!empty) found = found ? union(found, cellAt(row, column)) : cellAt(row, column);
    }
  return found;
}

RANGE_AREAS.has({ kept: true, members: { areas: { to: (self) => RANGES.of(self) } } });
RANGES.has({ items: ({ excel, sheet, areas }) => areas.map((area) => RANGE.of({ excel, sheet, area })), members: { getItemAt: { call: (self, index) => part(self, self.areas[whole(index)] ?? invalid()) } } });
