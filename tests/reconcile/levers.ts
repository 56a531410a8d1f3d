import { parsed } from '../../src/reconcile/formula/parse';
import type { Scenario } from '../../src/reconcile/lever/lever';
import { scenariosOf, type Scenarios } from '../../src/reconcile/lever/read';
import type { LeverRow } from '../../src/signal/grid/lever-rows';
import type { Signals } from '../../src/signal/signals';

const HEADERS = ['Scenario', 'Step', 'Lever', 'Measure', 'Product', 'Location', 'Family', 'Class', 'Customer', 'Segment', 'From', 'To', 'Value', 'Expression', 'Note'];
const COLUMNS = new Map(HEADERS.map((header, i) => [header, i]));

/** A row of the Levers table; what is not said is blank. The scenario is called `S`. */
export function row(said: Partial<LeverRow>, at = 1): LeverRow {
  const blank = { scenario: 'S', step: NaN, lever: '', measure: '', product: '', location: '', family: '', class: '', customer: '', segment: '', from: '', to: '', value: NaN, expression: '', note: '' };
  return { ...blank, ...said, place: { sheet: 'Levers', row: at, column: 0, rows: 1, columns: HEADERS.length }, columns: COLUMNS };
}

/** What the rows make of the signals: scenarios and findings. */
export function understood(signals: Signals, rows: readonly Partial<LeverRow>[]): Scenarios {
  return scenariosOf({ ...signals, levers: rows.map((said, i) => row(said, i + 1)) }, parsed);
}

/** The one scenario of some good rows. */
export function scenario(signals: Signals, rows: readonly Partial<LeverRow>[]): Scenario {
  const { scenarios: [first], findings } = understood(signals, rows);
  if (!first || findings.length > 0) throw new Error(findings.map(({ wrong }) => wrong).join(' '));
  return first;
}
