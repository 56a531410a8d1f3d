import type { Place } from '../model/place';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Trace, TraceLine } from '../reconcile/trace';
import { cellsOf } from '../signal/range/cells-of';
import type { Given } from '../signal/read';

/** A figure of a gap row with the cells it was read from; none for what is worked out, and for what the inputs do not say. */
export type ExplainedLine = TraceLine & { readonly cells: readonly Place[] };

/** A gap row taken apart, each figure with its cells. */
export type Explained = Omit<Trace, 'lines'> & { readonly lines: readonly ExplainedLine[] };

/** A trace with the cells of its figures; of several inputs that could say a number, the cells of the first that does. */
export function explained(of: Reconciliation, found: Trace, given: readonly Given[]): Explained {
  const cells = (line: TraceLine): readonly Place[] => {
    const seen = new Set<string>();
    return line.from.flatMap((ingredient) => {
      const { input, role } = ingredient;
      const ranges = seen.has(role) ? [] : given.filter((each) => each.input === input);
      const places = ranges.flatMap((range) => cellsOf(range, { ...found.of, ...ingredient }, of.signals.settings));
      if (places.length > 0) seen.add(role);
      return places;
    });
  };
  return { ...found, lines: found.lines.map((line) => ({ ...line, cells: cells(line) })) };
}
