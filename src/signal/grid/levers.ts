import { cellOf } from '../../model/grid';
import { isoDay } from '../../model/day';
import { momentsIn } from '../range/columns';
import { plain } from '../cell/fold';
import type { Role } from '../inputs';
import type { LeverRow } from './lever-rows';
import type { Manner } from '../cell/moment';
import { USED, type Records } from '../range/records';
import type { Settings } from '../settings';

/** The rows of the Levers table, in the order they stand in; what they mean, and whether they mean anything, is not asked here. */
export function leverRows(records: Records, settings: Settings): readonly LeverRow[] {
  const { grid, keys, log, shape, status, strips } = records;
  const key = (role: Role, row: number) => keys.get(role)?.names[keys.get(role)?.codes[row] ?? -1] ?? '';
  const number = (role: Role, row: number) => strips.find((strip) => strip.role === role)?.numbers.values[row] ?? NaN;
  const [from, to] = [timesOf(records, 'From', settings), timesOf(records, 'To', settings)];
  const columns = new Map([...shape.columns].map(([role, column]) => [role, grid.place.column + column]));
  const rows: LeverRow[] = [];
  for (let row = 0; row < status.length; row += 1) {
    const place = log.place(row, 0, 1, grid.place.columns);
    if (status[row] !== USED || !place) continue;
    rows.push({
      scenario: key('Scenario', row), step: number('Step', row), lever: key('Lever', row), measure: key('Measure', row),
      product: key('Product', row), location: key('Location', row), family: key('Family', row), class: key('Class', row),
      customer: key('Customer', row), segment: key('Segment', row), from: from(row), to: to(row), value: number('Value', row),
      expression: textAt(records, 'Expression', row).replace(/^=\s*/, ''), note: textAt(records, 'Note', row), place, columns,
    });
  }
  return rows;
}

function textAt({ grid, shape }: Records, role: Role, row: number): string {
  const cells = grid.columns[shape.columns.get(role) ?? -1];
  return cells ? plain(String(cellOf(cells, row))) : '';
}

/** Row → its period or day as text; what cannot be read stays as written, for whoever gives it a meaning. */
function timesOf(records: Records, role: Role, settings: Settings): (row: number) => string {
  const { grid, log, shape } = records;
  const column = shape.columns.get(role);
  const cells = grid.columns[column ?? -1];
  if (column === undefined || !cells) return () => '';
  const manner: Manner = { date1904: grid.date1904, fiscalStart: settings.fiscalStart, fiscalNamedBy: settings.fiscalNamedBy, dayFirst: true, weeks: false };
  const { codes, moments } = momentsIn(cells, column, shape.header.row + shape.header.rows, shape.heads[column] ?? '', manner, log);
  return (row) => {
    const moment = moments[codes[row] ?? -1];
    if (moment) return moment.period ?? isoDay(moment.day);
    return textAt(records, role, row);
  };
}
