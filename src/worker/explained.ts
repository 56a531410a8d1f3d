import { cellOf } from '../model/grid';
import type { Place } from '../model/place';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Ingredient, TraceLine } from '../reconcile/trace/line';
import type { Trace } from '../reconcile/trace/trace';
import { said } from '../reconcile/way/way';
import { cellsOf } from '../signal/range/cells-of';
import type { Given } from '../signal/read';

/** A figure of a gap row with the cells it was read from; none for what the inputs do not say. */
export type ExplainedLine = TraceLine & { readonly cells: readonly Place[] };

/** A gap row taken apart, each figure with its cells. */
export type Explained = Omit<Trace, 'lines'> & { readonly lines: readonly ExplainedLine[] };

/** A cell, and what stands in it: NaN for anything but a number. */
type Read = { readonly place: Place; readonly value: number };

/** A trace with the cells of its figures, and with the sum of them where several make what is given; of several inputs that could say a number, the cells of the first that does. */
export function explained(of: Reconciliation, found: Trace, given: readonly Given[]): Explained {
  const known = new Map<string, readonly Read[]>(); // the same number stands behind many figures, and the inputs may be long
  const readOf = (ingredient: Ingredient): readonly Read[] => {
    const { product = found.of.product, location = found.of.location, other = '', at = found.of.at, input, role } = ingredient;
    const key = JSON.stringify([input, role, product, location, other, at]);
    const cells = known.get(key) ?? given.filter((each) => each.input === input).flatMap((range) =>
      cellsOf(range, { ...found.of, ...ingredient }, of.signals).map((place) => ({ place, value: numberIn(range, place) })));
    known.set(key, cells);
    return cells;
  };
  return {
    ...found,
    lines: found.lines.map((line) => {
      const seen = new Set<string>();
      const cells = line.from.flatMap((ingredient) => {
        const name = `${ingredient.role} ${ingredient.at ?? ''} ${ingredient.product ?? ''}${ingredient.input === 'Supply' || ingredient.input === 'Demand' ? ingredient.input : ''}`;
        const read = seen.has(name) ? [] : readOf(ingredient);
        if (read.length > 0) seen.add(name);
        return read;
      });
      return { ...line, words: summed(line, cells), cells: cells.map(({ place }) => place) };
    }),
  };
}

function numberIn({ grid }: Given, { row, column }: Place): number {
  const cells = grid.columns[column - grid.place.column];
  const cell = cells && cellOf(cells, row - grid.place.row);
  return typeof cell === 'number' ? cell : NaN;
}

/** What is given as the sum of its cells, where they are what it is made of; else the words it has, with what the cells say where that is another number. */
function summed({ given, through = '', value, words }: TraceLine, cells: readonly Read[]): string {
  if (!given || cells.length === 0 || Number.isNaN(value)) return words;
  const sum = cells.reduce((all, one) => all + one.value, 0);
  if (Number.isNaN(sum)) return words;
  const plain = Math.abs(sum - value) <= 1e-9 * Math.max(1, Math.abs(value));
  const parts = cells.map((one) => said(one.value)).join(' + ');
  if (plain) return cells.length === 1 ? words : `${parts} = ${said(value)}`;
  return `${words} The cells say ${parts}${cells.length === 1 ? '' : `, ${said(sum)} together`}; ${through} ${said(value)}.`;
}
