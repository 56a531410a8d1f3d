import type { Block, Sheet, Stamp } from '../model/sheet';
import type { Reconciliation } from '../reconcile/reconciliation';
import { familySummary } from './family-summary';
import { short } from './fingerprint';
import { planColumns } from './plan-columns';
import { planHeadline, type LastPlan } from './plan-headline';
import { planSheetName, planTableName } from './register';
import { describedRows } from './rows';
import { wrapped } from './wrapped';

/** Who said yes, in which role, and when (ISO, UTC). */
export type Approval = { readonly approver: string; readonly role: string; readonly at: string };

/** All that stands on a plan's sheet beside the numbers. */
export type Page = {
  readonly cycle: string;
  readonly version: number;
  readonly scenario: string;
  readonly approval: Approval;
  readonly fingerprint: string;
  readonly proof: readonly string[];
  readonly last: LastPlan | undefined;
  /** One sentence each, the weightiest first. */
  readonly decisions: readonly string[];
  readonly assumptions: readonly string[];
};

/** How many lines of decisions and of assumptions the page has room for. */
const LINES = 8;
const CHART_ROWS = 14;

/** The sheet `Plan <cycle> v<n>`: one printable page above, the proof, and the whole plan below. Always new, and locked once it stands. */
export function planSheet(from: Reconciliation, page: Page, stamp: Stamp): Sheet {
  const { cycle, version, proof } = page;
  const columns = planColumns(from);
  const rows = from.signals.demand.values.length;
  const summary = familySummary(from);
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  const blocks = [approved(page, columns.length), planHeadline(from, describedRows(columns, rows), page.last), summary.block, lines('Decisions', page.decisions, across), lines('Assumptions', page.assumptions, across)];
  return {
    stage: 'commit',
    name: planSheetName(cycle, version),
    title: `Plan of record · cycle ${cycle} · version ${version}`,
    subtitle: `Scenario ${page.scenario}, as of ${stamp.asOf}, ${from.signals.items.count} items over ${from.signals.calendar.periods.length} periods, values only`,
    blocks: [...blocks, { title: 'Proof', rows: proof.map((line) => [line]), formats: { by: 'column', of: ['text'] }, running: true }],
    tables: [{ name: planTableName(cycle, version), rows, columns, frozen: columns.findIndex(({ header }) => header === 'Period') + 1 }],
    charts: [{ title: summary.subject, type: 'ColumnStacked', over: 2, rows: summary.lines, columns: summary.periods + 1, height: CHART_ROWS }],
    page: { blocks: blocks.length },
    fresh: true,
    lock: {},
    stamp,
  };
}

/** The facts of the approval, two by two, each label in the cell before its value; as wide as the table, so that the line with the fingerprint is on the page. */
function approved({ approval, cycle, version, scenario, fingerprint }: Page, columns: number): Block {
  const pair = (left: readonly [string, string], right: readonly [string, string]) => [...left, '', '', ...right, ...Array<string>(Math.max(0, columns - 6)).fill('')];
  return {
    title: 'Approval',
    rows: [
      pair(['Approved by', approval.approver], ['Cycle', cycle]),
      pair(['Role', approval.role], ['Version', String(version)]),
      pair(['Approved at (UTC)', timeOf(approval.at)], ['Scenario', scenario]),
      pair(['Status', 'Approved'], ['Fingerprint', short(fingerprint)]),
    ],
    formats: { by: 'column', of: Array<'text'>(Math.max(6, columns)).fill('text') },
    running: true,
  };
}

/** Sentences as lines that end within the page. */
function lines(title: string, sentences: readonly string[], across: number): Block {
  const shown = sentences.length > LINES ? [...sentences.slice(0, LINES - 1), `and ${sentences.length - LINES + 1} more on the sheet ${title}`] : sentences;
  return { title, rows: (shown.length > 0 ? shown : ['None recorded']).flatMap((sentence) => wrapped(sentence, Math.floor(across * 0.95))).map((line) => [line]), formats: { by: 'column', of: ['text'] }, running: true };
}

/** `2026-03-02T10:15:00.000Z` → `2026-03-02 10:15:00`. */
export function timeOf(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
