import type { Place } from '../../model/place';
import type { InputName } from '../inputs';
import type { Settings } from '../settings';
import { preview, type Preview } from './preview';
import { propose, type Candidate } from './propose';

/** The first rows of a candidate, with all its cells, what `find` takes for it when a person says yes, and whether an input is read from it already. */
export type Offered = Candidate & { readonly wish: string; readonly place: Place; readonly taken: boolean };

/** A proposal as the pane shows it: where, how likely, why, the columns as mapped, and the first rows as they would be understood. */
export type Suggestion = {
  readonly wish: string;
  readonly name: string;
  readonly place: Place;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  readonly columns: readonly { readonly role: string; readonly header: string }[];
  readonly preview: Preview | undefined;
};

/** Without these there is no plan, so that whatever could be them is shown. */
const VITAL: ReadonlySet<InputName> = new Set<InputName>(['Demand', 'Supply']);

/**
 * For inputs that were not found, the ranges that could be them, best first.
 *
 * A range that is an input already is proposed for another only where its rows say whose they are (a Measure column). Each range
 * is proposed first for the input it fits best.
 */
export function suggestions(offered: readonly Offered[], wanted: ReadonlySet<InputName>, settings: Pick<Settings, 'fiscalStart' | 'fiscalNamedBy'>): ReadonlyMap<InputName, readonly Suggestion[]> {
  const byName = new Map(offered.map((each) => [each.wish, each] as const));
  const all = propose(offered.map((each) => ({ ...each, key: each.wish })));
  const best = new Map<string, number>();
  for (const proposals of all.values()) for (const { key, score } of proposals) best.set(key, Math.max(score, best.get(key) ?? 0));
  const found = new Map<InputName, readonly Suggestion[]>();
  for (const [input, proposals] of all) {
    if (!wanted.has(input)) continue;
    const good = proposals.filter(({ key, score, shape }) => (byName.get(key)?.taken !== true || shape.columns.has('Measure')) && (VITAL.has(input) || score >= (best.get(key) ?? 0) - 0.1));
    const made = good.slice(0, 3).flatMap(({ key, name, score, reason, shape }, i): readonly Suggestion[] => {
      const one = byName.get(key);
      if (!one) return [];
      const { grid, place } = one;
      const columns = [...shape.columns].map(([role, column]) => ({ role, header: shape.heads[column] ?? '' }));
      return [{ wish: key, name, place, score, reason, columns, preview: i === 0 ? preview({ input, grid }, settings) : undefined }];
    });
    if (made.length > 0) found.set(input, made);
  }
  return found;
}
