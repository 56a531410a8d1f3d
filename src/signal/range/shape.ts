import { cellOf, type Grid } from '../../model/grid';
import { figured, fold, plain } from '../cell/fold';
import { lexicon, roleOf, taught, totalLabel, type Lexicon } from './headers';
import type { InputSpec, Role } from '../inputs';
import { momentOfNumber, momentOfText, type Manner, type Moment } from '../cell/moment';

/** A column that stands for one period; with a measure of its own where the header says so. */
export type PeriodColumn = { readonly column: number; readonly moment: Moment; readonly role: Role | undefined };

/** How a range is laid out: what its header says, before a single row is read. Rows and columns count within the grid. */
export type Shape = {
  readonly header: { readonly row: number; readonly rows: number };
  /** Header text by column, two rows joined. */
  readonly heads: readonly string[];
  readonly columns: ReadonlyMap<Role, number>;
  readonly periods: readonly PeriodColumn[];
  readonly totals: readonly number[];
  /** Columns nothing is known of; `second` when the header would be a column that another already is. */
  readonly unknown: readonly { readonly column: number; readonly second: Role | undefined }[];
  /** Each need of the input that no column meets. */
  readonly missing: readonly (readonly Role[])[];
};

const LOOK = 40;

/**
 * The best reading of a header in the first rows of a grid; undefined where none of them says anything known.
 *
 * `said` is what a person said of headers, which goes before every word we know; `lenient` takes a row of periods alone for a header.
 */
export function shapeOf(grid: Grid, spec: InputSpec, manner: Manner, said?: ReadonlyMap<Role, string>, lenient = false): Shape | undefined {
  const words = said && said.size > 0 ? taught(lexicon(spec), said) : lexicon(spec);
  const known = new Map<string, Head>();
  const read = (text: string): Head => {
    const head = known.get(text) ?? headOf(text, words);
    known.set(text, head);
    return head;
  };
  const rows = Math.min(grid.place.rows, grid.table === true ? 1 : LOOK);
  let best: Shape | undefined;
  let score = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const deep of row + 1 < rows ? [1, 2] : [1]) {
      const heads = deep === 1 ? single(grid, manner, row, read) : double(grid, manner, row, read);
      // Rows without a single name of a column are rows of the table.
      if (!heads || (!lenient && !heads.some(({ role, moment }) => role !== undefined && moment === undefined))) continue;
      const found = assembled(spec, row, deep, heads);
      const points = found.columns.size + found.periods.length + (found.missing.length === 0 ? 10_000 : 0);
      // One row that says as much alone as with the row above it is the header, and the row above a title.
      const alone = deep === 1 && points === score && best?.header.rows === 2 && best.header.row === row - 1 && best.periods.length === found.periods.length;
      if (alone) best = found;
      if ((found.columns.size > 0 || (lenient && found.periods.length > 1)) && points > score) [best, score] = [found, points];
    }
  }
  return best;
}

/** One header cell, sorted out. */
type Head = { readonly text: string; readonly moment?: Moment | undefined; readonly role?: Role | undefined; readonly rank?: number; readonly total?: boolean };

/** A text as a header. */
function headOf(text: string, words: Lexicon): Head {
  const read = plain(text);
  return { text: read, ...roleOf(words, read), total: totalLabel(read) !== undefined };
}

function single(grid: Grid, manner: Manner, row: number, read: (text: string) => Head): readonly Head[] {
  return grid.columns.map((column): Head => {
    const cell = cellOf(column, row);
    const moment = momentOf(cell, manner);
    return moment ? { text: String(cell), moment } : read(String(cell));
  });
}

/** Years over months, groups over columns, or names merged beside periods: two rows read as one. */
function double(grid: Grid, manner: Manner, row: number, read: (text: string) => Head): readonly Head[] | undefined {
  let above: string | number | boolean = '';
  let known = true;
  const heads = grid.columns.map((column): Head => {
    const [upper, lower] = [cellOf(column, row), cellOf(column, row + 1)];
    if (upper !== '') above = upper;
    if (lower === '') return { ...read(String(upper)), moment: momentOf(upper, manner) };
    const [over, own] = [read(String(above)), read(String(lower))];
    const both = `${own.text} ${over.text}`;
    const inTwo = /\d/.test(both) ? textAt(both, manner) : undefined;
    if (inTwo) return { text: both, moment: inTwo };
    const high = momentOf(above, manner);
    if (high) return { ...own, text: `${over.text} ${own.text}`, moment: high };
    const low = momentOf(lower, manner);
    if (low) return { ...over, text: own.text, moment: low, total: false };
    // A name over a cell that is filled is a header over data, not a header of two rows.
    if (upper !== '' && read(String(upper)).role !== undefined) known = false;
    return own;
  });
  return known ? heads : undefined;
}

function assembled(spec: InputSpec, row: number, rows: number, heads: readonly Head[]): Shape {
  const columns = new Map<Role, number>();
  const ranks = new Map<Role, number>();
  const timed = spec.times.includes('Period');
  // Where some periods say whose they are, those that do not are another measure's.
  const grouped = heads.some((head) => head.moment !== undefined && numberRole(spec, head.role) !== undefined);
  const isPeriod = (head: Head) => timed && head.moment !== undefined && head.total !== true && (!grouped || numberRole(spec, head.role) !== undefined);
  heads.forEach((head, column) => {
    if (head.role === undefined || head.moment !== undefined) return;
    if ((head.rank ?? 0) >= (ranks.get(head.role) ?? Infinity)) return;
    ranks.set(head.role, head.rank ?? 0);
    columns.set(head.role, column);
  });
  const periods = heads.flatMap((head, column) => (isPeriod(head) && head.moment ? [{ column, moment: head.moment, role: numberRole(spec, head.role) }] : []));
  const wide = periods.length > 0 && !columns.has('Period');
  const totals = heads.flatMap((head, column) => (wide && !isPeriod(head) && (head.total === true || /^(fy ?)?\d{2,4}$/i.test(head.text)) && !used(columns, column) ? [column] : []));
  const unknown = heads.flatMap((head, column) =>
    head.text === '' || used(columns, column) || totals.includes(column) || (wide && isPeriod(head)) ? [] : [{ column, second: head.role }]);
  const met = (role: Role) => columns.has(role) || (wide && (role === 'Period' || spec.numbers.includes(role))) || (columns.has('Measure') && columns.has('Value') && spec.numbers.includes(role));
  return { header: { row, rows }, heads: heads.map((head) => head.text), columns, periods: wide ? periods : [], totals, unknown, missing: spec.needs.filter((each) => !each.some(met)) };
}

function used(columns: ReadonlyMap<Role, number>, column: number): boolean {
  for (const each of columns.values()) if (each === column) return true;
  return false;
}

function numberRole(spec: InputSpec, role: Role | undefined): Role | undefined {
  return role !== undefined && spec.numbers.includes(role) ? role : undefined;
}

/** A header cell as a moment; in headers, only numbers that are days of our time are dates. */
function momentOf(cell: string | number | boolean, manner: Manner): Moment | undefined {
  if (typeof cell === 'number') return cell >= 34000 || cell > 190000 ? momentOfNumber(cell, manner) : undefined;
  return typeof cell === 'string' && cell !== '' ? textAt(cell, manner) : undefined;
}

/** What texts were read as before, in each manner: a range is looked at once for every input it could be, and its texts are the same. */
const READ = new WeakMap<Manner, Map<string, Moment | undefined>>();
const MOST = 50_000;

function textAt(text: string, manner: Manner): Moment | undefined {
  const known = READ.get(manner) ?? new Map<string, Moment | undefined>();
  if (known.size === 0 || known.size > MOST) READ.set(manner, known);
  if (known.size > MOST) known.clear();
  if (known.has(text)) return known.get(text);
  const moment = momentOfText(text, manner);
  known.set(text, moment);
  return moment;
}

/** Whether a text could be a header word at all, for headers repeated among the rows. */
export function sameHead(shape: Shape, column: number, text: string): boolean {
  const head = shape.heads[column] ?? '';
  if (figured(text) && !figured(head)) return false; // most codes, at a glance
  return Math.abs(head.length - text.length) < 8 && fold(head) === fold(text);
}
