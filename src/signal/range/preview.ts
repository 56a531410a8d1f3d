import type { Place } from '../../model/place';
import { isoDay } from '../../model/day';
import { specOf } from '../inputs';
import { Log } from '../rule/log';
import type { Manner, Moment } from '../cell/moment';
import { prepared } from './prepare';
import { codeAt, EMPTY, TOTAL, USED, type Records } from './records';
import type { Given } from '../read';
import type { Settings } from '../settings';

/** What a cell was read as: text, a number (NaN is blank) or a period. */
export type Understanding = string | number;

/** The first rows of a range as they are understood: what its card shows when it is opened. */
export type Preview = {
  /** The range it is of, as people know it. */
  readonly name: string;
  /** What each column serves as; a period column says its period and stands under the quantity's role. */
  readonly columns: readonly { readonly role: string; readonly header: string; readonly number: boolean }[];
  readonly rows: readonly { readonly place: Place; readonly cells: readonly Understanding[]; readonly kind: 'used' | 'total' | 'set aside' }[];
  /** Columns that are understood and not shown here. */
  readonly more: number;
};

const ROWS = 5;
const COLUMNS = 4;

type Shown = Preview['columns'][number] & { readonly cell: (row: number) => Understanding };

/** The first rows below the header with anything in them; undefined where no header is understood. */
export function preview({ input, grid, columns: known }: Given, { fiscalStart, fiscalNamedBy }: Pick<Settings, 'fiscalStart' | 'fiscalNamedBy'>): Preview | undefined {
  const log = new Log(input, grid);
  const manner: Manner = { date1904: grid.date1904, fiscalStart, fiscalNamedBy, dayFirst: true, weeks: false };
  const records = prepared(specOf(input), grid, manner, log, known);
  if (!records) return undefined;
  const all = columnsOf(records);
  const columns = all.slice(0, COLUMNS);
  const rows: Preview['rows'][number][] = [];
  for (let row = records.shape.header.row + records.shape.header.rows; row < records.status.length && rows.length < ROWS; row += 1) {
    const status = records.status[row] ?? EMPTY;
    if (status === EMPTY) continue;
    const kind = status === USED ? 'used' : status === TOTAL ? 'total' : 'set aside';
    rows.push({ place: { ...grid.place, row: grid.place.row + row, rows: 1 }, cells: columns.map(({ cell }) => cell(row)), kind });
  }
  return { name: grid.name, columns: columns.map(({ role, header, number }) => ({ role, header, number })), rows, more: all.length - columns.length };
}

/** Keys, then periods, then numbers: who, when, how much. */
function columnsOf(records: Records): readonly Shown[] {
  const { keys, times, strips, moments, shape } = records;
  const head = (column: number) => shape.heads[column] ?? '';
  const named = [...keys].map(([role, key]): Shown => ({ role, header: head(key.column), number: false, cell: (row) => key.names[codeAt(records, role, row)] ?? '' }));
  const timed = [...times].map(([role, { codes, moments: met }]): Shown => {
    return { role, header: head(shape.columns.get(role) ?? -1), number: false, cell: (row) => momentInWords(met[codes[row] ?? -1]) };
  });
  const counted = strips.map(({ role, column, numbers, at }): Shown => {
    return { role: typeof at === 'number' ? momentInWords(moments[at]) : role, header: head(column), number: true, cell: (row) => numbers.values[row] ?? NaN };
  });
  return [...named, ...timed, ...counted];
}

function momentInWords(moment: Moment | undefined): string {
  return moment === undefined ? '' : (moment.period ?? isoDay(moment.day));
}
