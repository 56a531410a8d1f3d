import type { Place } from './place';
import type { Sentence } from './sentence';

/** A stop keeps us from planning; a warning changed how a cell was read; a note is worth knowing. */
export type Severity = 'stop' | 'warning' | 'note';

/** Trouble with the data: a value with its cell, never an exception. What is not used anywhere is one of these. */
export type Finding = {
  readonly severity: Severity;
  /** The input as the contract names it: `Demand`, `Supply`, … or `Settings`. */
  readonly input: string;
  /** The rule's short name, one of a fixed list; people filter by it. */
  readonly rule: string;
  /** The cells it speaks of; absent when it speaks of something that is not there. */
  readonly place?: Place;
  /** What the cell holds, as text. */
  readonly value?: string;
  /** One sentence in the planner's words. */
  readonly wrong: string;
  /** One sentence: what to do about it, or what we did. */
  readonly todo: string;
  /** Both with their numbers as values, to be shown as people there write them; absent where they hold none. */
  readonly spoken?: { readonly wrong: Sentence; readonly todo: Sentence };
};

/** A result with all that was noticed on the way, or only the reasons why there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
