import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { refuse } from '../protocol/failure';
import { columnsOf, inside, intersection, LAST_COLUMN, LAST_ROW, rowsOf, sameArea, WHOLE, wholeColumns, wholeRows } from './areas';
import { at } from './content';
import { everyFormula } from './everyFormula';
import { mayChange, mayWrite } from './guard';
import { readHeaders } from './headers';
import { rewritten } from './references';
import type { Block, Running } from './running';

/** Cells moving along one axis: from `from` on, by `by` (negative: the −by from there vanish), only those across `low` to `high`. */
type Shift = { readonly axis: 'row' | 'column'; readonly from: number; readonly by: number; readonly low: number; readonly high: number };

/** Makes room: the block's cells, and all behind them, move down or right. Returns the block made empty. */
export function inserted(block: Block, direction: 'Down' | 'Right'): Area {
  const area = at(block);
  shift(block, shiftOf(area, direction === 'Down' ? 'row' : 'column', 1));
  return area;
}

/** Takes the block's cells away; what stood behind them moves up or left. */
export function deleted(block: Block, direction: 'Up' | 'Left'): void {
  shift(block, shiftOf(at(block), direction === 'Up' ? 'row' : 'column', -1));
}

function shiftOf(area: Area, axis: 'row' | 'column', sign: 1 | -1): Shift {
  // a block of whole columns can only move sideways, one of whole rows only up or down
  const along = wholeColumns(area) ? 'column' : wholeRows(area) ? 'row' : axis;
  if (along === 'row') return { axis: 'row', from: area.top, by: sign * rowsOf(area), low: area.left, high: area.right };
  return { axis: 'column', from: area.left, by: sign * columnsOf(area), low: area.top, high: area.bottom };
}

function shift({ excel, sheet }: Block, how: Shift): void {
  const whole = how.axis === 'row' ? how.low === 0 && how.high === LAST_COLUMN : how.low === 0 && how.high === LAST_ROW;
  const span = { first: how.from, last: how.from + Math.abs(how.by) - 1 };
  const touched: Area = how.axis === 'row' ? { top: span.first, bottom: span.last, left: how.low, right: how.high } : { left: span.first, right: span.last, top: how.low, bottom: how.high };
  allowed(excel, sheet, how, whole, touched);
  const trimmed = sheet.tables.filter((table) => how.axis === 'column' && intersection(table.area, touched) !== undefined);
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
  const line = how.axis === 'row' ? 'Row' : 'Column';
  excel.changed(sheet, touched, `${whole ? line : 'Cell'}${how.by > 0 ? 'Inserted' : 'Deleted'}`);
}

/** Protection, and the shifts Excel refuses because they would tear a table or a merged block apart. */
function allowed(excel: Running, sheet: Sheet, how: Shift, whole: boolean, touched: Area): void {
  const act = how.by > 0 ? 'Insert' : 'Delete';
  mayChange(sheet, whole ? `allow${act}${how.axis === 'row' ? 'Rows' : 'Columns'}` : undefined);
  if (how.by < 0) mayWrite(excel.book, sheet, touched);
  for (const { area } of sheet.tables) {
    const crossed = how.axis === 'row' ? { ...area, top: how.low, bottom: how.high } : area;
    const [first, last] = how.axis === 'row' ? [area.left, area.right] : [area.top, area.bottom];
    const behind = how.axis === 'row' ? area.bottom >= how.from : area.right >= how.from;
    const partly = last >= how.low && first <= how.high && !(first >= how.low && last <= how.high);
    if (crossed && behind && partly) refuse('InvalidOperation', 'This operation is not allowed: it would shift cells of a table.');
    const header = { ...area, bottom: area.top };
    if (how.by < 0 && how.axis === 'row' && intersection(header, touched) && !inside(area, touched)) refuse('InvalidOperation', "A table's header row cannot be deleted.");
  }
  const beyond = how.by > 0 && sheet.cells.used();
  if (beyond && (how.axis === 'row' ? beyond.bottom + how.by > LAST_ROW : beyond.right + how.by > LAST_COLUMN)) refuse('InvalidOperation', 'Cells that hold something would be pushed off the sheet.');
}

/** Where an area stands after the shift; undefined when it vanished. Areas the shift meets only partly across stay. */
function moved(area: Area, { axis, from, by, low, high }: Shift): Area | undefined {
  const [first, last, acrossFirst, acrossLast] = axis === 'row' ? [area.top, area.bottom, area.left, area.right] : [area.left, area.right, area.top, area.bottom];
  if (acrossFirst < low || acrossLast > high || last < from) return area;
  const end = axis === 'row' ? LAST_ROW : LAST_COLUMN;
  if (first === 0 && last === end) return area;
  const near = by > 0 ? (first >= from ? first + by : first) : first >= from - by ? first + by : Math.min(first, from);
  const far = by > 0 ? Math.min(last + by, end) : last >= from - by ? last + by : from - 1;
  if (far < near) return undefined;
  return axis === 'row' ? { ...area, top: near, bottom: far } : { ...area, left: near, right: far };
}

function moveCells(sheet: Sheet, how: Shift, whole: boolean): void {
  const { cells } = sheet;
  if (whole && how.axis === 'row') return cells.shift(how.from, how.by);
  const used = cells.used(true);
  if (!used) return;
  const area = intersection(used, how.axis === 'row' ? { ...WHOLE, top: how.from, left: how.low, right: how.high } : { ...WHOLE, left: how.from, top: how.low, bottom: how.high });
  if (!area) return;
  const [down, right] = how.axis === 'row' ? [how.by, 0] : [0, how.by];
  const taken: { row: number; column: number; value: ReturnType<typeof cells.value>; formula: string | undefined; style: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      taken.push({ row, column, value: cells.value(row, column), formula: cells.formula(row, column), style: cells.style(row, column) });
      cells.set(row, column, '');
      if (cells.style(row, column) !== 0) cells.setStyle(row, column, 0);
    }
  for (const { row, column, value, formula, style } of taken) {
    if (row + down < (how.axis === 'row' ? how.from : 0) || column + right < (how.axis === 'column' ? how.from : 0)) continue;
    if (value !== '' || formula !== undefined) cells.set(row + down, column + right, value, formula);
    if (style !== 0) cells.setStyle(row + down, column + right, style);
  }
}

/** Heights, widths and what is hidden move with whole rows and columns. */
function moveLines(sheet: Sheet, { axis, from, by }: Shift): void {
  const sizes = axis === 'row' ? sheet.heights : sheet.widths;
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const next = (n: number) => (n < from ? n : by < 0 && n < from - by ? undefined : n + by);
  const kept = [...sizes].map(([n, size]) => [next(n), size] as const);
  const still = [...hidden].map(next);
  sizes.clear();
  hidden.clear();
  for (const [n, size] of kept) if (n !== undefined) sizes.set(n, size);
  for (const n of still) if (n !== undefined) hidden.add(n);
}

function moveThings(sheet: Sheet, how: Shift): void {
  const areas = (old: readonly Area[]) => old.flatMap((area) => moved(area, how) ?? []);
  sheet.merges = areas(sheet.merges);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = moved(table.area, how);
    if (!area) return [];
    if (!sameArea(area, table.area)) table.area = area;
    return [table];
  });
  sheet.conditional = sheet.conditional.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0);
}

function moveReferences(book: Book, sheet: Sheet, how: Shift): void {
  everyFormula(book, (formula, home) =>
    rewritten(formula, (met) => {
      if ((met.sheet === undefined ? home : book.sheetNamed(met.sheet)) !== sheet) return undefined;
      const area = moved(met.area, how);
      if (!area) return 'gone';
      return sameArea(area, met.area) ? undefined : { sheet: met.sheet, area };
    }),
  );
}
