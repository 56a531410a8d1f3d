import type { Grid } from '../../model/grid';
import type { Moments, Names, Numbers } from './columns';
import type { InputSpec, Role } from '../inputs';
import type { Log } from '../rule/log';
import type { Moment } from '../cell/moment';
import type { Decimal } from '../cell/number';
import type { Shape } from './shape';

export { ASIDE, EMPTY, TOTAL, USED } from './status';

/** A column of names, and where it stands in the grid. */
export type Key = Names & { readonly column: number };

/** Numbers of one role in one column: of one moment (wide), of the row's own (long), or of none. */
export type Strip = { readonly role: Role; readonly column: number; readonly numbers: Numbers; readonly at: number | Int32Array | undefined };

/** A range understood row by row: keys, moments and numbers as typed columns, rows sorted into used, totals and set aside. */
export type Records = {
  readonly spec: InputSpec;
  readonly grid: Grid;
  readonly shape: Shape;
  readonly layout: 'long' | 'wide' | 'blocks' | 'list';
  readonly log: Log;
  readonly decimal: Decimal;
  /** Row → what became of it. */
  readonly status: Uint8Array;
  readonly keys: ReadonlyMap<Role, Key>;
  /** Row → the number's role as an index into `spec.numbers`, −1 for a measure not asked for; absent where there is no Measure column. */
  readonly measure: Int8Array | undefined;
  readonly moments: readonly Moment[];
  readonly strips: readonly Strip[];
  /** Every column of periods and dates: the period itself, promise, close, made in. */
  readonly times: ReadonlyMap<Role, Moments>;
};

/** The key a row is about: its product, or its family where the input is written by family. */
export function mainRole(records: Pick<Records, 'spec' | 'keys'>): Role | undefined {
  return rowRoles(records.spec).find((role) => records.keys.has(role));
}

/** What a row may be about, best first: a row of a plan without a product may be for a family. */
export function rowRoles({ input, needs }: InputSpec): readonly Role[] {
  const roles = needs[0] ?? [];
  return input === 'Demand' || input === 'Supply' ? [...roles, 'Family'] : roles;
}

/** The code of a key in a row, −1 when blank or when there is no such column. */
export function codeAt(records: Pick<Records, 'keys'>, role: Role, row: number): number {
  return records.keys.get(role)?.codes[row] ?? -1;
}
