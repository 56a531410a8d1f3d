import type { Sheet, Stamp, TableColumn } from '../model/sheet';
import { worded } from '../reconcile/axis-columns';
import type { AgendaItem } from './agenda';

/** How many options a meeting weighs. */
const OPTIONS = 4;

/** What the agenda leaves out, so that nothing is lost: how many wait in all, and how many belong to the weekly meeting. */
export type LeftOut = { readonly waiting: number; readonly weekly: number; readonly scenario: string };

/** The sheet `Agenda`: the decisions the planning meeting has to take, with options and money, and room for what is decided. A row for each option, so that a page is narrow enough to be read. */
export function agendaSheet(items: readonly AgendaItem[], { waiting, weekly, scenario }: LeftOut, stamp: Stamp): Sheet {
  const lines = items.flatMap(linesOf);
  const text = (header: string, width: number, of: (line: Line) => string, note?: string): TableColumn => ({ header, format: 'text', width, values: worded(lines.map(of)), ...(note !== undefined && { note }) });
  const number = (of: (line: Line) => number): TableColumn['values'] => ({ kind: 'number', values: Float64Array.from(lines, of) });
  const empty = (header: string, width: number) => text(header, width, () => '', 'Filled in by the meeting.');
  return {
    stage: 'commit',
    name: 'Agenda',
    title: `Agenda · cycle ${stamp.cycle} · as of ${stamp.asOf}`,
    subtitle: `Scenario ${scenario}: decisions first, most money first, at most ten`,
    blocks: [{
      title: items.length === 0 ? 'Nothing waits for this meeting' : 'What waits for a decision',
      header: ['', 'On this agenda', 'Their value', 'Left for later', 'Left to the weekly meeting'],
      rows: [['All', items.length, items.reduce((sum, { money }) => sum + (Math.abs(money) || 0), 0), Math.max(0, waiting - items.length), weekly]],
      formats: { by: 'column', of: ['text', 'count', 'money', 'count', 'count'] },
    }],
    tables: [{
      name: 'Agenda', rows: lines.length, frozen: 2,
      columns: [
        { header: 'No', format: 'count', width: 6, values: number(({ no }) => no) },
        text('Decision needed', 36, ({ first, item }) => (first ? item.subject : '')),
        { header: 'Money', format: 'money', width: 13, values: number(({ first, item }) => (first ? item.money : NaN)), note: 'What is at stake: as in Exceptions. Once for each decision, at its first option.' },
        text('Cause', 24, ({ first, item }) => (first ? item.cause : '')),
        text('Option', 68, ({ option }) => option, 'A suggestion; a person decides.'),
        empty('Decided', 18), empty('Owner', 12), empty('Due', 11),
      ],
    }],
    stamp,
  };
}

/** One option of a decision; what they have in common is said at the first. */
type Line = { readonly no: number; readonly first: boolean; readonly item: AgendaItem; readonly option: string };

function linesOf(item: AgendaItem, n: number): readonly Line[] {
  const options = item.options.slice(0, OPTIONS);
  return (options.length > 0 ? options : ['']).map((option, i) => ({ no: n + 1, first: i === 0, item, option }));
}
