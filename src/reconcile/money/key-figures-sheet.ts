import type { ColumnValues, Sheet, Stamp, TableColumn } from '../../model/sheet';
import { worded } from '../axis-columns';
import { hasMoney } from './cash-sheet';
import type { Finance } from './finance';
import { keyFigures, type KeyFigure } from './key-figures';
import { adherence } from '../stock/adherence';
import type { Reconciliation } from '../reconciliation';
import { subtitle, title } from '../title';

/** The sheet `Key figures`: a figure a row with its formula in words; undefined where neither money nor orders are given, nor how the schedule was kept. */
export function keyFiguresSheet(of: Reconciliation, finance: Finance, stamp: Stamp, scenario: string): Sheet | undefined {
  if (!hasMoney(finance) && !of.signals.orders && !adherence(of.signals)) return undefined;
  const figures = keyFigures(of, finance);
  const formats = figures.map(({ format }) => format);
  const text = (header: string, width: number, value: (figure: KeyFigure) => string, note?: string): TableColumn => ({ header, format: 'text', width, values: worded(figures.map(value)), ...(note !== undefined && { note }) });
  return {
    stage: 'reconcile',
    name: 'Key figures',
    title: title('Key figures', stamp),
    subtitle: subtitle(scenario, 'over the whole horizon, each with its formula; average balances, years of 365 days'),
    blocks: [],
    tables: [{
      name: 'KeyFigures',
      rows: figures.length,
      frozen: 1,
      columns: [
        text('Metric', 22, ({ metric }) => metric),
        text('Unit', 10, ({ unit }) => unit),
        ...(of.signals.items.families.length > 0 ? [text('Family', 14, ({ family }) => family, 'Empty: all items.')] : []),
        { header: 'Value', format: 'decimal', formats, width: 16, values: numbers(figures, ({ value }) => value), note: 'Empty where it is not known, or has no end.' },
        { header: 'Target', format: 'decimal', formats, width: 16, values: numbers(figures, ({ target }) => target), note: 'What finance said, where it did.' },
        text('Formula', 60, ({ formula }) => formula),
        text('Owner', 14, () => '', 'Nobody is named in the workbook yet.'),
      ],
    }],
    stamp,
  };
}

function numbers(figures: readonly KeyFigure[], of: (figure: KeyFigure) => number): ColumnValues {
  return { kind: 'number', values: Float64Array.from(figures, (figure) => (Number.isFinite(of(figure)) ? of(figure) : NaN)) };
}
