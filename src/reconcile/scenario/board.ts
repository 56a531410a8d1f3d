import type { Finding } from '../../model/finding';
import type { Period } from '../../model/period';
import type { Signals } from '../../signal/signals';
import { elapsed } from './elapsed';
import { grouped } from '../lever/grouped';
import { blank, type Scenarios } from '../lever/read';
import { stepOf, type Draft } from './draft';

/** A scenario of the workbook as it can be worked on, with the rows of the sheet it stands in, and what is wrong with them. */
export type Kept = Draft & { /** The levers that are pulled, as a person would say them. */ readonly labels: readonly string[]; readonly rows: readonly number[]; readonly findings: readonly Finding[] };

/** The names that a lever can reach, for the forms to choose from; of each at most `OFFERED`. */
export type Names = {
  readonly product: readonly string[];
  readonly location: readonly string[];
  readonly family: readonly string[];
  readonly class: readonly string[];
  readonly customer: readonly string[];
  readonly segment: readonly string[];
  readonly resource: readonly string[];
  readonly periods: readonly Period[];
  /** What the workbook has nothing of cannot be moved. */
  readonly has: { readonly budget: boolean; readonly hours: boolean; readonly actuals: boolean };
};

/** The scenarios of the workbook and what there is to make more of. */
export type Board = { readonly scenarios: readonly Kept[]; readonly names: Names };

const OFFERED = 1000;

/** Everything a person needs to see to make, change and order scenarios. */
export function boardOf(signals: Signals, { scenarios: pulled, findings }: Scenarios): Board {
  const { groups } = grouped(signals.levers ?? []);
  const scenarios = groups.map(({ name, rows }): Kept => {
    const places = rows.map(({ place }) => place.row);
    return {
      name, was: name, labels: pulled.find((one) => one.name === name)?.levers.map(({ label }) => label) ?? [], steps: rows.filter((row) => !blank(row)).map(stepOf), rows: places.toSorted((a, b) => a - b),
      findings: findings.filter(({ input, severity, place }) => input === 'Levers' && severity !== 'note' && place !== undefined && places.includes(place.row)),
    };
  });
  return { scenarios, names: namesOf(signals) };
}

function namesOf({ items, demandParts: parts, resources, calendar, budget, history }: Signals): Names {
  const few = (names: readonly string[] | undefined) => (names ?? []).slice(0, OFFERED);
  return {
    product: few(items.products), location: few(items.locations), family: few(items.families), class: few(items.classes),
    customer: few(parts?.customers), segment: few(parts?.segments), resource: few(resources?.names), periods: calendar.periods,
    has: { budget: budget !== undefined, hours: resources !== undefined, actuals: elapsed({ history, calendar }) },
  };
}
