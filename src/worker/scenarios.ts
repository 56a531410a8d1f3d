import type { Parsed } from '../reconcile/formula/formula';
import type { Scenarios } from '../reconcile/lever/read';
import { scenariosOf } from '../reconcile/lever/read';
import type { Signals } from '../signal/signals';

/** The scenarios of the workbook. */
export async function scenariosIn(signals: Signals | undefined): Promise<Scenarios> {
  if (!signals?.levers) return { scenarios: [], findings: [] };
  return scenariosOf(signals, await parserFor(signals.levers));
}

/** The parser of expressions, fetched only where there are expressions to parse. */
export async function parserFor(rows: readonly { readonly expression: string }[]): Promise<(text: string) => Parsed> {
  if (!rows.some(({ expression }) => expression !== '')) return unparsed;
  return (await import('../reconcile/formula/parse')).parsed;
}

function unparsed(): Parsed {
  return { ok: false, wrong: 'The expression is empty.', at: 1 };
}
