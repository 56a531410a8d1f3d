import { deepStrictEqual as deepEqual } from 'node:assert';
import { chained } from '../../src/reconcile/scenario/chain';
import { compared } from '../../src/reconcile/scenario/compared';
import { financed } from '../../src/reconcile/money/financed';
import { parsed as formula } from '../../src/reconcile/formula/parse';
import { computed, type Named } from '../../src/reconcile/formula/run';
import type { Lever, Scenario } from '../../src/reconcile/lever/lever';
import { scenariosOf } from '../../src/reconcile/lever/read';
import { reconcile } from '../../src/reconcile/reconcile';
import type { LeverRow } from '../../src/signal/grid/lever-rows';
import type { Signals } from '../../src/signal/signals';
import type { Reconciliation } from '../../src/reconcile/reconciliation';
import { following } from './following';
import { medians, timed, type Timed } from './medians';
import { encoded, signalled } from './ours';
import { ranges } from './rows';
import type { Stretch } from './table';
import { parsed } from './tables';

/**
 * Ten scenarios over 10,000 items × 24 periods against one reconcile of the base, and expressions against the loop one would write.
 *
 * The share of work not repeated is 1 − (a scenario's time ÷ the base's): the base is weighed once, and items a lever does not reach are not worked out again.
 */
const ROUNDS = Number(process.env['REPEATS'] ?? 5);

const BLANK = { scenario: '', step: NaN, lever: 'scale', measure: 'Demand', product: '', location: '', family: '', class: '', customer: '', segment: '', from: '', to: '', value: 1.1, expression: '', note: '' };
const PLACE = { sheet: 'Levers', row: 1, column: 0 };

/** Ten scenarios of one lever, on as many products as said; all of them where nothing is said. */
function ten(signals: Signals, products: number): readonly Scenario[] {
  const reach = products === 0 ? '' : signals.items.products.slice(0, products).join(';');
  const rows = Array.from({ length: 10 }, (_, i): LeverRow => ({ ...BLANK, scenario: `S${i}`, product: reach, value: 1 + (i + 1) / 100, measure: i % 2 === 0 ? 'Demand' : 'Supply', place: PLACE, columns: new Map() }));
  const { scenarios, findings } = scenariosOf({ ...signals, levers: rows }, formula);
  deepEqual(findings, []);
  return scenarios;
}

/** One of ten scenarios moved by a slider to where it never was, and all ten compared again; what was weighed before is remembered, as in the pane. */
function slid(base: Reconciliation, scenarios: readonly Scenario[]): Timed {
  const weigh = chained(base);
  compared(base, scenarios, weigh);
  let at = 2;
  const moved = (lever: Lever): Lever => ({ ...lever, value: (at += 0.001) });
  return timed(() => scenarios.map((one, i) => (i === 4 ? { ...one, levers: one.levers.map(moved) } : one)), (of) => compared(base, of, weigh));
}

export function scenarios(): readonly Stretch[] {
  const signals = signalled(encoded(parsed(ranges('sorted', 15).texts)));
  const base = reconcile(signals);
  const reaches = [ten(signals, 0), ten(signals, 100), ten(signals, 1)];
  const whole = compared(base, reaches[0] ?? []);
  const sum = whole.scenarios.map(({ metrics }) => metrics['Short units']);
  deepEqual(new Set(sum).size, 10, 'ten scenarios come to ten results');
  const each = [timed(() => signals, (of) => financed(reconcile(of))), ...reaches.map((of) => timed(() => base, (from) => compared(from, of))), ...reaches.map((of) => slid(base, of))];
  medians(each, 2);
  const [least = NaN, ...times] = medians(each, ROUNDS);
  const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
  const ratio = (i: number) => `${ms(times[i] ?? NaN)}, ${((times[i] ?? NaN) / least).toFixed(3)} × the base`;
  const names = ['all items', '100 products', '1 product'];
  return [
    { what: 'reconcile and money, 10,000 items × 24 periods', said: ms(least) },
    ...names.map((reach, i): Stretch => ({ what: `10 scenarios on ${reach}`, said: `${ratio(i)}, ${(100 * (1 - (times[i] ?? NaN) / least / 10)).toFixed(1)} % of the work not repeated` })),
    ...names.map((reach, i): Stretch => ({ what: `a slider moves one of them, on ${reach}, and all are compared`, said: ratio(i + 3) })),
    ...following(signals),
    ...expressions(signals),
  ];
}

/** Expressions over whole measures, each against the loop one would write by hand. */
function expressions({ demand: { values: demand }, supply: { values: supply } }: Signals): readonly Stretch[] {
  return [
    against('demand * (1 + value)', { demand, value: 0.1 }, () => {
      const out = new Float64Array(demand.length);
      for (let i = 0; i < out.length; i += 1) out[i] = (demand[i] ?? NaN) * (1 + 0.1);
      return out;
    }),
    against('max(supply, demand * 0.9)', { demand, supply }, () => {
      const out = new Float64Array(demand.length);
      for (let i = 0; i < out.length; i += 1) out[i] = Math.max(supply[i] ?? NaN, (demand[i] ?? NaN) * 0.9);
      return out;
    }),
  ];
}

/** Taken in turns and many times, one run each, so that a busy machine interrupts few of them. */
function against(text: string, named: Named, byHand: () => Float64Array): Stretch {
  const found = formula(text);
  if (!found.ok) throw new Error(found.wrong);
  const size = byHand().length;
  const ours = () => computed(found.formula, named, size);
  deepEqual(ours(), byHand());
  const each = [timed(() => 0, byHand), timed(() => 0, ours)];
  medians(each, 20);
  const [hand = NaN, kernels = NaN] = medians(each, 25 * ROUNDS);
  return { what: `${text} over 240,000 cells`, said: `${kernels.toFixed(2)} ms, ${(kernels / hand).toFixed(2)} × the loop by hand (goal ≤ 3)` };
}
