import type { Finding, Severity } from '../model/finding';
import type { InputReading } from './reading';

/** How far one input can be trusted, as something to act on. */
export type Health = {
  readonly input: string;
  /** 0 to 100: 100 is complete and without a finding that changed a number; 0 is not to be planned from. */
  readonly score: number;
  /** Share of item periods that have a value, 0 to 1; NaN where the input has no periods. */
  readonly completeness: number;
  /** Share of the rows read that are used, 0 to 1; NaN of no rows. */
  readonly used: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** What costs most, in words, and so what to do first; '' where nothing is wrong. */
  readonly first: string;
};

/** What a stop and the share of doubtful cells cost; notes cost nothing, since they only tell. */
const [STOP, MOST_BY_WARNINGS, MOST_BY_GAPS] = [100, 50, 40];

/**
 * Inputs by how much they need care, worst first.
 *
 * Warnings weigh by how many there are against the rows read, so that three doubtful cells of ten thousand hardly count; gaps by the share
 * of item periods without a value. Totals and history that are set aside on purpose cost nothing.
 */
export function healths(inputs: readonly InputReading[], findings: readonly Finding[]): readonly Health[] {
  const names = [...new Set([...inputs.map(({ input }) => String(input)), ...findings.filter(({ severity }) => severity === 'stop').map(({ input }) => input)])];
  return names.map((input) => healthOf(input, inputs.find((each) => each.input === input), findings.filter((finding) => finding.input === input))).sort((a, b) => a.score - b.score);
}

function healthOf(input: string, reading: InputReading | undefined, findings: readonly Finding[]): Health {
  const counts = { stop: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const rows = reading?.rows.read ?? 0;
  const completeness = mean(reading?.completeness ?? new Float64Array(0));
  const doubtful = counts.warning === 0 ? 0 : Math.min(1, 0.1 + (2 * counts.warning) / Math.max(counts.warning, rows, 1));
  const gaps = Number.isNaN(completeness) ? 0 : 1 - completeness;
  const lost = counts.stop > 0 ? STOP : MOST_BY_WARNINGS * doubtful + MOST_BY_GAPS * gaps;
  const worst = findings.find(({ severity }) => severity === 'stop') ?? findings.find(({ severity }) => severity === 'warning');
  const first = worst ? `${worst.wrong} ${worst.todo}` : gaps > 0 ? `${Math.round(gaps * 100)} % of its item periods have no value. Fill them, or enter 0.` : '';
  return { input, score: Math.max(0, Math.round(100 - lost)), completeness, used: rows === 0 ? NaN : (reading?.rows.used ?? 0) / rows, counts, first };
}

function mean(values: Float64Array): number {
  return values.length === 0 ? NaN : values.reduce((a, b) => a + b, 0) / values.length;
}
