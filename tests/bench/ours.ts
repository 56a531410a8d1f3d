import { encoder } from '../../src/model/encode';
import type { Grid } from '../../src/model/grid';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Reconciliation } from '../../src/reconcile/reconciliation';
import { read } from '../../src/signal/read';
import type { Signals } from '../../src/signal/signals';
import { HEADERS, type Row } from './rows';

export type Rows = { readonly demand: readonly Row[]; readonly supply: readonly Row[]; readonly finance: readonly Row[] };

/** The product's own way from rows to grids: in blocks, as the door adds them. */
export function encoded(rows: Rows): readonly { readonly input: 'Demand' | 'Supply' | 'Finance'; readonly grid: Grid }[] {
  return [
    { input: 'Demand', grid: grid('Demand', HEADERS.demand, rows.demand) },
    { input: 'Supply', grid: grid('Supply', HEADERS.supply, rows.supply) },
    { input: 'Finance', grid: grid('Finance', HEADERS.finance, rows.finance) },
  ];
}

/** From grids to signals; a stop would be a mistake of the bench. */
export function signalled(inputs: ReturnType<typeof encoded>): Signals {
  const { signals, findings } = read(inputs, new Map());
  if (!signals) throw new Error(JSON.stringify(findings.slice(0, 3)));
  return signals;
}

export function ours(rows: Rows): Reconciliation {
  return reconcile(signalled(encoded(rows)));
}

function grid(name: string, header: readonly string[], rows: readonly Row[]): Grid {
  const into = encoder(header.length, rows.length + 1);
  into.add([header]);
  for (let from = 0; from < rows.length; from += 20_000) into.add(rows.slice(from, from + 20_000));
  const place = { sheet: name, row: 0, column: 0, rows: rows.length + 1, columns: header.length };
  return { name, place, columns: into.finish(), date1904: false };
}
