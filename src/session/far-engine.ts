import { transfer, wrap } from 'comlink';
import type { Engine } from '../worker/engine';
import { memoryOf } from '../worker/transfer';

/**
 * An engine in a worker: arithmetic never holds up the pane.
 *
 * Grids are handed over, not copied: they are empty here afterwards.
 */
export function farEngine(): Engine {
  const far = wrap<Engine>(new Worker(new URL('../worker/worker.ts', import.meta.url)));
  return {
    read: (inputs, settings, noticed) => far.read(transfer(inputs, memoryOf(inputs.map(({ grid }) => grid))), settings, noticed),
    reconcile: () => far.reconcile(),
    sheets: (order) => far.sheets(order),
    commit: (order, tables) => far.commit(order, tables),
    register: (sheet, locked, stamp) => far.register(sheet, locked, stamp),
    course: (item) => far.course(item),
    demandCell: (item, at) => far.demandCell(item, at),
  };
}
