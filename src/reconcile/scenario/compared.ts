import type { Period } from '../../model/period';
import { BASE, type Lever, type Scenario } from '../lever/lever';
import type { Reconciliation } from '../reconciliation';
import { chained, type Weigh } from './chain';
import { NUMBERS, type Metrics } from './metrics';
import type { Swap } from './swaps';
import type { PlanCourse, Weighed } from './weigher';

/** What one lever does to a metric, after the levers before it. */
export type Driver = { readonly lever: string; readonly metric: (typeof NUMBERS)[number]; readonly effect: number };

/** A scenario beside the base. */
export type Compared = {
  readonly name: string;
  /** The levers as a person would say them, in order. */
  readonly levers: readonly string[];
  readonly metrics: Metrics;
  readonly course: PlanCourse;
  /** Lever by lever, for every metric that is known: the effects of a metric add up to its difference to the base. */
  readonly drivers: readonly Driver[];
  /** A plan that is better in margin, service and lowest cash, each of them; undefined where there is none. */
  readonly dominatedBy: string | undefined;
  /** Where the order of its levers matters; worked out for the pane alone. */
  readonly swaps?: readonly Swap[];
};

/** The base and all scenarios side by side. */
export type Comparison = {
  readonly base: Metrics;
  readonly scenarios: readonly Compared[];
  /** The periods of the courses. */
  readonly periods: readonly Period[];
  readonly course: PlanCourse;
};

/** Works out what each scenario comes to, step by step, so that every lever's share of the difference is known. */
export function compared(base: Reconciliation, scenarios: readonly Scenario[], weigh: Weigh = chained(base)): Comparison {
  const [start] = weigh([]);
  const made = scenarios.map(({ name, levers }) => {
    const steps = weigh(levers);
    const { metrics, course } = steps.at(-1) ?? start;
    return { name, levers: levers.map(({ label }) => label), metrics, course, drivers: driversOf(levers, steps) };
  });
  const all = [{ name: BASE, metrics: start.metrics }, ...made];
  const dominating = (one: Metrics) => all.find((other) => worse(one, other.metrics))?.name;
  return { base: start.metrics, course: start.course, periods: base.base.calendar.periods, scenarios: made.map((one) => ({ ...one, dominatedBy: dominating(one.metrics) })) };
}

/**
 * What each lever does to every metric, from what the plan came to before the first of them and after each.
 *
 * Where a metric is unknown between two levers (no demand, no fill) the next that makes it known bears the difference since it last was, so that the effects still add up.
 */
export function driversOf(levers: readonly Pick<Lever, 'label'>[], steps: readonly Weighed[]): readonly Driver[] {
  const last = NUMBERS.map((metric) => steps[0]?.metrics[metric] ?? NaN);
  return levers.flatMap(({ label }, i) =>
    NUMBERS.flatMap((metric, m) => {
      const [before, after] = [last[m] ?? NaN, steps[i + 1]?.metrics[metric] ?? NaN];
      if (!Number.isNaN(after)) last[m] = after;
      const effect = after - before;
      return Number.isNaN(effect) ? [] : [{ lever: label, metric, effect }];
    }),
  );
}

/** Worse in every one of margin, service and cash; what is not known is not worse. */
export function worse(one: Metrics, other: Metrics): boolean {
  return one.Margin < other.Margin && one['Fill %'] < other['Fill %'] && one['Lowest cash'] < other['Lowest cash'];
}
