import type { Day } from '../model/day';
import type { Finding, Severity } from '../model/finding';
import { remedy } from './fixes';
import { healths, type Health } from './health';
import type { InputReading, Reading } from './reading';

/** Findings of one rule in one input: what a person reads as one line. */
export type FindingGroup = {
  readonly severity: Severity;
  readonly input: string;
  readonly rule: string;
  readonly count: number;
  /** What can be done about it in the sheet, safely; absent where a person has to decide. */
  readonly remedy?: string | undefined;
  /** The first of them, at most `SHOWN`; all stand on the sheet `Inputs`. */
  readonly first: readonly Finding[];
};

/** What the Signal tab shows of a reading: small enough to hand from thread to thread, without the signals themselves. */
export type Digest = {
  readonly inputs: readonly InputReading[];
  /** How far each input can be trusted, worst first. */
  readonly healths: readonly Health[];
  /** Stops first, then warnings, then notes; within each the most frequent first. */
  readonly groups: readonly FindingGroup[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What can be planned, or undefined while a stop keeps us from it. */
  readonly plan: { readonly cycle: string; readonly asOf: Day; readonly items: number; readonly periods: number; readonly currency: string; readonly allRows: boolean; /** The day after which changes are late; absent where none is set. */ readonly cutoff?: Day | undefined } | undefined;
};

const SHOWN = 50;
const ORDER: readonly Severity[] = ['stop', 'warning', 'note'];

/** A reading in brief. */
export function digest({ signals, inputs, findings }: Reading): Digest {
  const counts = { stop: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const plan = signals && {
    cycle: signals.cycle,
    asOf: signals.asOf,
    items: signals.items.count,
    periods: signals.calendar.periods.length,
    currency: signals.settings.currency,
    allRows: signals.settings.allRows,
    cutoff: signals.settings.cutoff,
  };
  return { inputs, healths: healths(inputs, findings), groups: grouped(findings), counts, plan };
}

/** Findings by severity, input and rule. */
export function grouped(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { severity: Severity; input: string; rule: string; count: number; first: Finding[]; remedy: string | undefined }>();
  for (const finding of findings) {
    const { severity, input, rule } = finding;
    const key = JSON.stringify([severity, input, rule]);
    const group = groups.get(key) ?? { severity, input, rule, count: 0, first: [], remedy: remedy(rule) };
    groups.set(key, group);
    group.count += 1;
    if (group.first.length < SHOWN) group.first.push(finding);
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count);
}
