import { isoDay, type Day } from '../../model/day';
import { cellOf, type Grid } from '../../model/grid';
import { daysIn, firstDay, type Period } from '../../model/period';
import { plain, unaccented } from '../cell/fold';
import type { Log } from './log';
import { momentOfNumber, momentOfText, type Manner } from '../cell/moment';
import type { Records } from '../range/records';
import { daysOf, liveMoments } from '../grid/span';

/** Words that say a date is when the numbers were taken. */
const TAKEN = /\b(as of|as at|as-of|extract(?:ed)?|export(?:ed)?|downloaded|last updated|updated(?: on)?|last refresh(?:ed)?|refreshed|snapshot|run date|report date|printed|created|stand(?: vom)?|exportiert(?: am)?|erstellt(?: am)?|aktualisiert(?: am)?|situation au|exporté le|mis à jour le|fecha de extracción|actualizado)\b/;
const DATE = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[-. ]+\p{L}{3,}[-. ]+\d{2,4}|\p{L}{3,} \d{1,2},? \d{4}/u;

/** An extract this many days older than the as-of date is told. */
const OLD = 31;

type Stated = { readonly day: Day; readonly row: number; readonly column: number };

/** The day a range says its numbers were taken, in the rows above its header: `Extracted on 2026-01-15`, or a date beside such a word. */
export function takenOn(grid: Grid, header: number, manner: Manner): Stated | undefined {
  for (let row = 0; row < header; row += 1) {
    let named = false;
    for (const [column, cells] of grid.columns.entries()) {
      const cell = cellOf(cells, row);
      if (cell === '') continue;
      if (typeof cell === 'number') {
        const day = named ? momentOfNumber(cell, manner)?.day : undefined;
        if (day !== undefined) return { day, row, column };
        continue;
      }
      const text = plain(String(cell));
      named ||= TAKEN.test(unaccented(text)) || TAKEN.test(text.toLowerCase());
      const day = named ? momentOfText(DATE.exec(text)?.[0] ?? '', manner)?.day : undefined;
      if (day !== undefined) return { day, row, column };
    }
  }
  return undefined;
}

/** Tells an extract that says itself it is older than the as-of date, or later than it. */
export function tellTaken({ grid, shape, spec, log }: Records, asOf: Day, manner: Manner): void {
  // A title right above the header passes for the upper of two header rows.
  const taken = takenOn(grid, shape.header.row + shape.header.rows - 1, manner);
  if (!taken) return;
  const where = { place: log.place(taken.row, taken.column), value: log.text(taken.row, taken.column) };
  if (taken.day < asOf - OLD) log.say('warning', 'stale', `${spec.input} says it was taken on ${isoDay(taken.day)}, ${asOf - taken.day} days before the as-of date ${isoDay(asOf)}.`, 'It was used as it stands. Refresh it, or correct As of in Settings.', where);
  if (taken.day > asOf + OLD) log.say('note', 'stale', `${spec.input} says it was taken on ${isoDay(taken.day)}, well after the as-of date ${isoDay(asOf)}.`, 'Check As of in Settings.', where);
}

/** Tells actuals that end long before the as-of date, and an as-of date that lies long before the plan. */
export function tellOld(actuals: Records | undefined, asOf: Day, first: Period | undefined, general: Log): void {
  const last = actuals ? liveMoments(actuals).reduce((most, moment) => Math.max(most, daysOf(moment).last), -Infinity) : NaN;
  const length = first === undefined ? OLD : daysIn(first);
  if (actuals && Number.isFinite(last) && last < asOf - OLD - length) actuals.log.say('note', 'stale', `Actuals end on ${isoDay(last)}, ${asOf - last} days before the as-of date ${isoDay(asOf)}.`, 'Add what was sold since, or correct As of in Settings.', { place: actuals.grid.place });
  if (first !== undefined && firstDay(first) > asOf + 1 + length) general.say('note', 'stale', `The first planned period is ${first}, and the as-of date is ${isoDay(asOf)}.`, 'Check As of in Settings: whatever is due in between is not in the plan.');
}
