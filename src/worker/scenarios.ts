import type { Parsed } from '../reconcile/formula/formula';
import type { Scenarios } from '../reconcile/lever/read';
import { scenariosOf } from '../reconcile/lever/read';
import type { Signals } from '../signal/signals';

/** The scenarios of the workbook. The parser of expressions is fetched only where there are expressions to parse. */
export async function scenariosIn(signals: Signals | undefined): Promise<Scenarios> {
  if (!signals?.levers) return { scenarios: [], findings: [] };
  const asks = signals.levers.some(({ expression }) => expression !== '');
  const { parsed } = asks ? await import('../reconcile/formula/parse') : { parsed: unparsed };
  return scenariosOf(signals, parsed);
}

function unparsed(): Parsed {
  return { ok: false, wrong: 'The expression is empty.', at: 1 };
}
