import { cellOf, type Grid } from '../model/grid';
import { period } from '../model/period';
import type { Place } from '../model/place';
import { fold, matched, plain } from './cell/fold';
import { changed, idOf, type Change } from './cutoff';
import { kindOf, namesOf, subjectOf, type Axis, type Subject } from './frozen/kinds';
import { keepable, keptOut } from './frozen/out';
import { frozenCycle } from './frozen/text';
import type { InputName } from './inputs';
import { cellsOf } from './range/cells-of';
import type { Given } from './read';
import type { Signals } from './signals';

/** What was frozen at the cutoff, and which changes since are kept out of the plan, by `idOf`. */
export type Held = { readonly frozen: string; readonly out: readonly string[] };

/** A change since the cutoff, with its cell and who made it where the source says so ('' where not). */
export type LateChange = Change & { readonly id: string; /** Where its cell is, or would be. */ readonly input: InputName; readonly place: Place | undefined; readonly by: string; readonly out: boolean; readonly keepable: boolean };

/** The signals as they are planned from, and what changed since the cutoff; none where nothing was frozen for this cycle. */
export type Since = { readonly signals: Signals; readonly changes: readonly LateChange[] };

/** Rows we are ready to look through for the cells of the changes. */
const PATIENCE = 4_000_000;

/** Sets what was frozen against what the workbook says now; changes that are kept out give way to what was agreed. */
export function since(signals: Signals, given: readonly Given[], held: Held | undefined): Since {
  const all = held && frozenCycle(held.frozen) === signals.cycle ? changed(held.frozen, signals) : undefined;
  if (!held || !all) return { signals, changes: [] };
  const out = new Set(held.out);
  let looked = 0;
  const [subject, keeps] = [subjects(signals), keepable(held.frozen, signals)];
  const changes = all.map((change): LateChange => {
    const inputs = new Set(kindOf(change.measure)?.from.map(([input]) => input));
    looked += given.reduce((sum, { input, grid }) => sum + (inputs.has(input) ? grid.place.rows : 0), 0);
    const found = looked < PATIENCE ? placeOf(change, subject(change), signals, given) : undefined;
    const place = found?.place;
    const input = found?.input ?? [...inputs].find((one) => given.some((range) => range.input === one)) ?? [...inputs][0] ?? 'Demand';
    return { ...change, id: idOf(change), input, place, by: place ? by(place, given) : '', out: out.has(idOf(change)) && keeps(change), keepable: keeps(change) };
  });
  return { signals: keptOut(held.frozen, signals, changes.filter((change) => change.out)), changes };
}

/** Of whom a change speaks, by the names the signals have now; what is gone is spoken of by its key. */
function subjects(signals: Signals): (change: Change) => Subject {
  const seats = new Map<Axis, ReadonlyMap<string, number>>();
  return ({ measure, key }) => {
    const axis = kindOf(measure)?.axis ?? 'item';
    const known = seats.get(axis) ?? new Map(namesOf(axis, signals).map((name, i) => [matched(name), i] as const));
    seats.set(axis, known);
    const at = known.get(matched(key));
    return at === undefined ? { product: key, location: '', family: key, other: key } : subjectOf(axis, at, signals);
  };
}

function placeOf({ measure, period: at }: Change, of: Subject, signals: Signals, given: readonly Given[]): { readonly input: InputName; readonly place: Place } | undefined {
  const when = period(at) ?? signals.calendar.periods[0];
  if (when === undefined) return undefined;
  for (const [input, role] of kindOf(measure)?.from ?? []) {
    const found = given.filter((range) => range.input === input).flatMap((range) => cellsOf(range, { ...of, input, role, at: when }, signals));
    if (found[0]) return { input, place: found[0] };
  }
  return undefined;
}

const WHO = new Set(['Changed by', 'Last changed by', 'Modified by', 'Updated by', 'Edited by', 'Entered by', 'By', 'Owner', 'Planner', 'Author', 'Geändert von', 'Bearbeiter', 'Planer', 'Modifié par', 'Responsable', 'Modificado por', 'Autor'].map(fold));

/** Who the row says changed it: the text under a header that asks for it, in the rows above. */
function by(place: Place, given: readonly Given[]): string {
  const grid = given.find((range) => holds(range.grid, place))?.grid;
  if (!grid) return '';
  const row = place.row - grid.place.row;
  for (const column of grid.columns) {
    for (let r = 0; r < Math.min(row, 40); r += 1) if (WHO.has(fold(String(cellOf(column, r))))) return plain(String(cellOf(column, row)));
  }
  return '';
}

function holds({ place }: Grid, { sheet, row, column }: Place): boolean {
  return place.sheet === sheet && row >= place.row && row < place.row + place.rows && column >= place.column && column < place.column + place.columns;
}
