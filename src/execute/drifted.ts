import type { Drift, DriftLine } from './drift';

/** How far the present has moved from a plan, in brief: what the Execute tab shows. */
export type Drifted = {
  /** The plan's sheet. */
  readonly plan: string;
  /** Whose present it is held against: the plan's own scenario, or the one in front where that is gone. */
  readonly scenario: string;
  readonly gone: boolean;
  readonly totals: Drift['totals'];
  readonly periods: Drift['periods'];
  /** How many numbers differ, how many of them materially, and what those are worth together. */
  readonly cells: number;
  readonly material: number;
  readonly value: number;
  /** The material ones, most money first, at most `SHOWN`. */
  readonly first: readonly DriftLine[];
};

const SHOWN = 20;

/** A drift in brief. */
export function drifted({ lines, totals, periods }: Drift, of: Pick<Drifted, 'plan' | 'scenario' | 'gone'>): Drifted {
  const material = lines.filter((line) => line.material);
  const size = ({ value }: DriftLine) => Math.abs(value) || 0;
  return { ...of, totals, periods, cells: lines.length, material: material.length, value: material.reduce((sum, line) => sum + size(line), 0), first: material.toSorted((a, b) => size(b) - size(a)).slice(0, SHOWN) };
}
