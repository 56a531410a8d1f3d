import type { Sheet } from '../model/book';
import { same } from '../model/same';
import { flag } from './fields';
import { made, type Attributes, type Element } from './xml';

const LAST = 16_384;
/** Without a width Excel takes the column for one of no width. */
const USUAL_WIDTH = 9.140625;

const spans = (root: Element) => (root.first('cols')?.children ?? []).map((col) => ({ col, first: Number(col.get('min')) - 1, end: Math.min(Number(col.get('max')), LAST) }));

/** Widths, what is hidden, and the looks of empty columns. */
export function readColumns(root: Element, sheet: Pick<Sheet, 'widths' | 'hiddenColumns' | 'cells'>): void {
  for (const { col, first, end } of spans(root)) {
    const [width, style, hidden] = [col.get('width'), col.get('style') ?? '0', flag('hidden').of(col)];
    for (let c = first; c < end; c++) {
      if (width !== undefined) sheet.widths.set(c, Number(width));
      if (hidden) sheet.hiddenColumns.add(c);
      if (style !== '0') sheet.cells.columnStyles.set(c, Number(style));
    }
  }
}

/** Columns as runs of equal ones; what a column had besides width, style and hiding stays with it. */
export function writeColumns(root: Element, sheet: Sheet, was: Sheet, xf: (style: number) => number): void {
  const [now, before] = [sheet, was].map((one) => [[...one.widths], [...one.hiddenColumns].sort((a, b) => a - b), [...one.cells.columnStyles]]);
  if (same(now, before)) return;
  const old = new Map(spans(root).flatMap(({ col, first, end }) => Array.from({ length: Math.max(0, end - first) }, (_, i) => [first + i, col] as const)));
  const numbers = [...new Set([...old.keys(), ...sheet.widths.keys(), ...sheet.hiddenColumns, ...sheet.cells.columnStyles.keys()])].sort((a, b) => a - b);
  const runs: Element[] = [];
  const bare = (col: Element | undefined): string => String(col?.copy().set({ min: undefined, max: undefined }) ?? '');
  for (const c of numbers) {
    const [width, style] = [sheet.widths.get(c), sheet.cells.columnStyles.get(c)];
    const set: Attributes = { width: width ?? USUAL_WIDTH, hidden: sheet.hiddenColumns.has(c) ? 1 : undefined, style: (style && xf(style)) || undefined };
    const col = (old.get(c)?.copy() ?? made('col')).set({ min: c + 1, max: c + 1, ...set, ...(width !== was.widths.get(c) && { customWidth: width === undefined ? undefined : 1 }) });
    if (width === undefined && set['hidden'] === undefined && set['style'] === undefined && bare(col) === bare(made('col', { width: USUAL_WIDTH }))) continue;
    const last = runs.at(-1);
    if (last && Number(last.get('max')) === c && bare(last) === bare(col)) last.set({ max: c + 1 });
    else runs.push(col);
  }
  root.put('cols', runs.length > 0 ? [made('cols', {}, ...runs)] : []);
}
