import { inner, type Member } from '../protocol/kind';
import type { Style } from '../model/book';
import { invalid } from '../protocol/failure';
import { intersection, WHOLE, wholeColumns, wholeRows } from '../model/areas';
import { at } from './content';
import { amount, color, logical, oneOf, whole } from './given';
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
  const reach = wholeRows(area) || wholeColumns(area) ? intersection(area, cells.used(true) ?? area) : area;
  if (wholeColumns(area) && (area.left > 0 || area.right < WHOLE.right)) {
    for (let column = area.left; column <= area.right; column++) cells.columnStyles.set(column, changed(cells.columnStyles.get(column) ?? 0));
    // The columns' own looks have changed already: a cell that only showed through them needs none of its own.
    cells.restyleOwn(reach, changed);
  } else if (reach) cells.restyle(reach, changed);
}

const styled = (change: (style: Style, given: unknown) => Style) => ({ set: (block: Block, given: unknown) => restyled(block, (style) => change(style, given)) });
const aligned = (change: (given: unknown) => Partial<Style['align']>) => styled((style, given) => ({ ...style, align: { ...style.align, ...change(given) } }));
const fonted = (change: (given: unknown) => Partial<Style['font']>) => styled((style, given) => ({ ...style, font: { ...style.font, ...change(given) } }));

/** `range.format`. */
export const FORMAT: Member<Block> = inner('RangeFormat', {
  fill: inner('RangeFill', { color: styled((style, given) => ({ ...style, fill: color(given) })) }),
  font: inner('RangeFont', { size: fonted((given) => ({ size: amount(given) })), bold: fonted((given) => ({ bold: logical(given) })), color: fonted((given) => ({ color: color(given) })) }),
  protection: inner('FormatProtection', { locked: styled((style, given) => ({ ...style, locked: logical(given) })) }),
  columnWidth: { set: widen },
  wrapText: aligned((given) => ({ wrap: logical(given) })),
  indentLevel: aligned((given) => ({ indent: whole(given) })),
  horizontalAlignment: aligned((given) => ({ horizontal: oneOf(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'], given) })),
  verticalAlignment: aligned((given) => ({ vertical: oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed'], given) })),
});

/** Points to characters: 7 pixels each and 5 of padding, 96 pixels an inch. */
function widen(block: Block, given: unknown): void {
  mayChange(block.sheet, 'allowFormatColumns');
  const points = amount(given);
  if (points < 0) invalid();
  for (let column = at(block).left; column <= at(block).right; column++) block.sheet.widths.set(column, Math.max(0, (points / 0.75 - 5) / 7));
}
