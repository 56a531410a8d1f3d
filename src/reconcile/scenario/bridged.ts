import { BASE } from '../lever/lever';
import type { Compared } from './compared';
import type { Metrics } from './metrics';

/** The figures whose difference is explained in money. */
export const BRIDGED = ['Margin', 'Revenue', 'Lowest cash'] as const;
export type Bridged = (typeof BRIDGED)[number];

/** One row of the way from the base to a scenario. */
export type BridgeStep = { readonly label: string; readonly kind: 'total' | 'step'; readonly value: number };

/** From the base to the scenario, lever by lever: base + steps = scenario. Undefined where the figure is not known. */
export function bridgeOf(metric: Bridged, base: Metrics, { name, metrics, drivers }: Pick<Compared, 'name' | 'metrics' | 'drivers'>): readonly BridgeStep[] | undefined {
  if (Number.isNaN(base[metric]) || Number.isNaN(metrics[metric])) return undefined;
  const steps = drivers.filter((driver) => driver.metric === metric).map(({ lever, effect }) => ({ label: lever, kind: 'step' as const, value: effect }));
  return [{ label: BASE, kind: 'total', value: base[metric] }, ...steps, { label: name, kind: 'total', value: metrics[metric] }];
}
