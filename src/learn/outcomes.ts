import type { AssumptionRow } from '../commit/assumptions';

/** One assumption of a cycle held against what came of it. */
export type Outcome = {
  readonly id: string;
  readonly assumption: string;
  readonly measure: string;
  readonly owner: string;
  /** NaN where nobody said a number. */
  readonly expected: number;
  readonly actual: number;
  /** Expected − actual: positive was expected too high. */
  readonly error: number;
  /** Undefined while there is no outcome. */
  readonly held: boolean | undefined;
  /** In words: held, broke and which way, or what a person wrote. */
  readonly verdict: string;
};

/** A belief broke when its error is larger than this share of what was expected; of nothing expected, when there is any error. */
export const TOLERANCE = 0.05;

/** The last cycle before this one that has assumptions, by its name; this cycle's own where there is none before. */
export function lastBelieved(rows: readonly AssumptionRow[], cycle: string): string | undefined {
  const cycles = [...new Set(rows.map(({ Cycle }) => String(Cycle ?? '')))].filter((name) => name !== '').sort();
  return cycles.filter((name) => name < cycle).at(-1) ?? (cycles.includes(cycle) ? cycle : undefined);
}

/** The assumptions of a cycle with their outcomes, those that broke first, then those that nobody has looked at. */
export function outcomes(rows: readonly AssumptionRow[], cycle: string): readonly Outcome[] {
  const rank = ({ held }: Outcome) => (held === false ? 0 : held === undefined ? 1 : 2);
  return rows.filter(({ Cycle }) => String(Cycle ?? '') === cycle).map(outcome).sort((a, b) => rank(a) - rank(b));
}

function outcome(row: AssumptionRow): Outcome {
  const [expected, actual] = [numberOf(row.Expected), numberOf(row.Actual)];
  const { error, held } = judged(expected, actual);
  const said = String(row.Verdict ?? '').trim();
  return {
    id: String(row.Id ?? ''), assumption: String(row.Assumption ?? ''), measure: String(row.Measure ?? ''), owner: String(row.Owner ?? ''), expected, actual, error,
    held: held ?? (/^(held|true|yes|ok)\b/i.test(said) ? true : /^(broke|broken|false|no|wrong)\b/i.test(said) ? false : undefined),
    verdict: said !== '' ? said : verdictOf(error, held),
  };
}

/** An outcome as it is to be written: the error with its sign, and the verdict. */
export function judged(expected: number, actual: number): { readonly error: number; readonly held: boolean | undefined } {
  const error = expected - actual;
  if (Number.isNaN(error)) return { error, held: undefined };
  return { error, held: Math.abs(error) <= TOLERANCE * Math.abs(expected) * (1 + 1e-12) };
}

/** `held`, `broke, expected too high`, or nothing yet. */
export function verdictOf(error: number, held: boolean | undefined): string {
  return held === undefined ? '' : held ? 'held' : error > 0 ? 'broke, expected too high' : 'broke, expected too low';
}

function numberOf(cell: AssumptionRow['Actual']): number {
  return typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : NaN;
}
