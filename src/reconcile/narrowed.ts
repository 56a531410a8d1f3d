import type { ExceptionLine } from './outlook';
import type { Horizon } from './reconciliation';
import type { Kind } from './trouble/kind';

/** What the list of exceptions is narrowed to; undefined and '' narrow nothing. */
export type Filter = {
  /** Only what executives are to see: planning (S&OP), and of execution what was escalated. */
  readonly executive: boolean;
  readonly horizon: Horizon | undefined;
  readonly kind: Kind | undefined;
  readonly family: string;
  /** An owner's name, or `NOBODY`. */
  readonly owner: string;
};

export const ALL: Filter = { executive: false, horizon: undefined, kind: undefined, family: '', owner: '' };

/** Those that no open action answers. No owner is called so: names have no space at their end. */
export const NOBODY = 'No owner ';

export type Narrowed = {
  readonly shown: readonly ExceptionLine[];
  /** How many each horizon and kind would leave of what the other filters let through. */
  readonly horizons: ReadonlyMap<Horizon, number>;
  readonly kinds: ReadonlyMap<Kind, number>;
  /** How many are not for executives, so that nothing is lost. */
  readonly left: number;
};

/** What is left of the list, in its order. One pass. */
export function narrowed(exceptions: readonly ExceptionLine[], { executive, horizon, kind, family, owner }: Filter): Narrowed {
  const horizons = new Map<Horizon, number>();
  const kinds = new Map<Kind, number>();
  const shown: ExceptionLine[] = [];
  let left = 0;
  for (const line of exceptions) {
    if (family !== '' && line.family !== family) continue;
    if (owner !== '' && (line.answered?.owner ?? '') !== (owner === NOBODY ? '' : owner)) continue;
    if (executive && line.horizon === 'S&OE' && line.answered?.escalated !== true) {
      left += 1;
      continue;
    }
    const [inHorizon, ofKind] = [horizon === undefined || line.horizon === horizon, kind === undefined || line.kind === kind];
    if (ofKind) horizons.set(line.horizon, (horizons.get(line.horizon) ?? 0) + 1);
    if (inHorizon) kinds.set(line.kind, (kinds.get(line.kind) ?? 0) + 1);
    if (inHorizon && ofKind) shown.push(line);
  }
  return { shown, horizons, kinds, left };
}
