import { cellOf, type Grid } from '../../model/grid';
import { plain } from '../cell/fold';
import type { Manner } from '../cell/moment';
import { specOf, type Role } from '../inputs';
import type { Given } from '../read';
import type { Settings } from '../settings';
import { recognised } from './known-columns';

/** What a person may say of an input's columns: every header of the range, and which serves as what, '' where none does. */
export type ColumnChoices = {
  readonly headers: readonly string[];
  readonly roles: readonly { readonly role: Role; readonly header: string; readonly needed: boolean; /** Taken by elimination for a header that is gone; not confirmed yet. */ readonly renamed: boolean }[];
};

const LOOK = 40;

/** The columns of a range to choose from; where no header is understood, those of the row that reads most like one. */
export function choices({ input, grid, columns }: Given, { fiscalStart, fiscalNamedBy }: Pick<Settings, 'fiscalStart' | 'fiscalNamedBy'>): ColumnChoices {
  const spec = specOf(input);
  const manner: Manner = { date1904: grid.date1904, fiscalStart, fiscalNamedBy, dayFirst: true, weeks: false };
  const { shape, renamed } = recognised(grid, spec, manner, columns);
  const periods = new Set(shape?.periods.map(({ column }) => column));
  const heads = shape ? shape.heads.filter((_, column) => !periods.has(column)) : headlike(grid);
  const across = (role: Role) => periods.size > 0 && (role === 'Period' || role === spec.numbers[0]);
  const measure: readonly Role[] = spec.times.includes('Period') ? ['Measure'] : [];
  const needed = new Set(spec.needs.filter((roles) => roles.length === 1).flat());
  const roles = [...spec.keys, ...spec.times, ...spec.numbers, ...measure].filter((role) => !across(role));
  return {
    headers: [...new Set(heads.filter((head) => head !== ''))],
    roles: roles.map((role) => ({ role, header: shape?.heads[shape.columns.get(role) ?? -1] ?? '', needed: needed.has(role), renamed: renamed.some((each) => each.role === role) })),
  };
}

/** The row with the most different texts among the first ones. */
function headlike({ columns, place }: Grid): readonly string[] {
  let best: readonly string[] = [];
  for (let row = 0; row < Math.min(place.rows, LOOK); row += 1) {
    const texts = columns.map((column) => cellOf(column, row)).filter((cell) => typeof cell === 'string').map(plain).filter((text) => text !== '');
    if (new Set(texts).size > new Set(best).size) best = texts;
  }
  return best;
}
