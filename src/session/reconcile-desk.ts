import type { Period } from '../model/period';
import type { Hands } from './means';
import { explain, open, write } from './reconcile-acts';
import { go } from './sheet-acts';
import { traceAt, traceSelected } from './trace-acts';

/** What the Reconcile tab may ask for. */
export type ReconcileDesk = {
  /** Writes the sheets of what was reconciled. */
  readonly write: () => void;
  /** Whether `Gaps` is to be written with live formulas from now on. */
  readonly live: (on: boolean) => void;
  /** Brings the Demand cells of an item and period into view. */
  readonly goToDemand: (item: number, at: Period) => void;
  /** Opens an exception by its rank, or closes it. */
  readonly open: (rank: number | undefined) => void;
  /** Shows where the numbers of a period come from, of the exception that is open. */
  readonly explain: (at: Period) => void;
  /** Explains the row of Gaps, Resources or Exceptions that is selected in Excel. */
  readonly traceSelected: () => void;
  /** Shows another period of what was explained so. */
  readonly traceAt: (at: Period) => void;
  /** Puts that away. */
  readonly untrace: () => void;
};

export function reconcileDesk({ means, task, aside }: Hands): ReconcileDesk {
  return {
    write: () => task('write', 'Preparing the sheets', (watch) => write(means, watch)),
    live: (on) => means.store.change({ live: on, receipts: [] }),
    goToDemand: (item, at) =>
      aside(async () => {
        const place = await means.engine.demandCell(item, at);
        if (place) await go(means, place);
      }),
    open: (rank) => aside(() => open(means, rank)),
    explain: (at) => aside(() => explain(means, at)),
    traceSelected: () => aside(() => traceSelected(means)),
    traceAt: (at) => aside(() => traceAt(means, at)),
    untrace: () => means.store.change({ traced: undefined }),
  };
}
