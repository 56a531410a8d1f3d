import type { Finding, Severity } from '../../model/finding';
import { cellOf, type Grid } from '../../model/grid';
import type { Place } from '../../model/place';
import { parts, plain, type Sentence } from '../../model/sentence';
import type { InputName } from '../inputs';
import type { Rule } from './rules';

/** What is said of a cell that breaks a rule, the same for every cell of that rule. */
type Said = { readonly severity: Severity; readonly wrong: string; readonly todo: string };

const CELLS: Partial<Record<Rule, Said>> = {
  'number as text': { severity: 'note', wrong: 'The number is stored as text.', todo: 'It was read as the number it shows. Store it as a number to be safe.' },
  'dash': { severity: 'note', wrong: 'A dash stands where a number is expected.', todo: 'It was read as 0. Empty the cell if the number is not known.' },
  'decimal doubtful': { severity: 'warning', wrong: 'The separator before three digits could mean thousands or decimals, and nothing else in the column tells.', todo: 'A comma was read as thousands, a point as decimals. Store the cell as a number.' },
  'not available': { severity: 'warning', wrong: 'The cell says there is no value.', todo: 'It was left blank, not 0. Enter the number when it is known.' },
  'error value': { severity: 'warning', wrong: 'The cell holds an Excel error.', todo: 'It was left blank. Correct the formula.' },
  'not a number': { severity: 'warning', wrong: 'The cell cannot be read as a number.', todo: 'It was left blank. Enter a number.' },
  'too large': { severity: 'warning', wrong: 'The number is larger than anything one could plan.', todo: 'It was left blank. Correct it.' },
  'not a date': { severity: 'warning', wrong: 'The cell cannot be read as a period or date.', todo: 'It was left blank. Enter a date or a period such as 2026-03.' },
  'not a period': { severity: 'warning', wrong: 'This is not a period we can read, or there is no such period.', todo: 'The row was set aside. Enter a date, or a period such as 2026-03, Mar-26 or 2026-W09.' },
  'date doubtful': { severity: 'warning', wrong: 'Day and month could stand in either order, and nothing else in the column tells.', todo: 'It was read with the day first. Enter real dates.' },
  'stray spaces': { severity: 'note', wrong: 'The text has spaces around it, or hard spaces in it.', todo: 'They were ignored.' },
  'spelled differently': { severity: 'warning', wrong: 'This differs from another entry only in capitals or quotation marks.', todo: 'Both were taken for the same. Spell it one way, or give them names that differ.' },
  'header again': { severity: 'note', wrong: 'The header is repeated here.', todo: 'The row was left out.' },
  'no numbers': { severity: 'note', wrong: 'The row has a name but no numbers.', todo: 'It was taken for a heading or a footnote and left out.' },
  'no product': { severity: 'warning', wrong: 'The row does not say which product it is for.', todo: 'It was set aside. Enter the product.' },
  'incomplete row': { severity: 'warning', wrong: 'The row does not say which resource or component it is for.', todo: 'It was set aside. Enter the name.' },
  'not planned': { severity: 'note', wrong: 'Neither Demand nor Supply has this product.', todo: 'The row was not needed. Check the code if it should be planned.' },
  'before the plan': { severity: 'note', wrong: 'The period ends by the as-of date.', todo: 'It is history and was not planned.' },
  'outside the plan': { severity: 'note', wrong: 'The plan does not reach this period.', todo: 'It was left out.' },
  'total differs': { severity: 'warning', wrong: 'The total is not what its periods add up to.', todo: 'The periods were used and the total was not. Check which of them is right.' },
  'no location': { severity: 'warning', wrong: 'The row has no location, and the plan is by location.', todo: 'It was planned without one. Enter the location.' },
  'negative': { severity: 'warning', wrong: 'The number is negative, and a negative one makes no sense here.', todo: 'It was used as it stands. Check the sign.' },
  'return': { severity: 'note', wrong: 'The receipt is negative.', todo: 'It was used as a return. Check the sign if it is none.' },
  'probability': { severity: 'warning', wrong: 'The probability is missing, or not between 0 and 100 %.', todo: 'The row was set aside. Enter a probability.' },
  'close passed': { severity: 'warning', wrong: 'The opportunity should have closed by the as-of date.', todo: 'It was not counted. Move its close date, or close it.' },
  'not whole': { severity: 'note', wrong: 'A fraction stands among whole units.', todo: 'It was used as it stands. Check the cell.' },
  'after the fact': { severity: 'note', wrong: 'The period was over when this was made.', todo: 'It is no forecast and was not scored.' },
  'title': { severity: 'note', wrong: 'These rows stand above the header.', todo: 'They were taken for titles and notes.' },
};

/** More than this many findings of one rule are told in one, with the area they lie in. */
const MOST = 400;

/** A cell may hold 32,767 characters: that many in a sentence would fit neither the pane nor a cell of ours. */
const LONGEST = 400;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function shortened(finding: Finding): Finding {
  const { severity, input, rule, place, value, wrong, todo } = finding;
  if (wrong.length <= LONGEST && todo.length <= LONGEST && (value?.length ?? 0) <= LONGEST) return finding;
  return { severity, input, rule, ...(place && { place }), ...(value !== undefined && { value: short(value) }), wrong: short(wrong), todo: short(todo) };
}

/** What was noticed in one input, gathered while reading and told at the end in the order of the cells. */
export class Log {
  private readonly said: Finding[] = [];
  private readonly cells = new Map<Rule, Map<number, number[]>>();
  /** Rows down to the end of the header; 0 while it is not known. */
  private head = 0;

  constructor(
    readonly input: InputName,
    private readonly grid?: Grid,
  ) {}

  /** A finding of its own. */
  say(severity: Severity, rule: Rule, wrong: string | Sentence, todo: string | Sentence, where?: { readonly place?: Place | undefined; readonly value?: string | undefined }): void {
    const place = where?.place && { place: this.below(where.place) };
    const value = where?.value === undefined ? undefined : { value: where.value };
    const spoken = typeof wrong === 'string' && typeof todo === 'string' ? undefined : { spoken: { wrong: parts(wrong), todo: parts(todo) } };
    this.said.push({ severity, input: this.input, rule, ...place, ...value, wrong: plain(wrong), todo: plain(todo), ...spoken });
  }

  /** Says how many rows the header reaches down, titles included. */
  headed(rows: number): void {
    this.head = rows;
  }

  /** The rows below the header where a whole range is meant: what is said of the range is not said of a header of it. */
  below(place: Place): Place {
    const at = this.grid?.place;
    const whole = at && place.sheet === at.sheet && place.row === at.row && place.column === at.column && place.rows === at.rows && place.columns === at.columns;
    return whole && this.head > 0 && this.head < at.rows ? { ...at, row: at.row + this.head, rows: at.rows - this.head } : place;
  }

  /** One cell of the grid that breaks a rule; neighbours that break the same one are told together. */
  mark(rule: Rule, row: number, column: number): void {
    let columns = this.cells.get(rule);
    if (!columns) this.cells.set(rule, (columns = new Map()));
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }

  /** Where a cell of the grid stands on its sheet. */
  place(row: number, column: number, rows = 1, columns = 1): Place | undefined {
    const at = this.grid?.place;
    if (!at) return undefined;
    const from = { sheet: at.sheet, row: at.row + row, column: at.column + column };
    return rows === 1 && columns === 1 ? from : { ...from, rows, columns };
  }

  /** What a cell of the grid holds, as text. */
  text(row: number, column: number): string {
    const found = this.grid?.columns[column];
    return found ? String(cellOf(found, row)) : '';
  }

  findings(): readonly Finding[] {
    const found = [...this.said];
    for (const [rule, columns] of this.cells) found.push(...this.told(rule, joined(columns)));
    return found.map(shortened).sort((a, b) => (a.place?.row ?? -1) - (b.place?.row ?? -1) || (a.place?.column ?? -1) - (b.place?.column ?? -1));
  }

  private told(rule: Rule, areas: readonly Area[]): readonly Finding[] {
    const sentence = CELLS[rule];
    if (!sentence) return [];
    const each = areas.slice(0, MOST).map((area) => this.finding(rule, sentence, area));
    const rest = areas.slice(MOST);
    if (rest.length === 0) return each;
    const [top, left] = [Math.min(...rest.map((a) => a.row)), Math.min(...rest.map((a) => a.column))];
    const whole = { row: top, column: left, rows: Math.max(...rest.map((a) => a.row + a.rows)) - top, columns: Math.max(...rest.map((a) => a.column + a.columns)) - left };
    const more = { ...sentence, wrong: `${rest.length} more places in this area: ${sentence.wrong}` };
    return [...each, this.finding(rule, more, whole)];
  }

  private finding(rule: Rule, { severity, wrong, todo }: Said, area: Area): Finding {
    const place = this.place(area.row, area.column, area.rows, area.columns);
    const held: string[] = [];
    for (let r = area.row; r < area.row + Math.min(area.rows, 50) && held.length < 4; r += 1) {
      const text = this.text(r, area.column);
      if (text !== '' && !held.includes(text)) held.push(text);
    }
    const value = held.length > 3 ? `${held.slice(0, 3).join(' | ')} | …` : held.join(' | ');
    return { severity, input: this.input, rule, ...(place && { place }), value, wrong, todo };
  }
}

type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Cells of one rule as few rectangles: runs down each column, then equal runs side by side. */
function joined(columns: ReadonlyMap<number, number[]>): readonly Area[] {
  const areas: Area[] = [];
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    const rows = (columns.get(column) ?? []).sort((a, b) => a - b);
    let [from, last] = [rows[0] ?? 0, rows[0] ?? 0];
    const close = () => areas.push({ row: from, column, rows: last - from + 1, columns: 1 });
    for (const row of rows) {
      if (row > last + 1) {
        close();
        from = row;
      }
      last = row;
    }
    if (rows.length > 0) close();
  }
  const wide: Area[] = [];
  const open = new Map<string, number>();
  for (const area of areas) {
    const key = `${area.row}/${area.rows}`;
    const before = open.get(key);
    const left = before === undefined ? undefined : wide[before];
    if (before !== undefined && left && left.column + left.columns === area.column) wide[before] = { ...left, columns: left.columns + 1 };
    else open.set(key, wide.push(area) - 1);
  }
  return wide;
}
