import { isoDay } from '../model/day';
import type { Refusal } from '../model/written';
import { BASE } from '../reconcile/lever/lever';
import { lacking, leversSheet, type Home } from '../reconcile/lever/levers-sheet';
import { rowsOf, standsAs, type Draft } from '../reconcile/scenario/draft';
import type { Recommended } from '../reconcile/scenario/recommended';
import { matched } from '../signal/cell/fold';
import { find } from '../signal/range/find';
import type { Means } from './means';
import { recalledRecommended, rememberRecommended } from './recommending';
import type { Session, Trial } from './session';

/** Puts a scenario, or the base, in front: every figure of the tab is then of it. What was written is of another plan from here on. */
export async function choose({ engine, store }: Means, scenario: string): Promise<void> {
  const outlook = await engine.reconcile(scenario);
  if (outlook) store.change({ scenario, outlook, opened: undefined, traced: undefined, receipts: [] });
}

/** What a reading knows of scenarios besides their names. */
export async function whatIf({ workbook, engine }: Pick<Means, 'workbook' | 'engine'>): Promise<Partial<Session>> {
  const recommended = await recalledRecommended(workbook);
  // What was known of it stays known while Excel does not say.
  return { board: await engine.board(), ...(recommended.ok && { recommended: recommended.value }), comparison: undefined };
}

/** Shows all scenarios side by side. */
export async function compare({ engine, store }: Means): Promise<void> {
  store.change({ comparison: await engine.scenarios() });
}

/** Remembers in the workbook which plan a person would go for, and why. */
export async function recommend({ workbook, store }: Means, recommended: Recommended): Promise<void> {
  const answer = await rememberRecommended(workbook, recommended);
  store.change(answer.ok ? { recommended } : { refused: { task: 'keep', refusal: answer.refusal } });
}

/** The draft in hand, where something of it would be lost; undefined where there is none, or the workbook has it just so. */
export function unkept({ store }: Pick<Means, 'store'>): Trial | undefined {
  const { trial, board } = store.now();
  return trial && !standsAs(trial.draft, board?.scenarios ?? []) ? trial : undefined;
}

/** Weighs the draft as it is now until it is weighed as it stands: while a slider moves, what lies between is passed over. */
export async function weigh({ engine, store }: Means): Promise<void> {
  for (let last: Draft | undefined; ; ) {
    const draft = store.now().trial?.draft;
    if (!draft || draft === last) return;
    last = draft;
    const tried = await engine.tryOut(draft);
    const { trial } = store.now();
    if (trial) store.change({ trial: { ...trial, tried } });
  }
}

/** Keeps the draft as rows of the Levers table, in the place of those it was made of, and puts it in front. */
export async function keep(means: Means): Promise<void> {
  const { trial } = means.store.now();
  if (!trial) return;
  const { tried } = trial;
  const draft = { ...trial.draft, name: trial.draft.name.trim() };
  const taken = means.store.now().scenarios.some((name) => matched(name) === matched(draft.name) && (draft.was === undefined || matched(name) !== matched(draft.was)));
  const trouble = draft.name === '' ? 'Give the scenario a name.' : taken ? `There is a scenario called ${draft.name} already.` : (tried?.name ?? '');
  if (trouble !== '') troubled(means, trouble);
  else await exchange(means, draft, draft);
}

/** Takes a scenario's rows out of the Levers table. */
export async function remove(means: Means, name: string): Promise<void> {
  await exchange(means, undefined, { name, was: name, steps: [] });
}

/** Rows for rows; then the table alone is read again, and all that hangs on it. */
async function exchange(means: Means, kept: Draft | undefined, { was }: Draft): Promise<void> {
  const { workbook, store, clock } = means;
  const { digest, board } = store.now();
  if (!digest?.plan) return;
  const rows = kept ? rowsOf(kept) : [];
  const home = homeOf(means);
  const trouble = home === 'range' ? 'Levers is a plain range here. Make it a table (Ctrl+T), read again, and scenarios can be kept from here.' : home ? wanting(lacking(rows, home)) : '';
  if (trouble !== '') return troubled(means, trouble);
  const stamp = { cycle: digest.plan.cycle, asOf: isoDay(digest.plan.asOf), fingerprint: '', at: new Date(clock()).toISOString() };
  const sheet = leversSheet(rows, stamp, home === 'range' ? undefined : home);
  const standing = board?.scenarios.find(({ name }) => was !== undefined && matched(name) === matched(was))?.rows ?? [];
  const scenario = home === 'range' ? 'Scenario' : (home?.heads.get('Scenario') ?? 'Scenario');
  const receipt = await workbook.revise(sheet, { rows: standing, column: scenario, is: (text) => was !== undefined && matched(text) === matched(was) });
  if (!receipt.ok) return store.change({ refused: { task: 'keep', refusal: receipt.refusal } });
  store.change({ trial: undefined });
  const refusal = await reread(means);
  if (refusal) return store.change({ refused: { task: 'keep', refusal } });
  await choose(means, kept && store.now().scenarios.includes(kept.name) ? kept.name : BASE);
}

/** Where levers are kept now: a table, a plain range, or nowhere yet. */
function homeOf({ store }: Means): Home | 'range' | undefined {
  const { digest, found } = store.now();
  const input = digest?.inputs.find((one) => one.input === 'Levers');
  if (!input) return undefined;
  if (!found.some(({ kind, name }) => kind === 'table' && name === input.name)) return 'range';
  return { table: input.name, heads: new Map(input.columns.map(({ role, header }) => [role, header])) };
}

function wanting(columns: readonly string[]): string {
  return columns.length === 0 ? '' : `The table of levers has no column ${columns.join(', ')}, and this scenario needs ${columns.length === 1 ? 'it' : 'them'}. Add ${columns.length === 1 ? 'it' : 'them'} and read again.`;
}

function troubled({ store }: Means, trouble: string): void {
  const { trial } = store.now();
  if (trial) store.change({ trial: { ...trial, trouble } });
}

/** Reads the Levers table alone; all else stands as it was read. */
async function reread({ workbook, engine, store }: Means): Promise<Refusal | undefined> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey.refusal;
  const source = find(survey.value, store.now().mapped).inputs.find(({ input }) => input === 'Levers')?.source;
  const [grid] = source ? await workbook.read([source]) : [];
  if (grid && !grid.ok) return grid.refusal;
  const digest = await engine.takeLevers(grid && { input: 'Levers', grid: grid.value });
  store.change({ ...(digest && { digest }), found: survey.value.found, scenarios: await engine.scenarioNames(), board: await engine.board(), ...(store.now().comparison && { comparison: await engine.scenarios() }) });
  return undefined;
}
