import type { Period } from '../../model/period';
import type { Reconciliation } from '../reconciliation';

/** How full resources are, the fullest first, at most `DRAWN`. */
export type Heat = {
  readonly periods: readonly Period[];
  /** Load ÷ available hours a period; blank where no hours are given. */
  readonly rows: readonly { readonly resource: string; readonly utilisation: Float64Array; readonly peak: number }[];
  /** How many resources there are in all. */
  readonly of: number;
};

const DRAWN = 8;

/** The heat of some resources, by their places; undefined where there are none. */
export function heatOf({ capacity, signals: { resources, calendar: { periods } } }: Reconciliation, which: readonly number[]): Heat | undefined {
  if (!capacity || !resources) return undefined;
  const rows = which.flatMap((r) => {
    const resource = resources.names[r];
    const utilisation = capacity.utilisation.slice(r * periods.length, (r + 1) * periods.length);
    return resource === undefined ? [] : [{ resource, utilisation, peak: utilisation.reduce((most, share) => (share > most ? share : most), 0) }];
  });
  return rows.length === 0 ? undefined : { periods, rows: rows.sort((a, b) => b.peak - a.peak).slice(0, DRAWN), of: rows.length };
}
