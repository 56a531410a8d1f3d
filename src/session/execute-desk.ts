import { drift, execute } from './execute-acts';
import type { Hands } from './means';

/** What the Execute tab may ask for. */
export type ExecuteDesk = {
  /** Holds the workbook as it was read against the plan on a sheet. */
  readonly drift: (sheet: string) => void;
  /** Writes `Execution` and `Drift`. */
  readonly execute: () => void;
};

export function executeDesk({ means, task }: Hands): ExecuteDesk {
  return {
    drift: (sheet) => task('execute', `Holding today against ${sheet}`, () => drift(means, sheet)),
    execute: () => task('execute', 'Preparing the sheets', (watch) => execute(means, watch)),
  };
}
