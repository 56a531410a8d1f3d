import type { Sheet, Stamp, TableColumn } from '../model/sheet';
import { worded } from '../reconcile/axis-columns';
import type { AgendaItem } from './agenda';

/** How many options a meeting weighs. */
const OPTIONS = 4;

/** What the agenda leaves out, so that nothing is lost: how many wait in all, and how many belong to the weekly meeting. */
export type LeftOut = { readonly waiting: number; readonly weekly: number; readonly scenario: string };

/** The sheet `Agenda`: the decisions the planning meeting has to take, with options and money, and room for what is decided. Prints as it stands. */
export function agendaSheet(items: readonly AgendaItem[], { waiting, weekly, scenario }: LeftOut, stamp: Stamp): Sheet {
  const text = (header: string, width: number, of: (item: AgendaItem) => string, note?: string): TableColumn => ({ header, format: 'text', width, values: worded(items.map(of)), ...(note !== undefined && { note }) });
  const empty = (header: string, width: number) => text(header, width, () => '', 'Filled in by the meeting.');
  const options = Array.from({ length: OPTIONS }, (_, n) => text(`Option ${n + 1}`, 34, (item) => item.options[n] ?? '', 'A suggestion; a person decides.'));
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
      name: 'Agenda', rows: items.length, frozen: 2,
      columns: [
        { header: 'No', format: 'count', width: 6, values: { kind: 'number', values: Float64Array.from(items, (_, n) => n + 1) } },
        text('Decision needed', 40, ({ subject }) => subject),
        { header: 'Money', format: 'money', width: 13, values: { kind: 'number', values: Float64Array.from(items, ({ money }) => money) }, note: 'What is at stake: as in Exceptions.' },
        text('Cause', 26, ({ cause }) => cause),
        ...options,
        empty('Decided', 20), empty('Owner', 14), empty('Due', 12),
      ],
    }],
    stamp,
  };
}
