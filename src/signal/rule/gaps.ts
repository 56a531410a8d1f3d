import { nameOf, type Items } from '../../model/items';
import type { Calendar } from '../../model/calendar';
import { words } from '../../model/sentence';
import type { Records } from '../range/records';
import { count } from '../range/sort-rows';

/** So many are named in a sentence. */
const FEW = 5;

/** What an input came to: items × periods, blank where nobody said. */
type Filled = { readonly items: Items; readonly calendar: Calendar; readonly values: Float64Array };

/**
 * Tells the periods in which an input says nothing at all, and how many item periods lack a value beside those.
 *
 * A blank is unknown, and not 0. Of demand a whole period without a number is a warning; supply may well come now and then.
 */
export function tellGaps({ spec, log, grid }: Records, { items, calendar: { periods }, values }: Filled): void {
  const width = periods.length;
  const blank = (item: number, t: number) => Number.isNaN(values[item * width + t] ?? NaN);
  const all = Array.from({ length: items.count }, (_, item) => item);
  const there = all.filter((item) => periods.some((_, t) => !blank(item, t)));
  const empty = periods.flatMap((period, t) => (there.every((item) => blank(item, t)) ? [{ period, t }] : []));
  if (there.length === 0) return;
  if (empty.length > 0) log.say(spec.input === 'Demand' ? 'warning' : 'note', 'missing period', `${spec.input} says nothing for ${listed(empty.map(({ period }) => period))}.`, 'The plan goes on over it as blank, which is not 0. Add the period, or enter 0.', { place: grid.place, value: listed(empty.map(({ period }) => period)) });
  const none = new Set(empty.map(({ t }) => t));
  const gaps: string[] = [];
  let open = 0;
  for (const item of there) {
    for (let t = 0; t < width; t += 1) {
      if (none.has(t) || !blank(item, t)) continue;
      open += 1;
      if (gaps.length < FEW) gaps.push(`${nameOf(items, item)} ${periods[t] ?? ''}`);
    }
  }
  if (open === 0) return;
  const more = open > gaps.length ? ` and ${open - gaps.length} more` : '';
  log.say('note', 'gaps in the data', words`${count(open, 'item period')} of ${spec.input} ${open === 1 ? 'has' : 'have'} no number: ${gaps.join(', ')}${more}.`, 'A blank is unknown and adds nothing. Enter 0 where nothing is meant.', { place: grid.place, value: `${open} of ${there.length * width}` });
}

/** Tells an input that has its headers and not a single row that counts. */
export function tellEmpty({ spec, status, log, grid }: Records, used: number): void {
  if (MAY_BE_EMPTY.has(spec.input) || status.includes(used)) return;
  log.say('warning', 'empty input', `${grid.name} has the headers of ${spec.input} and no row that counts.`, 'Nothing was read from it. Fill it, or remove its name.', { place: grid.place });
}

/** Tables that people keep ready, and inputs whose emptiness stops the plan and is told there. */
const MAY_BE_EMPTY = new Set(['Demand', 'Supply', 'Levers', 'Actions', 'Assumptions', 'Decisions']);

function listed(names: readonly string[]): string {
  return names.length > FEW ? `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more periods` : names.join(', ');
}
