import type { Signals } from '../../signal/signals';
import type { Lever } from '../lever/lever';
import type { Weigh } from './chain';
import { commuting } from './order';

/** Two levers that follow each other and come to another plan the other way round. */
export type Swap = {
  /** The place of the first of the two, from 0. */
  readonly step: number;
  /** The margin with the two the other way round, less the margin as they stand; NaN where it is not known, 0 where only other figures differ. */
  readonly margin: number;
};

/** Where in a scenario the order matters, and what it is worth: neighbours that commute are not among them. */
export function swapsOf(start: Signals, levers: readonly Lever[], weigh: Weigh): readonly Swap[] {
  const commute = commuting(start);
  const margin = (of: readonly Lever[]) => weigh(of).at(-1)?.metrics.Margin ?? NaN;
  const steps = levers.flatMap((lever, step) => {
    const next = levers[step + 1];
    return next && !commute(lever, next) ? [step] : [];
  });
  return steps.map((step) => ({ step, margin: margin(swapped(levers, step)) - margin(levers) }));
}

function swapped(levers: readonly Lever[], at: number): readonly Lever[] {
  return [...levers.slice(0, at), ...levers.slice(at, at + 2).reverse(), ...levers.slice(at + 2)];
}
