import { isoDay } from '../model/day';
import type { Finding } from '../model/finding';
import type { Place } from '../model/place';
import type { Found } from '../model/survey';
import type { Written } from '../model/written';
import { BASE } from '../reconcile/lever/lever';
import type { Outlook } from '../reconcile/outlook';
import type { Digest } from '../signal/digest';
import { find } from '../signal/range/find';
import { matched } from '../signal/cell/fold';
import type { InputName } from '../signal/inputs';
import type { Held } from '../signal/late';
import type { Given } from '../signal/read';
import type { KnownColumns } from '../signal/range/known-columns';
import { COMPARISON } from '../reconcile/scenario/recommended';
import { recalledRecommended } from './recommending';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import type { Order } from '../worker/sheets-answer';

/** What a person said beyond the workbook: where an input is, and settings that win over the sheet's. */
export type Wishes = {
  readonly mapped: ReadonlyMap<InputName, string>;
  /** What is known of columns from before, by input. */
  readonly columns?: ReadonlyMap<InputName, KnownColumns>;
  /** What was noticed of the workbook's memory. */
  readonly noticed?: readonly Finding[];
  /** What was frozen at the cutoff, and what is kept out. */
  readonly held?: Held | undefined;
  readonly settings: ReadonlyMap<string, string>;
  /** Whose plan it is to be; the base where nothing is said. */
  readonly scenario?: string | undefined;
};

/** What a reading came to; without an outlook there are stops among the findings. */
export type Understood = {
  readonly digest: Digest;
  readonly outlook: Outlook | undefined;
  /** Whose plan it is, as the workbook spells it; undefined where there is no scenario of the name that was asked for. */
  readonly scenario: string | undefined;
  /** The scenarios of the workbook, without the base. */
  readonly scenarios: readonly string[];
  /** Whatever may hold an input, for a person to choose from. */
  readonly found: readonly Found[];
  /** Where the cells of the inputs are, range by range. */
  readonly ranges: readonly Required<Place>[];
};

/** What to write, and when it is. */
export type Choice = Pick<Order, 'stages' | 'scenario' | 'allRows' | 'live' | 'fixed'> & {
  /** ISO time, UTC. */
  readonly at: string;
};

const CANCELLED = { ok: false, refusal: { reason: 'cancelled', detail: '' } } as const;

/** The cells of the inputs, and what was met on the way to them. */
export type Gathered = Pick<Understood, 'found' | 'ranges'> & { readonly given: readonly Given[]; readonly findings: readonly Finding[] };

/** Survey, find, read: the cells of the inputs as they stand. */
export async function gathered(workbook: Workbook, wishes: Wishes, watch: Watch): Promise<Answer<Gathered>> {
  const survey = await workbook.survey(part(watch, 0, 0.1));
  if (!survey.ok) return survey;
  const found = find(survey.value, wishes.mapped);
  const grids = await workbook.read(found.inputs.map(({ source }) => source), part(watch, 0.1, 0.8));
  const given: Given[] = [];
  for (const [i, answer] of grids.entries()) {
    if (!answer.ok) return answer;
    const input = found.inputs[i]?.input;
    const columns = input && wishes.columns?.get(input);
    if (input) given.push({ input, grid: answer.value, ...(columns && { columns }) });
  }
  return { ok: true, value: { given, findings: [...(wishes.noticed ?? []), ...found.findings], found: survey.value.found, ranges: given.map(({ grid }) => grid.place) } };
}

/** From cells to what they say, and to the plan. */
export async function thought(engine: Engine, { given, findings, found, ranges }: Gathered, wishes: Pick<Wishes, 'settings' | 'scenario' | 'held'>, watch: Watch): Promise<Answer<Understood>> {
  watch.tell?.('Understanding what was read', 0.8);
  const digest = await engine.read(given, wishes.settings, findings, wishes.held);
  if (watch.stop?.aborted) return CANCELLED;
  watch.tell?.('Setting demand against supply', 0.9);
  const scenarios = await engine.scenarioNames();
  const scenario = named(wishes.scenario, scenarios);
  const outlook = scenario === undefined ? undefined : await engine.reconcile(scenario);
  return watch.stop?.aborted ? CANCELLED : { ok: true, value: { digest, outlook, scenario, scenarios, found, ranges } };
}

/** Survey, find, read, think: the steps from a workbook to what it says, the same for the pane and the command. */
export async function understood(workbook: Workbook, engine: Engine, wishes: Wishes, watch: Watch): Promise<Answer<Understood>> {
  const cells = await gathered(workbook, wishes, watch);
  return cells.ok ? thought(engine, cells.value, wishes, watch) : cells;
}

/** The scenario a person means by a name; case and spaces around it do not count. */
function named(wish: string | undefined, scenarios: readonly string[]): string | undefined {
  const wanted = matched(wish ?? BASE);
  return [BASE, ...scenarios].find((name) => matched(name) === wanted);
}

/** Describe, then write: the sheets of the stages asked for, each whole or not at all. */
export async function written(workbook: Workbook, engine: Engine, { digest }: Pick<Understood, 'digest'>, choice: Choice, watch: Watch): Promise<readonly Written[]> {
  const { at, ...order } = choice;
  watch.tell?.('Preparing the sheets', 0);
  const stamp = { cycle: digest.plan?.cycle ?? '', asOf: digest.plan ? isoDay(digest.plan.asOf) : '', fingerprint: '', at };
  const recommended = await recalledRecommended(workbook);
  const sheets = await engine.sheets({ ...order, stamp, ...(recommended.ok && { recommended: recommended.value }) });
  if (recommended.ok) return workbook.write(sheets, part(watch, 0.1, 1));
  // Nobody knows what is recommended: the one sheet that says it stays as it stands.
  const untold = sheets.filter(({ name }) => name === COMPARISON).map(({ name: sheet }): Written => ({ ok: false, sheet, refusal: { ...recommended.refusal, subject: sheet }, incomplete: false }));
  return [...(await workbook.write(sheets.filter(({ name }) => name !== COMPARISON), part(watch, 0.1, 1))), ...untold];
}

/** A watch over a part of the whole: its 0 to 1 is our `from` to `to`. */
export function part(watch: Watch, from: number, to: number): Watch {
  const { tell, stop } = watch;
  return { ...(tell && { tell: (what: string, share: number) => tell(what, from + (to - from) * share) }), ...(stop && { stop }) };
}
