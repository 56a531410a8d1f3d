import type { Period } from '../model/period';
import { course, type Course } from './course';
import { moved, type Consequence } from './money/moved';
import { heatOf, type Heat } from './resource/heat';
import type { Exception, Reconciliation } from './reconciliation';
import type { Way } from './way/way';
import { waysOut } from './way/ways-out';

/** What a person needs to decide about one exception. */
export type Detail = {
  /** The period with the most money in it. */
  readonly worst: Period;
  /** Of its item; undefined where it speaks of a resource. */
  readonly course: Course | undefined;
  /** The resource, or those that make the item; undefined where none are given for it. */
  readonly heat: Heat | undefined;
  readonly consequences: readonly Consequence[];
  /** Most net money first; none but for shortages. */
  readonly ways: readonly Way[];
};

/** The exception of a rank looked at closely; undefined where there is none. */
export function detail(of: Reconciliation, rank: number): Detail | undefined {
  const exception = of.exceptions[rank - 1];
  const worst = of.signals.calendar.periods[exception?.worst ?? -1];
  if (!exception || worst === undefined) return undefined;
  return {
    worst,
    course: exception.item < 0 ? undefined : course(of, exception.item),
    heat: heatOf(of, makers(of, exception)),
    consequences: moved(of, exception),
    ways: waysOut(of, exception),
  };
}

/** The resource an exception speaks of, or those its item is made on. */
function makers({ signals: { resources } }: Reconciliation, { item, resource }: Exception): readonly number[] {
  if (!resources) return [];
  if (item < 0) return [resources.names.indexOf(resource)];
  const { routing } = resources;
  return [...new Set(routing.resource.filter((_, step) => routing.item[step] === item && (routing.hours[step] ?? 0) > 0))];
}
