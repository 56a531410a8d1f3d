import type { Signals } from '../../signal/signals';
import { pulled } from './applied';
import { BASE, type Scenario } from '../lever/lever';
import type { Reconciliation } from '../reconciliation';
import { NUMBERS, type Metrics } from './metrics';
import { metricsFrom } from './tally';

/** What one lever does to a metric, after the levers before it. */
export type Driver = { readonly lever: string; readonly metric: (typeof NUMBERS)[number]; readonly effect: number };

/** A scenario beside the base. */
export type Compared = {
  readonly name: string;
  /** The levers as a person would say them, in order. */
  readonly levers: readonly string[];
  readonly metrics: Metrics;
  /** Lever by lever, for every metric that is known: the effects of a metric add up to its difference to the base. */
  readonly drivers: readonly Driver[];
  /** A plan that is better in margin, service and lowest cash, each of them; undefined where there is none. */
  readonly dominatedBy: string | undefined;
};

/** The base and all scenarios side by side. */
export type Comparison = { readonly base: Metrics; readonly scenarios: readonly Compared[] };

/** Works out what each scenario comes to, step by step, so that every lever's share of the difference is known. */
export function compared(base: Reconciliation, scenarios: readonly Scenario[]): Comparison {
  const metrics = metricsFrom(base);
  const start = metrics(base.base);
  const made = scenarios.map((scenario) => {
    const steps = stepsOf(base.base, metrics, scenario);
    const drivers = scenario.levers.flatMap(({ label }, i) => NUMBERS.flatMap((metric) => driver(label, metric, steps[i] ?? start, steps[i + 1] ?? start)));
    return { name: scenario.name, levers: scenario.levers.map(({ label }) => label), metrics: steps.at(-1) ?? start, drivers };
  });
  const all = [{ name: BASE, metrics: start }, ...made];
  return { base: start, scenarios: made.map((one) => ({ ...one, dominatedBy: all.find((other) => worse(one.metrics, other.metrics))?.name })) };
}

/** The metrics before the first lever, and after each. */
function stepsOf(base: Signals, metrics: (of: Signals) => Metrics, { levers }: Scenario): readonly Metrics[] {
  const steps = [metrics(base)];
  let signals = base;
  for (const lever of levers) steps.push(metrics((signals = pulled(signals, lever))));
  return steps;
}

function driver(lever: string, metric: (typeof NUMBERS)[number], before: Metrics, after: Metrics): readonly Driver[] {
  const effect = after[metric] - before[metric];
  return Number.isNaN(effect) ? [] : [{ lever, metric, effect }];
}

/** Worse in every one of margin, service and cash; what is not known is not worse. */
function worse(one: Metrics, other: Metrics): boolean {
  return one.Margin < other.Margin && one['Fill %'] < other['Fill %'] && one['Lowest cash'] < other['Lowest cash'];
}
