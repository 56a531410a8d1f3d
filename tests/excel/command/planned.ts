import type { Finding } from '../../../src/model/finding';
import { address } from '../../../src/model/place';
import { STAGES } from '../../../src/model/stage';
import { sentence, type Refusal, type Written } from '../../../src/model/written';
import { committed, type Committed } from '../../../src/session/commit';
import { executed } from '../../../src/session/execute';
import { remembered } from '../../../src/session/remembered';
import { keptAtCutoff } from '../../../src/session/history';
import { understood, written, type Understood } from '../../../src/session/run';
import type { FindingGroup } from '../../../src/signal/digest';
import { excelWorkbook } from '../../../src/workbook/excel';
import { engine } from '../../../src/worker/engine';
import { load } from '../file/load';
import { save } from '../file/save';
import type { Book } from '../model/book';
import { openExcel } from '../open';
import type { Asked, No } from './asked';

/** The workbook as it is to be saved, with what was read in it. */
export type Planned = Omit<Understood, 'found' | 'ranges'> & { readonly bytes: Uint8Array; readonly sheets: readonly string[]; readonly carried: readonly string[]; readonly plan: Omit<Committed, 'receipts'> | undefined };

/** The pane's own steps over the local Excel: from a file's bytes to the bytes to save, or why one cannot plan from it. */
export async function planned(bytes: Uint8Array, wishes: Asked, at: string): Promise<Planned | No> {
  const book = loaded(bytes);
  if (typeof book === 'string') return { no: `${wishes.from} is not a workbook we can read. ${book}` };
  const excel = await openExcel(book);
  try {
    const workbook = excelWorkbook();
    const thinking = engine();
    // What the workbook remembers counts here too; what is said now goes before it.
    const known = await remembered(workbook);
    if (!known.ok) return { no: sentence(known.refusal) };
    const { mapped, columns, held, noticed } = known.value;
    const answer = await understood(workbook, thinking, { ...wishes, held, mapped: new Map([...mapped, ...wishes.mapped]), columns, noticed }, {});
    if (!answer.ok) return { no: sentence(answer.refusal) };
    const { digest, outlook, scenario, scenarios } = answer.value;
    if (scenario === undefined && digest.counts.stop === 0) return { no: noScenario(wishes.scenario ?? '', scenarios) };
    if (scenario === undefined || !digest.plan || !outlook || digest.counts.stop > 0) return { no: first(digest.groups) };
    const stages = wishes.until === 'signal' ? (['signal'] as const) : (['signal', 'reconcile'] as const);
    const choice = { stages, scenario, allRows: wishes.allRows || digest.plan.allRows, live: wishes.live ?? false, at };
    const sheets = await written(workbook, thinking, answer.value, choice, {});
    const history = wishes.until === 'signal' ? undefined : await keptAtCutoff(workbook, thinking, digest, at);
    const receipts = history ? [...sheets, history] : sheets;
    for (const receipt of receipts) if (refused(receipt)) return { no: unwritten(receipt.sheet, receipt.refusal) };
    const commits = wishes.approval && STAGES.indexOf(wishes.until) >= STAGES.indexOf('commit');
    const plan = commits ? await committed(workbook, thinking, digest, { ...wishes.approval, scenario: choice.scenario, at }, {}) : undefined;
    if (plan?.ok === false) return { no: `The plan could not be committed: ${sentence(plan.refusal)}` };
    const executes = STAGES.indexOf(wishes.until) >= STAGES.indexOf('execute');
    const execution = executes ? await executed(workbook, thinking, digest, { ...choice, committedNow: plan !== undefined }, {}) : undefined;
    if (execution?.ok === false) return { no: `Drift could not be worked out: ${sentence(execution.refusal)}` };
    const learned = wishes.until === 'learn' ? await written(workbook, thinking, answer.value, { ...choice, stages: ['learn'] }, {}) : [];
    const all = [...receipts, ...(plan?.value.receipts ?? []), ...(execution?.value ?? []), ...learned];
    for (const receipt of all) if (refused(receipt)) return { no: unwritten(receipt.sheet, receipt.refusal) };
    return { digest, outlook, scenario, scenarios, bytes: save(book), sheets: all.map(({ sheet }) => sheet), carried: book.carried, plan: plan?.value };
  } finally {
    excel.close();
  }
}

/** A history that is full keeps nobody from planning: the rest stands. */
function refused(receipt: Written): receipt is Written & { readonly ok: false } {
  return !receipt.ok && receipt.refusal.reason !== 'full';
}

/** Which scenario is not there, and which are. */
function noScenario(name: string, scenarios: readonly string[]): string {
  const there = scenarios.length === 0 ? 'This workbook has none; leave --scenario out to plan Base.' : `There are ${['Base', ...scenarios].join(', ')}.`;
  return `There is no scenario “${name}”. ${there}`;
}

/** The book, or in a sentence why there is none: the loader says it plainly, whatever else fell over comes from a damaged file too. */
function loaded(bytes: Uint8Array): Book | string {
  try {
    return load(bytes);
  } catch (error) {
    return error instanceof Error && error.name === 'Error' ? error.message : 'The file is damaged.';
  }
}

/** The refusal speaks of that sheet, which need not be said twice. */
function unwritten(sheet: string, { reason, detail, subject }: Refusal): string {
  return `${sheet} could not be written: ${sentence({ reason, detail, ...(subject !== undefined && subject !== sheet && { subject }) })}`;
}

/** The first stop as one sentence, with its cell and how many more there are. */
function first(groups: readonly FindingGroup[]): string {
  const stops = groups.filter(({ severity }) => severity === 'stop');
  const [stop] = stops.flatMap((group): readonly Finding[] => group.first);
  if (!stop) return 'There is nothing in this workbook that can be planned.';
  const more = stops.reduce((sum, { count }) => sum + count, 0) - 1;
  const rest = more === 0 ? '' : more === 1 ? ' There is one more stop.' : ` There are ${more} more stops.`;
  return `${stop.place ? `${address(stop.place)}: ` : ''}${stop.wrong} ${stop.todo}${rest}`;
}
