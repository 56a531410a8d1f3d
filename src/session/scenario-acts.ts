import type { Means } from './means';

/** Puts a scenario, or the base, in front: every figure of the tab is then of it. What was written is of another plan from here on. */
export async function choose({ engine, store }: Means, scenario: string): Promise<void> {
  const outlook = await engine.reconcile(scenario);
  if (outlook) store.change({ scenario, outlook, opened: undefined, receipts: [] });
}
