import type { Signals } from '../../signal/signals';
import type { Parsed } from '../formula/formula';
import { nameWrong } from '../lever/grouped';
import { spoken } from '../lever/label';
import type { Lever } from '../lever/lever';
import { leverOf } from '../lever/read';
import { WrongRow } from '../lever/wrong-row';
import type { Weigh } from './chain';
import { driversOf, type Driver } from './compared';
import { placed, rowsOf, type Draft } from './draft';
import type { Metrics } from './metrics';
import { commuting } from './order';

/** A step as a person would say it, or what is wrong with it and in which of its cells. */
export type StepSaid = { readonly says: string; readonly wrong?: { readonly column: string; readonly wrong: string; readonly todo: string } };

/** What a draft comes to, before anybody keeps it. */
export type Tried = {
  readonly steps: readonly StepSaid[];
  /** What is wrong with its name. */
  readonly name?: string;
  readonly base: Metrics;
  readonly metrics: Metrics;
  readonly drivers: readonly Driver[];
  /** The steps that would come to something else if they changed places with the next that is pulled. */
  readonly order: readonly number[];
};

/** Understands a draft as the Levers table would be understood, and weighs what of it is switched on and right. */
export function tried(signals: Signals, draft: Draft, weigh: Weigh, parse: (text: string) => Parsed): Tried {
  const understood = rowsOf({ ...draft, steps: draft.steps.map((step) => ({ ...step, off: false })) }).slice(0, draft.steps.length);
  let pulls = 0;
  const found = understood.map((row, i) => leverOf(signals, placed(row, i), (pulls += draft.steps[i]?.off === true ? 0 : 1), parse));
  const on = found.flatMap((lever, i) => (lever instanceof WrongRow || draft.steps[i]?.off === true ? [] : [{ lever, step: i }]));
  const levers = on.map(({ lever }) => lever);
  const weighed = weigh(levers);
  const name = nameWrong(draft.name)?.wrong;
  return {
    steps: found.map((lever, i) => said(lever, understood[i], signals)),
    ...(name !== undefined && { name }),
    base: weighed[0].metrics,
    metrics: (weighed.at(-1) ?? weighed[0]).metrics,
    drivers: driversOf(levers, weighed),
    order: inOrder(signals, on),
  };
}

function said(lever: Lever | WrongRow, row: { readonly expression: string; readonly from: string; readonly to: string } | undefined, signals: Signals): StepSaid {
  if (!(lever instanceof WrongRow)) return { says: row ? spoken(lever, row, signals.calendar) : lever.label };
  const { column, wrong, todo } = lever;
  return { says: '', wrong: { column, wrong, todo: todo.replace(' The row was left out.', '') } };
}

function inOrder(signals: Signals, on: readonly { readonly lever: Lever; readonly step: number }[]): readonly number[] {
  const commute = commuting(signals);
  return on.flatMap(({ lever, step }, i) => {
    const next = on[i + 1];
    return next && !commute(lever, next.lever) ? [step] : [];
  });
}
