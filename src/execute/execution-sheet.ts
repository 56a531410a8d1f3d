import type { Block, Sheet, Stamp, TableColumn } from '../model/sheet';
import { coded, itemColumns, worded } from '../reconcile/axis-columns';
import type { Exception, Reconciliation } from '../reconcile/reconciliation';
import { STEPS } from '../commit/steps';

/** The sheet `Execution`: the agenda of the weekly meeting, the exceptions inside the execution horizon, each with who is asked to do what. */
export function executionSheet(from: Reconciliation, stamp: Stamp, scenario: string): Sheet {
  const now = from.exceptions.filter(({ horizon }) => horizon === 'S&OE');
  const tasks = now.flatMap((exception) => STEPS[exception.kind].map((step) => ({ exception, step })));
  const lines = tasks.map(({ exception }) => exception);
  return {
    stage: 'execute',
    name: 'Execution',
    title: `Execution · cycle ${stamp.cycle} · as of ${stamp.asOf}`,
    subtitle: `Scenario ${scenario}, what begins within the weeks of execution, most money first; the steps are suggestions, people decide`,
    blocks: [counted(now, from.exceptions.length)],
    tables: [{ name: 'Execution', rows: lines.length, frozen: 3, columns: [...aboutWhat(from, lines), words('Asked', 14, tasks.map(({ step }) => step.by)), words('Step', 46, tasks.map(({ step }) => step.what))] }],
    stamp,
  };
}

function aboutWhat({ signals: { items, calendar, resources } }: Reconciliation, lines: readonly Exception[]): readonly TableColumn[] {
  const number = (header: string, format: 'count' | 'units' | 'money', of: (line: Exception) => number): TableColumn => ({ header, format, width: header === 'Rank' ? 7 : 13, values: { kind: 'number', values: Float64Array.from(lines, of) } });
  const period = (header: string, of: (line: Exception) => number): TableColumn => ({ header, format: 'text', width: 10, values: coded(Int32Array.from(lines, of), calendar.periods) });
  return [
    number('Rank', 'count', ({ rank }) => rank),
    words('Kind', 14, lines.map(({ kind }) => kind)),
    ...itemColumns(items, Int32Array.from(lines, ({ item }) => item), ['Location', 'Family']),
    ...(resources ? [words('Resource', 14, lines.map(({ resource }) => resource))] : []),
    period('From', ({ from }) => from),
    period('To', ({ to }) => to),
    number('Quantity', 'units', ({ quantity }) => quantity),
    number('Value', 'money', ({ value }) => value),
    words('Cause', 26, lines.map(({ cause }) => cause)),
  ];
}

function words(header: string, width: number, of: readonly string[]): TableColumn {
  return { header, format: 'text', width, values: worded(of) };
}

function counted(now: readonly Exception[], all: number): Block {
  return {
    title: now.length === 0 ? 'Nothing to do within the weeks of execution' : 'Within the weeks of execution',
    header: ['', 'Exceptions', 'Their value', 'Left to planning'],
    rows: [['All items', now.length, now.reduce((sum, { value }) => sum + (Math.abs(value) || 0), 0), all - now.length]],
    formats: { by: 'column', of: ['text', 'count', 'money', 'count'] },
  };
}
