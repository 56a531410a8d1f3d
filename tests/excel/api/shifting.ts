import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { refuse } from '../protocol/failure';
import { columnsOf, inside, intersection, LAST_COLUMN, LAST_ROW, rowsOf, sameArea, wholeColumns, wholeRows } from '../model/areas';
import { rewritten } from '../model/references';
import { at } from './content';
import { everyFormula } from './every-formula';
import { mayChange, mayWrite } from './guard';
import { readHeaders } from './headers';
import type { Block, Running } from './running';

/** Cells moving along one axis: from `from` on, by `by` (negative: the −by from there vanish), only those across `low` to `high`. */
type Shift = { readonly axis: 'Row' | 'Column'; readonly from: number; readonly by: number; readonly low: number; readonly high: number };

/** Makes room: the block's cells, and all behind them, move down or right. Returns the block made empty. */
export function inserted(block: Block, direction: 'Down' | 'Right'): Area {
  const area = at(block);
  shift(block, shiftOf(area, direction === 'Down' ? 'Row' : 'Column', 1));
  return area;
}

/** Takes the block's cells away; what stood behind them moves up or left. */
export function deleted(block: Block, direction: 'Up' | 'Left'): void {
  shift(block, shiftOf(at(block), direction === 'Up' ? 'Row' : 'Column', -1));
}

function shiftOf(area: Area, axis: 'Row' | 'Column', sign: 1 | -1): Shift {
  // a block of whole columns can only move sideways, one of whole rows only up or down
  const along = wholeColumns(area) ? 'Column' : wholeRows(area) ? 'Row' : axis;
  if (along === 'Row') return { axis: along, from: area.top, by: sign * rowsOf(area), low: area.left, high: area.right };
  return { axis: along, from: area.left, by: sign * columnsOf(area), low: area.top, high: area.bottom };
}

/** An area as if its columns were rows: what is said of rows below holds of columns too. Turned twice it is itself. */
const turned = ({ axis }: Shift, { top, left, bottom, right }: Area): Area => (axis === 'Row' ? { top, left, bottom, right } : { top: left, left: top, bottom: right, right: bottom });
const ends = ({ axis }: Shift) => (axis === 'Row' ? { along: LAST_ROW, across: LAST_COLUMN } : { along: LAST_COLUMN, across: LAST_ROW });

function shift({ excel, sheet }: Block, how: Shift): void {
  const whole = how.low === 0 && how.high === ends(how).across;
  const touched = turned(how, { top: how.from, bottom: how.from + Math.abs(how.by) - 1, left: how.low, right: how.high });
  allowed(excel, sheet, how, whole, touched);
  const trimmed = sheet.tables.filter((table) => how.axis === 'Column' && intersection(table.area, touched) !== undefined);
  moveCells(sheet, how, whole);
  if (whole) moveLines(sheet, how);
  moveThings(sheet, how);
  moveReferences(excel.book, sheet, how);
  for (const block of excel.heldBlocks()) {
    if (block.sheet !== sheet) continue;
    const area = moved(block.area, how);
    if (area) block.area = area;
    else block.gone = true;
  }
  trimmed.filter((table) => sheet.tables.includes(table)).forEach((table) => readHeaders(excel.book, sheet, table));
  excel.changed(sheet, touched, `${whole ? how.axis : 'Cell'}${how.by > 0 ? 'Inserted' : 'Deleted'}`);
}

/** Protection, and the shifts Excel refuses because they would tear a table apart or push cells off the sheet. */
function allowed(excel: Running, sheet: Sheet, how: Shift, whole: boolean, touched: Area): void {
  mayChange(sheet, whole ? `allow${how.by > 0 ? 'Insert' : 'Delete'}${how.axis}s` : undefined);
  if (how.by < 0) mayWrite(excel.book, sheet, touched);
  for (const { area } of sheet.tables) {
    const { left, right, bottom } = turned(how, area);
    const partly = right >= how.low && left <= how.high && !(left >= how.low && right <= how.high);
    if (bottom >= how.from && partly) refuse('InvalidOperation', 'This operation is not allowed: it would shift cells of a table.');
    const heading = how.by < 0 && how.axis === 'Row' && intersection({ ...area, bottom: area.top }, touched);
    if (heading && !inside(area, touched)) refuse('InvalidOperation', "A table's header row cannot be deleted.");
  }
  const used = how.by > 0 && sheet.cells.used();
  if (used && turned(how, used).bottom + how.by > ends(how).along) refuse('InvalidOperation', 'Cells that hold something would be pushed off the sheet.');
}

/** Where an area stands after the shift; undefined when it vanished. Areas the shift meets only partly across stay. */
function moved(area: Area, how: Shift): Area | undefined {
  const { from, by, low, high } = how;
  const { top, bottom, left, right } = turned(how, area);
  const end = ends(how).along;
  if (left < low || right > high || bottom < from || (top === 0 && bottom === end)) return area;
  const near = by > 0 ? (top >= from ? top + by : top) : top >= from - by ? top + by : Math.min(top, from);
  const far = by > 0 ? Math.min(bottom + by, end) : bottom >= from - by ? bottom + by : from - 1;
  return far < near ? undefined : turned(how, { top: near, bottom: far, left, right });
}

function moveCells(sheet: Sheet, how: Shift, whole: boolean): void {
  const { cells } = sheet;
  if (whole && how.axis === 'Row') return cells.shift(how.from, how.by);
  const used = cells.used(true);
  const area = used && intersection(used, turned(how, { top: how.from, bottom: ends(how).along, left: how.low, right: how.high }));
  if (!area) return;
  const [down, right] = how.axis === 'Row' ? [how.by, 0] : [0, how.by];
  const taken: { row: number; column: number; value: ReturnType<typeof cells.value>; formula: string | undefined; style: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      taken.push({ row: row + down, column: column + right, value: cells.value(row, column), formula: cells.formula(row, column), style: cells.style(row, column) });
      cells.set(row, column, '');
    }
  cells.restyle(area, () => 0);
  for (const { row, column, value, formula, style } of taken) {
    if ((how.axis === 'Row' ? row : column) < how.from) continue;
    if (value !== '' || formula !== undefined) cells.set(row, column, value, formula);
    if (style !== 0) cells.setStyle(row, column, style);
  }
}

/** Heights, widths and what is hidden move with whole rows and columns. */
function moveLines(sheet: Sheet, { axis, from, by }: Shift): void {
  const sizes = axis === 'Row' ? sheet.heights : sheet.widths;
  const hidden = axis === 'Row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const next = (n: number) => (n < from ? [n] : by < 0 && n < from - by ? [] : [n + by]);
  const [kept, still] = [[...sizes], [...hidden]];
  sizes.clear();
  hidden.clear();
  for (const [n, size] of kept) next(n).forEach((now) => sizes.set(now, size));
  for (const n of still) next(n).forEach((now) => hidden.add(now));
}

function moveThings(sheet: Sheet, how: Shift): void {
  const areas = (old: readonly Area[]) => old.flatMap((area) => moved(area, how) ?? []);
  sheet.merges = areas(sheet.merges);
  sheet.tables = sheet.tables.filter((table) => {
    const area = moved(table.area, how);
    if (area) table.area = area;
    return area !== undefined;
  });
  sheet.conditional = sheet.conditional.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0);
}

function moveReferences(book: Book, sheet: Sheet, how: Shift): void {
  everyFormula(book, (formula, home) =>
    rewritten(formula, (met) => {
      if ((met.sheet === undefined ? home : book.sheetNamed(met.sheet)) !== sheet) return undefined;
      const area = moved(met.area, how);
      return area && sameArea(area, met.area) ? undefined : (area ?? 'gone');
    }),
  );
}
