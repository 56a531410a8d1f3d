import { encoder } from '../../src/model/encode';
import type { Finding } from '../../src/model/finding';
import type { Grid } from '../../src/model/grid';
import { nameOf } from '../../src/model/items';
import { cells, type Place } from '../../src/model/place';
import type { InputName } from '../../src/signal/inputs';
import { read } from '../../src/signal/read';
import type { Reading } from '../../src/signal/reading';

type Rows = readonly (readonly unknown[])[];

/** Rows as a grid from A1 of a sheet called as the input; short rows are blank to the right. */
export function gridOf(name: string, rows: Rows, more?: Partial<Grid>): Grid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const made = encoder(columns, rows.length);
  made.add(rows);
  return { name, place: { sheet: name, row: 0, column: 0, rows: rows.length, columns }, columns: made.finish(), date1904: false, ...more };
}

/** A reading of inputs written as rows. Supply is one row when not given, so that a test speaks of what it is about. */
export function reading(inputs: Partial<Record<InputName, Rows | Grid>>, settings: Readonly<Record<string, string>> = { 'As of': '2026-02-28' }): Reading {
  const supply = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1]];
  const all = Object.entries({ Supply: supply, ...inputs });
  return read(
    all.map(([input, rows]) => ({ input: input as InputName, grid: 'columns' in rows ? rows : gridOf(input, rows) })),
    new Map(Object.entries(settings)),
  );
}

/** Demand by item and period, blanks left out: `P1 2026-03: 5`. */
export function demandOf({ signals }: Reading): readonly string[] {
  if (!signals) return [];
  const { items, calendar, demand } = signals;
  return calendar.periods
    .flatMap((period, t) => Array.from({ length: items.count }, (_, i) => [`${nameOf(items, i)} ${period}`, demand.values[i * calendar.periods.length + t] ?? NaN] as const))
    .filter(([, value]) => !Number.isNaN(value))
    .map(([key, value]) => `${key}: ${value}`)
    .sort();
}

/** Findings in brief: `warning not available C10`. */
export function brief(findings: readonly Finding[], input?: InputName): readonly string[] {
  const at = (place: Place | undefined) => (place ? ` ${cells(place)}` : '');
  return findings.filter((finding) => input === undefined || finding.input === input).map((finding) => `${finding.severity} ${finding.rule}${at(finding.place)}`);
}
