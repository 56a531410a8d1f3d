import { BORDER, BORDERS, CELL_PROTECTION, FILL, FONT, FORMAT } from './kinds';
import type { Style } from '../model/book';
import { understoodColor } from './colors';
import { invalid } from '../protocol/failure';
import { intersection, WHOLE, wholeColumns } from './areas';
import { at } from './content';
import { amount, logical, oneOf, text, whole } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

/** Gives every cell of a block a changed look. Whole columns change as columns; whole rows as far as cells are used. */
export function restyled(block: Block, change: (style: Style) => Style): void {
  mayChange(block.sheet, 'allowFormatCells');
  const { book } = block.excel;
  const { cells } = block.sheet;
  const next = new Map<number, number>();
  const changed = (id: number) => {
    const known = next.get(id) ?? book.styleId(change(book.styles[id] ?? invalid()));
    next.set(id, known);
    return known;
  };
  const area = at(block);
  if (wholeColumns(area) && (area.left > 0 || area.right < WHOLE.right)) for (let column = area.left; column <= area.right; column++) cells.columnStyles.set(column, changed(cells.columnStyles.get(column) ?? 0));
  const reach = bounded(block);
  if (!reach) return;
  for (let row = reach.top; row <= reach.bottom; row++) for (let column = reach.left; column <= reach.right; column++) styleCell(block, row, column, changed, wholeColumns(area));
}

function styleCell({ sheet }: Block, row: number, column: number, changed: (id: number) => number, byColumn: boolean): void {
  // the column's own look has changed already: a cell that only showed through it needs none of its own
  const own = sheet.cells.row(row)?.styles?.[column];
  if (byColumn && own === undefined && sheet.cells.row(row)?.style === undefined) return;
  sheet.cells.setStyle(row, column, changed(sheet.cells.style(row, column)));
}

/** The block, or of whole rows and columns the part that is used. */
function bounded(block: Block) {
  const area = at(block);
  const unbounded = area.bottom - area.top > 100_000 || area.right - area.left > 1_000;
  const used = unbounded ? block.sheet.cells.used(true) : area;
  return used && intersection(area, used);
}

/** What all cells of the block share, or null. */
function shared<T>(block: Block, of: (style: Style) => T): T | null {
  const area = bounded(block) ?? { ...at(block), bottom: at(block).top, right: at(block).left };
  let first: T | undefined;
  const seen = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const id = block.sheet.cells.style(row, column);
      if (seen.has(id)) continue;
      seen.add(id);
      const value = of(block.excel.book.styles[id] ?? invalid());
      if (first !== undefined && first !== value) return null;
      first = value;
    }
  return first ?? null;
}

const styled = <T>(of: (style: Style) => T, change: (style: Style, given: unknown) => Style) => ({
  get: (block: Block) => shared(block, of),
  set: (block: Block, given: unknown) => restyled(block, (style) => change(style, given)),
});
const aligned = (change: (given: unknown) => Partial<Style['align']>) => (style: Style, given: unknown) => ({ ...style, align: { ...style.align, ...change(given) } });
const fonted = (change: (given: unknown) => Partial<Style['font']>) => (style: Style, given: unknown) => ({ ...style, font: { ...style.font, ...change(given) } });

/** Excel's default column is 8.43 characters, 64 pixels, 48 points wide. */
const POINTS_PER_CHARACTER = 5.25;
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;

function sized(which: 'widths' | 'heights', usual: number) {
  const span = (block: Block) => (which === 'widths' ? [at(block).left, at(block).right] : [at(block).top, at(block).bottom]) as [number, number];
  return {
    get: (block: Block) => {
      const [first, last] = span(block);
      const size = (n: number) => { const found = block.sheet[which].get(n); return found === undefined ? usual : which === 'widths' ? pointsOf(found) : found; }; // prettier-ignore
      for (let n = first + 1; n <= Math.min(last, first + 20_000); n++) if (size(n) !== size(first)) return null;
      return size(first);
    },
    set: (block: Block, given: unknown) => {
      mayChange(block.sheet, which === 'widths' ? 'allowFormatColumns' : 'allowFormatRows');
      const points = amount(given);
      if (points < 0) invalid();
      const [first, last] = span(block);
      for (let n = first; n <= Math.min(last, first + 20_000); n++) block.sheet[which].set(n, which === 'widths' ? Math.max(0, (points / 0.75 - 5) / 7) : points);
    },
  };
}

FORMAT.has({
  members: {
    fill: { to: (block) => FILL.of(block) },
    font: { to: (block) => FONT.of(block) },
    borders: { to: (block) => BORDERS.of(block) },
    protection: { to: (block) => CELL_PROTECTION.of(block) },
    columnWidth: sized('widths', 48),
    rowHeight: sized('heights', 15),
    wrapText: styled((style) => style.align.wrap, aligned((given) => ({ wrap: logical(given) }))),
    indentLevel: styled((style) => style.align.indent, aligned((given) => ({ indent: whole(given) }))),
    horizontalAlignment: styled((style) => style.align.horizontal, aligned((given) => ({ horizontal: oneOf(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'], given) }))),
    verticalAlignment: styled((style) => style.align.vertical, aligned((given) => ({ vertical: oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed'], given) }))),
    autofitColumns: { call: (block) => fitColumns(block) },
    autofitRows: {
      call: (block) => {
        mayChange(block.sheet, 'allowFormatRows');
        for (const row of [...block.sheet.heights.keys()]) if (row >= at(block).top && row <= at(block).bottom) block.sheet.heights.delete(row);
      },
    },
  },
});

/** As wide as the longest text, guessed by its characters: fonts are not measured here. */
function fitColumns(block: Block): void {
  mayChange(block.sheet, 'allowFormatColumns');
  const reach = bounded(block);
  if (!reach) return;
  for (let column = reach.left; column <= reach.right; column++) {
    let longest = 0;
    for (let row = reach.top; row <= reach.bottom; row++) {
      const value = block.sheet.cells.value(row, column);
      longest = Math.max(longest, typeof value === 'object' ? value.error.length : String(value).length);
    }
    if (longest > 0) block.sheet.widths.set(column, Math.min(255, longest + 5 / POINTS_PER_CHARACTER));
  }
}

FILL.has({
  members: {
    color: styled((style) => style.fill || '#FFFFFF', (style, given) => ({ ...style, fill: understoodColor(given) })),
    clear: { call: (block) => restyled(block, (style) => ({ ...style, fill: '' })) },
  },
});

FONT.has({
  members: {
    name: styled((style) => style.font.name, fonted((given) => ({ name: text(given) }))),
    size: styled((style) => style.font.size, fonted((given) => ({ size: amount(given) }))),
    bold: styled((style) => style.font.bold, fonted((given) => ({ bold: logical(given) }))),
    italic: styled((style) => style.font.italic, fonted((given) => ({ italic: logical(given) }))),
    underline: styled((style) => (style.font.underline ? 'Single' : 'None'), fonted((given) => ({ underline: oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'], given) !== 'None' }))),
    color: styled((style) => style.font.color, fonted((given) => ({ color: understoodColor(given) }))),
  },
});

CELL_PROTECTION.has({ members: { locked: styled((style) => style.locked, (style, given) => ({ ...style, locked: logical(given) })) } });

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
type Edge = 'left' | 'right' | 'top' | 'bottom';

BORDERS.has({
  items: (block) => SIDES.map((side) => BORDER.of({ block, side })),
  members: { getItem: { call: (block, given) => BORDER.of({ block, side: oneOf([...SIDES], given) }) } },
});

/** The cells a side of the block is drawn on, and which edge of theirs. */
function edges(block: Block, side: string): readonly { readonly block: Block; readonly edge: Edge }[] {
  const area = at(block);
  const on = (edge: Edge, part: Partial<typeof area>) => {
    const cells = { ...area, ...part };
    return cells.top > cells.bottom || cells.left > cells.right ? [] : [{ block: { ...block, area: cells }, edge }];
  };
  if (side === 'EdgeTop') return on('top', { bottom: area.top });
  if (side === 'EdgeBottom') return on('bottom', { top: area.bottom });
  if (side === 'EdgeLeft') return on('left', { right: area.left });
  if (side === 'EdgeRight') return on('right', { left: area.right });
  return side === 'InsideVertical' ? on('right', { right: area.right - 1 }) : on('bottom', { bottom: area.bottom - 1 });
}

const LINES: Readonly<Record<string, string>> = { Continuous: 'thin', Dash: 'dashed', DashDot: 'dashDot', DashDotDot: 'dashDotDot', Dot: 'dotted', Double: 'double', SlantDashDot: 'slantDashDot' };
const WEIGHTS: Readonly<Record<string, string>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

function draw({ block, side }: { block: Block; side: string }, change: (line: { style: string; color: string } | undefined) => { style: string; color: string } | undefined): void {
  for (const one of edges(block, side))
    restyled(one.block, (style) => {
      const { [one.edge]: old, ...rest } = style.border;
      const line = change(old);
      return { ...style, border: line ? { ...rest, [one.edge]: line } : rest };
    });
}

function drawn({ block, side }: { block: Block; side: string }): { style: string; color: string } | undefined {
  const one = edges(block, side)[0];
  return one && block.excel.book.styles[block.sheet.cells.style(one.block.area.top, one.block.area.left)]?.border[one.edge];
}

const nameOf = (words: Readonly<Record<string, string>>, line: string | undefined) => Object.entries(words).find(([, style]) => style === line)?.[0];

BORDER.has({
  key: { name: 'Id', of: ({ side }) => side },
  members: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (self) => nameOf(LINES, drawn(self)?.style) ?? (drawn(self) ? 'Continuous' : 'None'),
      set: (self, given) => {
        const style = given === 'None' ? undefined : (LINES[text(given)] ?? invalid());
        draw(self, (line) => style === undefined ? undefined : { style, color: line?.color ?? '#000000' });
      },
    },
    weight: {
      get: (self) => nameOf(WEIGHTS, drawn(self)?.style) ?? 'Thin',
      set: (self, given) => {
        const style = WEIGHTS[text(given)] ?? invalid();
        draw(self, (line) => ({ style, color: line?.color ?? '#000000' }));
      },
    },
    color: { get: (self) => drawn(self)?.color ?? '#000000', set: (self, given) => draw(self, (line) => ({ style: line?.style ?? 'thin', color: understoodColor(given) })) },
  },
});
