import { address, type Place } from '../model/place';
import type { Layout } from './layout';
import { Refused } from './refusal';
import type { Shape, Standing } from './shape';
import { PLACE, placed } from './where';

/** What stands on our sheet that is not ours, as far as it touches what we are about to do. */
export type Strangers = {
  /** Rows to leave between a table and the next, where something stands there; by the table's name. */
  readonly gaps: ReadonlyMap<string, number>;
  /** Whether anything stands below the last table: it moves down when the table grows. */
  readonly under: boolean;
  /** Whether something stands beside the rows above the tables: only our own cells of these are cleared. */
  readonly beside: boolean;
};

type Ask = { readonly range: Excel.Range; readonly answer: (place: Required<Place> | undefined) => void };

/**
 * Queues the questions what people put around our tables, for the next trip; the returned function tells once the answer is here,
 * and refuses where something would be lost: it stands where rows have to go or where our cells come.
 */
export function strangers(here: Excel.Worksheet, { used, shapes: stood, ours }: Standing, wanted: readonly Shape[], of: Layout): () => Strangers {
  const found = { gaps: new Map<string, number>(), under: false, beside: false };
  const asks: Ask[] = [];
  const ask = (row: number, column: number, rows: number, columns: number, answer: Ask['answer']) => {
    if (rows <= 0 || columns <= 0) return;
    asks.push({ range: here.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load(PLACE), answer });
  };
  const no = (place: Required<Place>) => {
    throw new Refused({ reason: 'in the way', detail: address(place) });
  };
  const first = stood[0];
  const by = (wanted.find(({ name }) => name === first?.name)?.header ?? 0) - (first?.header ?? 0);
  if (first && ours) {
    ask(0, ours.headWidth, first.header, used.columns - ours.headWidth, (place) => {
      if (!place) return;
      found.beside = true;
      if (by < 0 && place.row + place.rows > first.header + by) no(place); // rows have to go from there
      if (place.column < of.headWidth && place.row < of.head) no(place);
    });
  }
  for (const [i, shape] of stood.entries()) {
    const [below, next] = [shape.header + 1 + shape.rows + (shape.totals ? 1 : 0), stood[i + 1]];
    const room = (next?.header ?? used.rows) - below;
    ask(below, 0, room, used.columns, (place) => {
      if (place && next) found.gaps.set(shape.name, room);
      else if (place) found.under = true;
    });
    const fewer = next ? shape.rows - (wanted.find(({ name }) => name === shape.name)?.rows ?? shape.rows) : 0;
    ask(below - fewer, shape.headers.length, fewer, used.columns - shape.headers.length, (place) => place && no(place));
  }
  return () => {
    asks.forEach(({ range, answer }) => answer(range.isNullObject ? undefined : placed(range)));
    return found;
  };
}
