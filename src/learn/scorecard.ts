import type { ActionRow } from '../execute/actions';
import { isOver } from '../commit/due';
import type { Format } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import { financed } from '../reconcile/money/financed';
import { kept } from '../reconcile/stock/order-book';
import { fold } from '../signal/cell/fold';
import { SCORED, type Settings } from '../signal/settings';
import { ITEM, TOTAL, type Learned } from './learned';
import type { Outcome } from './outcomes';
import { FAIR, OVER, UNDER } from './verdict';

/** One figure of the scorecard: what it is now, what it should be, and whose it is. */
export type Score = {
  readonly name: string;
  readonly format: Extract<Format, 'percent' | 'decimal' | 'money'>;
  /** NaN where it is not known. */
  readonly value: number;
  /** NaN where nobody said; of figures that go both ways the distance from 0 that is allowed. */
  readonly target: number;
  readonly way: Way;
  /** '' where nobody is named. */
  readonly owner: string;
};

/** Whether more is better, less is better, or near 0 is. */
type Way = 'up' | 'down' | 'near';

/** How each figure is shown and read, in the order of `SCORED`. */
const READ: readonly (readonly [format: Score['format'], way: Way])[] = [
  ['percent', 'up'],
  ['percent', 'near'],
  ['decimal', 'near'],
  ['percent', 'up'],
  ['percent', 'down'],
  ['money', 'down'],
  ['money', 'down'],
  ['percent', 'up'],
  ['percent', 'up'],
  ['decimal', 'up'],
  ['percent', 'up'],
  ['percent', 'up'],
];

/** The dozen figures a leader follows; those the engine can work out are filled, the last two wait for the tables people write. */
export function scorecard(learned: Learned, plan: Reconciliation | undefined): readonly Score[] {
  const values = [...forecasts(learned), ...planned(plan), NaN, NaN];
  const { settings } = learned.signals;
  return SCORED.map(([name], i): Score => {
    const [format, way] = READ[i] ?? ['decimal', 'up'];
    return { name, format, value: values[i] ?? NaN, target: targetOf(name, settings), way, owner: settings.owners?.get(fold(name)) ?? '' };
  });
}

/** The scorecard with what the tables of actions and assumptions say. */
export function withLedgers(scores: readonly Score[], actions: readonly ActionRow[], outcomes: readonly Outcome[]): readonly Score[] {
  const judged = outcomes.filter(({ held }) => held !== undefined);
  const values = new Map([
    ['Actions done', actions.filter(({ Status }) => isOver(Status)).length / (actions.length || NaN)],
    ['Beliefs that held', judged.filter(({ held }) => held).length / (judged.length || NaN)],
  ]);
  return scores.map((score) => ({ ...score, value: values.get(score.name) ?? score.value }));
}

/** Whether a figure is where it should be; undefined where that cannot be said. */
export function met({ value, target, way }: Pick<Score, 'value' | 'target' | 'way'>): boolean | undefined {
  if (Number.isNaN(value) || Number.isNaN(target)) return undefined;
  return way === 'up' ? value >= target : way === 'down' ? value <= target : Math.abs(value) <= Math.abs(target);
}

function targetOf(name: string, { targets, biasShare, trackingLimit }: Settings): number {
  const usual = new Map([['Bias %', biasShare], ['Tracking signal', trackingLimit], ['Value added', 0]]);
  return targets?.get(fold(name)) ?? usual.get(name) ?? NaN;
}

function forecasts({ lines: { scores, money, ...lines }, values, history, chosen }: Learned): readonly number[] {
  const total = lines.level.findIndex((level, row) => row < lines.count && level === TOTAL && lines.snapshot[row] === chosen);
  const of = (from: Float64Array) => from[total] ?? NaN;
  const verdicts = Array.from(lines.verdict).filter((_, row) => lines.level[row] === ITEM && lines.snapshot[row] === chosen);
  const leaning = verdicts.filter((verdict) => verdict === OVER || verdict === UNDER).length;
  const told = leaning + verdicts.filter((verdict) => verdict === FAIR).length;
  const lag = history.snapshots[chosen]?.lag;
  const chain = Array.from(values.level, (_, row) => row).filter((row) => values.level[row] === TOTAL && Object.is(values.lag[row], lag) && (values.step[row] ?? NaN) > 0);
  const gained = chain.reduce((sum, row) => sum + (values.added[row] ?? NaN), 0);
  return [Math.max(0, 1 - of(scores.wmape)), of(scores.bias), of(scores.signal), chain.length === 0 ? NaN : gained, leaning / (told || NaN), of(money.stock), of(money.margin)];
}

function planned(plan: Reconciliation | undefined): readonly number[] {
  if (!plan) return [NaN, NaN, NaN];
  const { orders, asOf } = plan.signals;
  return [plan.totals.fill, orders ? kept(orders, asOf).fulfilment : NaN, financed(plan).days.turns];
}
