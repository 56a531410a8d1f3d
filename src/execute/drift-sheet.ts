import type { Block, CellValue, Sheet, Stamp, TableColumn } from '../model/sheet';
import { worded } from '../reconcile/axis-columns';
import type { Drift, DriftLine } from './drift';

/** Which plan is looked at, and whose present it is held against; `gone` where that is not the plan's own scenario because the workbook no longer has it. */
export type Against = { readonly plan: string; readonly scenario: string; readonly gone?: boolean; readonly allRows: boolean };

/** The sheet `Drift`: what has moved since a plan was committed, per measure above, cell by cell below, the material ones or all. */
export function driftSheet(from: Drift, { plan, scenario, gone = false, allRows }: Against, stamp: Stamp): Sheet {
  const lines = allRows ? from.lines : from.lines.filter(({ material }) => material);
  const hidden = from.lines.filter(({ material }) => !material);
  return {
    stage: 'execute',
    name: 'Drift',
    title: `Drift · ${plan} against today · as of ${stamp.asOf}`,
    subtitle: `Scenario ${scenario} as the workbook stands now${gone ? ', since the plan’s own scenario is gone' : ''}, ${allRows ? 'all that differs' : 'material differences only'}`,
    blocks: [totals(from), told(from, hidden)],
    tables: [{ name: 'Drift', rows: lines.length, frozen: 1, columns: columns(lines, from.has) }],
    stamp,
  };
}

function columns(lines: readonly DriftLine[], has: Drift['has']): readonly TableColumn[] {
  const text = (header: string, width: number, of: (line: DriftLine) => string): TableColumn => ({ header, format: 'text', width, values: worded(lines.map(of)) });
  const number = (header: string, format: 'units' | 'money' | 'percent', of: (line: DriftLine) => number, note: string): TableColumn => ({ header, format, width: 13, note, values: { kind: 'number', values: Float64Array.from(lines, of) } });
  return [
    text('Product', 16, ({ product }) => product),
    ...(has.location ? [text('Location', 13, ({ location }) => location)] : []),
    ...(has.family ? [text('Family', 14, ({ family }) => family)] : []),
    text('Period', 10, ({ period }) => period),
    text('Measure', 14, ({ measure }) => measure),
    number('Planned', 'units', ({ planned }) => planned, 'As committed; blank where it was not planned.'),
    number('Now', 'units', ({ now }) => now, 'As the workbook says now; blank where it no longer does.'),
    number('Difference', 'units', ({ difference }) => difference, 'Now − planned; a blank counts as nothing.'),
    number('%', 'percent', ({ share }) => share, 'Difference ÷ |planned|; blank where nothing was planned.'),
    number('Value', 'money', ({ value }) => value, 'The difference in money: units × price, stock × unit cost of today.'),
    { header: 'Material', format: 'general', width: 10, mark: 'flag', values: { kind: 'logical', values: Uint8Array.from(lines, ({ material }) => (material ? 1 : 0)) }, note: 'By the limits of the settings, value and % both strictly; where neither is known every difference is.' },
  ];
}

function totals({ totals: of, periods }: Drift): Block {
  return {
    title: `Over the ${periods.common} ${periods.common === 1 ? 'period' : 'periods'} that both speak of`,
    header: ['', 'Planned', 'Now', 'Difference', '%'],
    rows: of.map(({ measure, planned, now }): readonly CellValue[] => [measure, shown(planned), shown(now), shown(now - planned), planned === 0 ? null : shown((now - planned) / Math.abs(planned))]),
    formats: { by: 'column', of: ['text', 'units', 'units', 'units', 'percent'] },
    notes: of.map(({ measure }) => (measure === 'Closing stock' || measure === 'Short' ? 'A level: the sum of what stands at the end of each period.' : undefined)),
  };
}

/** What the table does not show, so that nothing is lost. */
function told({ lines, periods }: Drift, hidden: readonly DriftLine[]): Block {
  const value = hidden.reduce((sum, line) => sum + (Math.abs(line.value) || 0), 0);
  return {
    title: lines.length === 0 ? 'Nothing has moved' : 'What is and is not compared',
    header: ['', 'Cells that differ', 'Not material', 'Their value', 'Periods over', 'Periods not planned then'],
    rows: [['All items', lines.length, hidden.length, value, periods.past, periods.later]],
    formats: { by: 'column', of: ['text', 'count', 'count', 'money', 'count', 'count'] },
  };
}

function shown(value: number): CellValue {
  return Number.isNaN(value) ? null : value;
}
