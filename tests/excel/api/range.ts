import { FORMAT, CONDITIONALS, RANGE, RANGE_AREAS, VALIDATION, WORKSHEET } from './kinds';
import type { Area } from '../model/cells';
import { invalid } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { shown } from '../numbers';
import { addressOf, areaOf, columnsOf, inside, intersection, quoted, rowsOf, union, WHOLE, LAST_COLUMN, LAST_ROW, wholeColumns, wholeRows } from './areas';
import { at, eachGiven, perCell, reformatted, spelled, typeOf, write } from './content';
import { oneOf, text, whole } from './given';
import { mayChange } from './guard';
import type { Block } from './running';
import { cleared } from './clearing';
import { copied } from './copying';
import { merged, unmerged } from './merging';
import { deleted, inserted } from './shifting';
import { reheaded } from './headers';

const part = (block: Block, area: Area): Target => {
  if (!inside(area, WHOLE)) invalid('The range is outside the sheet.');
  return RANGE.of({ excel: block.excel, sheet: block.sheet, area });
};
const cellText = (block: Block, row: number, column: number): string => {
  const value = spelled(block.sheet.cells.value(row, column));
  const format = block.excel.book.styles[block.sheet.cells.style(row, column)]?.numberFormat ?? 'General';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const serial = typeof value === 'number' && block.excel.book.date1904 && /[dy]/i.test(format) ? value + 1462 : value;
  return shown(format, serial, { throws: false });
};

/** The other block must be of the same sheet. */
const otherArea = (block: Block, given: unknown): Area => {
  const other = RANGE.in(given);
  if (other) return other.sheet === block.sheet ? at(other) : invalid('The ranges are on different sheets.');
  return areaOf(text(given)) ?? invalid();
};

/** The smallest block inside another that holds all its content. */
export function usedWithin(block: Block, valuesOnly: boolean): Area | undefined {
  const { cells } = block.sheet;
  const used = cells.used(!valuesOnly);
  const reach = used && intersection(at(block), used);
  if (!reach || inside(used, at(block))) return reach;
  let found: Area | undefined;
  for (let row = reach.top; row <= reach.bottom; row++)
    for (let column = reach.left; column <= reach.right; column++) {
      const empty = cells.value(row, column) === '' && cells.formula(row, column) === undefined && (valuesOnly || cells.style(row, column) === 0);
      const cell = { top: row, left: column, bottom: row, right: column };
      if (!empty) found = found ? union(found, cell) : cell;
    }
  return found;
}

RANGE.has({
  kept: true,
  members: {
    address: { get: (block) => `${quoted(block.sheet.name)}!${addressOf(at(block))}` },
    rowIndex: { get: (block) => at(block).top },
    columnIndex: { get: (block) => at(block).left },
    rowCount: { get: (block) => rowsOf(at(block)) },
    columnCount: { get: (block) => columnsOf(at(block)) },
    cellCount: { get: (block) => rowsOf(at(block)) * columnsOf(at(block)) > 2 ** 31 - 1 ? -1 : rowsOf(at(block)) * columnsOf(at(block)) },
    isEntireColumn: { get: (block) => wholeColumns(at(block)) },
    isEntireRow: { get: (block) => wholeRows(at(block)) },
    values: { get: (block) => perCell(block, (row, column) => spelled(block.sheet.cells.value(row, column))), set: write },
    formulas: {
      get: (block) => perCell(block, (row, column) => {
        const formula = block.sheet.cells.formula(row, column);
        return formula === undefined ? spelled(block.sheet.cells.value(row, column)) : `=${formula}`;
      }),
      set: write,
    },
    valueTypes: { get: (block) => perCell(block, (row, column) => typeOf(block.sheet.cells.value(row, column))) },
    text: { get: (block) => perCell(block, (row, column) => cellText(block, row, column)) },
    numberFormat: {
      get: (block) => perCell(block, (row, column) => block.excel.book.styles[block.sheet.cells.style(row, column)]?.numberFormat ?? 'General'),
      set: (block, given) => {
        mayChange(block.sheet, 'allowFormatCells');
        const known = new Map<string, number>(); // looking a style up is slow, and a column has few
        eachGiven(block, given, (row, column, format) => {
          const old = block.sheet.cells.style(row, column);
          const key = `${old} ${text(format)}`;
          const next = known.get(key) ?? reformatted(block.excel.book, old, text(format));
          known.set(key, next);
          if (next !== old) block.sheet.cells.setStyle(row, column, next);
        });
      },
    },
    hidden: { get: (block) => hiddenRows(block) === true || hiddenColumns(block) === true },
    rowHidden: { get: hiddenRows, set: (block, given) => hide(block, block.sheet.hiddenRows, at(block).top, at(block).bottom, given, 'allowFormatRows') },
    columnHidden: { get: hiddenColumns, set: (block, given) => hide(block, block.sheet.hiddenColumns, at(block).left, at(block).right, given, 'allowFormatColumns') },
    format: { to: (block) => FORMAT.of(block) },
    worksheet: { to: (block) => WORKSHEET.of(block) },
    conditionalFormats: { to: (block) => CONDITIONALS.of(block) },
    dataValidation: { to: (block) => VALIDATION.of(block) },
    _ValidateArraySize: {
      call: (block, rows, columns) => {
        if (rows !== rowsOf(at(block)) || columns !== columnsOf(at(block))) invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      },
    },
    getCell: { call: (block, row, column) => offset(block, whole(row), whole(column), 1, 1) },
    getRow: { call: (block, row) => offset(block, whole(row), 0, 1, columnsOf(at(block))) },
    getColumn: { call: (block, column) => offset(block, 0, whole(column), rowsOf(at(block)), 1) },
    getLastRow: { call: (block) => offset(block, rowsOf(at(block)) - 1, 0, 1, columnsOf(at(block))) },
    getLastColumn: { call: (block) => offset(block, 0, columnsOf(at(block)) - 1, rowsOf(at(block)), 1) },
    getLastCell: { call: (block) => offset(block, rowsOf(at(block)) - 1, columnsOf(at(block)) - 1, 1, 1) },
    getEntireRow: { call: (block) => part(block, { ...at(block), left: 0, right: LAST_COLUMN }) },
    getEntireColumn: { call: (block) => part(block, { ...at(block), top: 0, bottom: LAST_ROW }) },
    getOffsetRange: { call: (block, rows, columns) => offset(block, whole(rows), whole(columns), rowsOf(at(block)), columnsOf(at(block))) },
    getResizedRange: { call: (block, rows, columns) => offset(block, 0, 0, rowsOf(at(block)) + whole(rows), columnsOf(at(block)) + whole(columns)) },
    getAbsoluteResizedRange: { call: (block, rows, columns) => offset(block, 0, 0, whole(rows), whole(columns)) },
    getBoundingRect: { call: (block, other) => part(block, union(at(block), otherArea(block, other))) },
    getIntersection: { call: (block, other) => common(block, other) },
    getIntersectionOrNullObject: { call: (block, other) => common(block, other) },
    getUsedRange: { call: (block, valuesOnly) => within(block, valuesOnly) },
    getUsedRangeOrNullObject: { call: (block, valuesOnly) => within(block, valuesOnly) },
    getMergedAreasOrNullObject: {
      call: (block) => {
        const areas = block.sheet.merges.filter((merge) => intersection(merge, at(block)));
        return areas.length === 0 ? null : RANGE_AREAS.of({ ...block, areas });
      },
    },
    clear: { call: (block, what) => cleared(block, oneOf(['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], what ?? 'All')) },
    delete: { call: (block, shift) => deleted(block, oneOf(['Up', 'Left'], shift)) },
    insert: { call: (block, shift) => part(block, inserted(block, oneOf(['Down', 'Right'], shift))) },
    copyFrom: {
      call: (block, source, type, skipBlanks, transpose) => {
        if (skipBlanks === true || transpose === true) invalid('Skipping blanks and transposing are not done here.');
        copied(block, sourceOf(block, source), oneOf(['All', 'Formulas', 'Values', 'Formats'], type ?? 'All'));
        reheaded(block.excel.book, block.sheet, at(block));
      },
    },
    merge: { call: (block, across) => merged(block, across === true) },
    unmerge: { call: unmerged },
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

function offset(block: Block, rows: number, columns: number, height: number, width: number): Target {
  const { top, left } = at(block);
  if (height < 1 || width < 1) invalid();
  const area = { top: top + rows, left: left + columns, bottom: top + rows + height - 1, right: left + columns + width - 1 };
  return part(block, area);
}

function common(block: Block, other: unknown): Target | null {
  const both = intersection(at(block), otherArea(block, other));
  return both ? part(block, both) : null;
}

function within(block: Block, valuesOnly: unknown): Target | null {
  const area = usedWithin(block, valuesOnly === true);
  return area ? part(block, area) : null;
}

function sourceOf(block: Block, given: unknown): Block {
  const range = RANGE.in(given);
  if (range) return range;
  return { excel: block.excel, sheet: block.sheet, area: areaOf(text(given)) ?? invalid() };
}

/** Whether all, none, or some (null) of the block's rows are hidden. */
function hiddenRows(block: Block): boolean | null {
  return shared(block.sheet.hiddenRows, at(block).top, at(block).bottom);
}

function hiddenColumns(block: Block): boolean | null {
  return shared(block.sheet.hiddenColumns, at(block).left, at(block).right);
}

function shared(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const n of hidden) if (n >= first && n <= last) count += 1;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function hide(block: Block, hidden: Set<number>, first: number, last: number, given: unknown, option: string): void {
  mayChange(block.sheet, option);
  for (let n = first; n <= last; n++) if (given === true) hidden.add(n);
  else hidden.delete(n);
}
