import type { Block, Sheet, Stamp, TableColumn } from '../../model/sheet';
import { coded, itemColumns, worded } from '../axis-columns';
import { KINDS } from './kind';
import type { Exception, Reconciliation } from '../reconciliation';
import { subtitle, title } from '../title';

/** The sheet `Exceptions`: what needs a person, most money first, adjacent periods merged; above it the counts, listed and not. */
export function exceptionsSheet(from: Reconciliation, stamp: Stamp, scenario: string): Sheet {
  const columns = exceptionsColumns(from);
  return {
    stage: 'reconcile',
    name: 'Exceptions',
    title: title('Exceptions', stamp),
    subtitle: subtitle(scenario, 'material runs of adjacent periods, most money first'),
    blocks: [counted(from)],
    tables: [{ name: 'Exceptions', columns, rows: from.exceptions.length, frozen: 3 }],
    stamp,
  };
}

function exceptionsColumns({ exceptions, signals: { items, calendar, resources } }: Reconciliation): readonly TableColumn[] {
  const number = (of: (exception: Exception) => number) => ({ kind: 'number' as const, values: new Float64Array(exceptions.map(of)) });
  const period = (of: (exception: Exception) => number) => coded(new Int32Array(exceptions.map(of)), calendar.periods);
  return [
    { header: 'Rank', format: 'count', width: 7, values: number(({ rank }) => rank), note: '1 is worth the most money; what nobody can price comes last, by units.' },
    { header: 'Kind', format: 'text', width: 14, values: worded(exceptions.map(({ kind }) => kind)) },
    ...itemColumns(items, new Int32Array(exceptions.map(({ item }) => item)), ['Location', 'Family']),
    ...(resources ? [{ header: 'Resource', format: 'text' as const, width: 14, values: worded(exceptions.map(({ resource }) => resource)) }] : []),
    { header: 'From', format: 'text', width: 10, values: period(({ from }) => from) },
    { header: 'To', format: 'text', width: 10, values: period(({ to }) => to) },
    { header: 'Periods', format: 'count', width: 9, values: number(({ from, to }) => to - from + 1) },
    { header: 'Quantity', format: 'units', width: 12, values: number(({ quantity }) => quantity), note: 'The worst period for levels (short, below target, excess), the sum for flows; hours for over capacity, before overtime.' },
    { header: 'Value', format: 'money', width: 14, values: number(({ value }) => value), mark: 'bar', note: 'Short at price; stock kinds at unit cost; budget kinds plan − budget (negative is below budget); hours over capacity at the price of overtime.' },
    { header: 'Base', format: 'money', width: 14, values: number(({ base }) => base), note: 'Unconstrained revenue of the worst period for short, the budget of the run for budget kinds, available hours for over capacity; blank for stock kinds.' },
    { header: '%', format: 'percent', width: 9, values: number(({ share }) => share), note: '|Value| ÷ |base|; hours ÷ hours for over capacity.' },
    { header: 'Cause', format: 'text', width: 26, values: worded(exceptions.map(({ cause }) => cause)) },
    { header: 'Horizon', format: 'text', width: 9, values: worded(exceptions.map(({ horizon }) => horizon)), note: 'Of its first period.' },
    { header: 'Material', format: 'general', width: 10, values: { kind: 'logical', values: new Uint8Array(exceptions.length).fill(1) }, mark: 'flag', note: 'Runs that are not material are counted above, not listed.' },
  ];
}

/** For each kind that there is: how many are listed and their money, how many are not and theirs. Money of levels is that of their worst periods. */
function counted({ exceptions, hidden }: Reconciliation): Block {
  const kinds = KINDS.map((kind) => {
    const listed = exceptions.filter((exception) => exception.kind === kind);
    const left = hidden.exceptions.find((entry) => entry.kind === kind) ?? { count: 0, value: 0 };
    return { kind, count: listed.length, value: listed.reduce((sum, { value }) => sum + (Math.abs(value) || 0), 0), left };
  }).filter(({ count, left }) => count + left.count > 0);
  return {
    title: kinds.length === 0 ? 'No exceptions' : 'By kind',
    header: ['', ...kinds.map(({ kind }) => kind)],
    rows: [
      ['Listed', ...kinds.map(({ count }) => count)],
      ['Value', ...kinds.map(({ value }) => value)],
      ['Not material', ...kinds.map(({ left }) => left.count)],
      ['Value not listed', ...kinds.map(({ left }) => left.value)],
    ],
    formats: { by: 'row', of: ['count', 'money', 'count', 'money'] },
  };
}
