import fc from 'fast-check';
import { STAGES } from '../../src/model/stage';
import { BLANK_STEP } from '../../src/reconcile/scenario/draft';
import { gates, waiting } from '../../src/session/gates';
import type { Desk } from '../../src/session/desk';
import type { Session } from '../../src/session/session';
import type { LocalExcel } from '../excel/excel';
import { faults, type Fault } from './chance';

/** What a person asks of the pane; words, so that a sequence that fails can be read. */
const ASKS = ['read', 'write', 'draft', 'keep', 'choose', 'compare', 'recommend', 'remove', 'freeze', 'accept', 'keep out', 'commit', 'verify', 'execute', 'decide', 'accept rest', 'assume', 'agenda', 'finance rows', 'hand over', 'summarise', 'rerun', 'bridge', 'map', 'forget', 'preview', 'live', 'open', 'look around', 'stop'] as const;
/** What a person does to the workbook meanwhile. */
const DEEDS = ['edits a cell', 'deletes a sheet of ours', 'protects a sheet of ours', 'opens all sheets of ours', 'writes on a sheet of ours'] as const;

export type Act = { readonly what: (typeof ASKS)[number] | (typeof DEEDS)[number]; readonly which: number; readonly trouble: readonly Fault[] };


const which = fc.nat(50);
const trouble: fc.Arbitrary<readonly Fault[]> = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: faults });
const anything = fc.array(fc.record({ what: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ASKS) }, { weight: 1, arbitrary: fc.constantFrom(...DEEDS) }), which, trouble }), { minLength: 3, maxLength: 10 });
const plainly = (what: Act['what'], of = 0, befalls: readonly Fault[] = []): Act => ({ what, which: of, trouble: befalls });
const calm = fc.constant<readonly Fault[]>([]);
/** What everybody does first, every other one on to a plan of record, and then anything. */
export const acts: fc.Arbitrary<readonly Act[]> = fc
  .tuple(fc.tuple(trouble, trouble, trouble), fc.boolean(), anything)
  .map(([[first, second, third], commits, more]) => [plainly('read', 0, first), plainly('write', 0, second), ...(commits ? [plainly('read'), plainly('write'), plainly('look around', STAGES.indexOf('commit')), plainly('commit', 0, third), plainly('verify')] : []), ...more]);
/** Once around: a scenario is kept, what it comes to is written, committed, verified and carried out; trouble may come at any of it, and anything after it. */
export const around: fc.Arbitrary<readonly Act[]> = fc
  .tuple(fc.boolean().chain((troubled) => { const may = troubled ? trouble : calm; return fc.tuple(may, may, may, may, may); }), fc.integer({ min: 0, max: 9 }), anything)
  .map(([[kept, written, committed, verified, executed], n, more]) => [
    plainly('read'), plainly('draft', 5 * n), plainly('keep', 0, kept), plainly('write', 0, written), plainly('decide', n), plainly('assume'),
    plainly('look around', STAGES.indexOf('commit')), plainly('commit', 0, committed), plainly('verify', 0, verified), plainly('execute', 0, executed), ...more,
  ]);

/** Asks the pane; what it makes of it stands in the session. */
export function asked({ what, which: n }: Act, desk: Desk, now: () => Session): void {
  const { outlook, scenarios, ledgers, digest } = now();
  const plan = String(ledgers?.register.at(-1)?.Sheet ?? 'Plan');
  const scenario = ['Base', ...scenarios][n % (scenarios.length + 1)] ?? 'Base';
  const input = (['Demand', 'Supply', 'Products', 'Stock'] as const)[n % 4] ?? 'Demand';
  const choice = { decision: `No. ${n}`, option: 'Accept', rationale: '=1+1', owner: 'Ada', due: 20_600, status: 'Open', effect: n } as const;
  const does: Record<(typeof ASKS)[number], () => void> = {
    read: desk.read, write: desk.write, keep: desk.keepDraft, execute: desk.execute, verify: desk.verify, freeze: desk.freeze, agenda: desk.agenda, live: () => desk.live(n % 2 === 0),
    draft: () => desk.draft({ name: [`What if ${n}`, '=evil()', 'Base', '', '__proto__'][n % 5] ?? '', was: undefined, steps: [{ ...BLANK_STEP, value: n / 10, expression: ['', 'demand * 2', '((', 'supply / 0'][n % 4] ?? '' }] }),
    choose: () => desk.choose(scenario), compare: () => desk.compare(n % 2 === 0), remove: () => desk.removeScenario(scenario),
    recommend: () => desk.recommend({ scenario, why: 'Because' }),
    accept: () => desk.accept(), 'keep out': () => desk.keepOut(n % 2 === 0),
    commit: () => {
      desk.sign({ approver: '=cmd|calc', role: 'Director' });
      if (outlook && ledgers) desk.sign({ overridden: new Map(gates(now(), waiting(now())).filter(({ holds }) => !holds).map(({ name }) => [name, 'Go on'])) });
      desk.commit('');
    },
    decide: () => outlook?.exceptions[0] && desk.decide(outlook.exceptions[n % outlook.exceptions.length]?.rank ?? 1, choice, new Map([['Operations', 'Ben']])),
    'accept rest': () => desk.acceptRest(choice),
    assume: () => desk.assume({ assumption: `+${n}`, measure: '', expected: n, owner: 'Ada' }),
    'finance rows': () => desk.financeRows(plan), 'hand over': () => desk.handOver(plan), summarise: () => desk.summarise(plan), rerun: () => desk.rerun(plan), bridge: () => desk.bridge(plan, plan),
    map: () => desk.map(input, ['Supply', 'Nothing', "'Demand'!A1:C5", 'Gaps'][n % 4] ?? ''), forget: () => desk.forget(input),
    preview: () => digest?.inputs[0] && desk.preview(digest.inputs[n % digest.inputs.length]?.input ?? 'Demand'),
    open: () => outlook?.exceptions[0] && desk.open(outlook.exceptions[n % outlook.exceptions.length]?.rank),
    'look around': () => desk.front(STAGES[n % STAGES.length] ?? 'signal'),
    stop: () => {
      if (n % 2 === 0) desk.read();
      else desk.write();
      setTimeout(desk.cancel, n);
    },
  };
  if (isAsk(what)) does[what]();
}

/** What the person does to the workbook; true where it was one of those. */
export function done({ what, which: n }: Act, excel: LocalExcel, planners: readonly string[]): boolean {
  if (isAsk(what)) return false;
  const { book } = excel;
  const ours = book.sheets.filter(({ name }) => !planners.includes(name));
  const one = ours[n % Math.max(1, ours.length)];
  if (what === 'edits a cell') edit(excel, n % 3, 1 + (n % 5), n % 3, ['5', 'abc', '=1/0', ''][n % 4] ?? '');
  if (what === 'deletes a sheet of ours' && one) book.sheets = book.sheets.filter((sheet) => sheet !== one);
  if (what === 'protects a sheet of ours' && one) one.protection = { options: {} };
  if (what === 'opens all sheets of ours') ours.filter(({ name }) => !name.startsWith('Plan ')).forEach((sheet) => (sheet.protection = undefined));
  if (what === 'writes on a sheet of ours' && one && !one.protection) one.cells.set(n % 30, 40, 'my note');
  return true;
}

/** Types into a cell of the n-th sheet; Excel may refuse that, as it refuses a person. */
function edit(excel: LocalExcel, n: number, row: number, column: number, text: string): void {
  const sheet = excel.book.sheets[n];
  if (sheet && !sheet.protection) excel.edit(sheet, row, column, text);
}

const isAsk = (what: Act['what']): what is (typeof ASKS)[number] => (ASKS as readonly string[]).includes(what);
