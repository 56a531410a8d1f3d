import { TEXT } from '../../model/grid';
import { words } from '../../model/sentence';
import { matched } from '../cell/fold';
import { totalLabel } from './headers';
import { codeAt, mainRole, TOTAL, USED, type Records } from './records';

/** A row whose label says that it adds others: `of` is what it names, '' for everything; `sure` when nothing else can be meant. */
export type Total = { readonly row: number; readonly column: number; readonly label: string; readonly of: string; readonly sure: boolean };

type Sum = { readonly column: number; readonly shown: number; readonly parts: number };

/** Steps we spend on checking totals; beyond it they are left out unchecked, and that is said. */
const PATIENCE = 60_000_000;

/** The rows labelled as totals. Sure ones are out from here on, so that keys are not carried over them. */
export function totalRows(records: Records, from: number): readonly Total[] {
  const { grid, status, log } = records;
  const main = mainRole(records);
  const mainColumn = main === undefined ? -1 : (records.keys.get(main)?.column ?? -1);
  const numbers = new Set(records.strips.map((strip) => strip.column));
  const totals = new Map<number, Total>();
  grid.columns.forEach((cells, column) => {
    if (numbers.has(column)) return;
    const labels = cells.texts.map(totalLabel);
    if (!labels.some((label) => label)) return;
    for (let row = from; row < cells.codes.length; row += 1) {
      const label = labels[(cells.codes[row] ?? 0) - TEXT];
      if (!label || status[row] !== USED || totals.has(row)) continue;
      const inPeriod = column === records.shape.columns.get('Period');
      // A family called Total Care beside a product is a family, not a total.
      if (column !== mainColumn && !inPeriod && main !== undefined && codeAt(records, main, row) >= 0) continue;
      const sure = label.of === '' || column !== mainColumn || named(records, label.of);
      totals.set(row, { row, column, label: log.text(row, column), of: label.of, sure });
    }
  });
  totals.forEach((total) => total.sure && (status[total.row] = TOTAL));
  if (records.measure) below(records, from, totals);
  return [...totals.values()].sort((a, b) => a.row - b.row);
}

/** Takes the totals out that add up to rows, and tells where a total is not what its parts make. */
export function checkTotals(records: Records, totals: readonly Total[], from: number): Records {
  const { status, log } = records;
  const rows: number[] = [];
  const labelled = new Set(totals.map((each) => each.row));
  for (let r = from; r < status.length && totals.length > 0; r += 1) if (status[r] === USED && !labelled.has(r)) rows.push(r);
  const checkable = totals.length * rows.length * records.strips.length <= PATIENCE;
  let before = from;
  for (const total of totals) {
    const best = checkable ? explained(records, total, rows, before) : [];
    const adds = best.some((sum) => sum.parts !== 0) && best.every(equal);
    if (!total.sure && !adds) continue;
    status[total.row] = TOTAL;
    before = total.row + 1;
    const checked = checkable ? '' : ' It was not checked against its parts, there are too many.';
    log.say('note', 'total row', `${total.label} adds other rows.`, `It was left out so that nothing counts twice.${checked}`, { place: log.place(total.row, total.column), value: total.label });
    best.filter((sum) => !equal(sum)).forEach((sum) => {
      const place = log.place(total.row, sum.column);
      log.say('warning', 'total differs', words`${total.label} shows ${sum.shown}, the rows it adds make ${sum.parts}.`, 'The rows were used and the total was not. Check which of them is right.', { place, value: said(sum.shown) });
    });
  }
  return records;
}

function named(records: Records, name: string): boolean {
  for (const key of records.keys.values()) if (key.names.some((each) => matched(each) === matched(name))) return true;
  return false;
}

/** In blocks, the rows under a total that name only a measure belong to it. */
function below(records: Records, from: number, totals: Map<number, Total>): void {
  const keys = [...records.keys].filter(([role]) => role !== 'Measure').map(([, key]) => key.codes);
  for (let row = from + 1; row < records.status.length; row += 1) {
    const above = totals.get(row - 1);
    if (!above || totals.has(row) || records.status[row] !== USED || keys.some((codes) => (codes[row] ?? -1) >= 0)) continue;
    totals.set(row, { ...above, row });
    if (above.sure) records.status[row] = TOTAL;
  }
}

/** The parts that explain a total best: what its label names, what stands since the last total, all above, all, or all below. */
function explained(records: Records, total: Total, rows: readonly number[], before: number): readonly Sum[] {
  const fitting = rows.filter((row) => fits(records, total.row, row));
  const name = matched(total.of);
  const choices = [
    name === '' ? [] : fitting.filter((row) => [...records.keys.values()].some((key) => matched(key.names[key.codes[row] ?? -1] ?? '') === name)),
    fitting.filter((row) => row >= before && row < total.row),
    fitting.filter((row) => row < total.row),
    fitting,
    fitting.filter((row) => row > total.row),
  ];
  let [best, score]: [readonly Sum[], number] = [[], -1];
  for (const choice of choices) {
    if (choice.length === 0) continue;
    const sums = summed(records, total.row, choice);
    const good = sums.filter(equal).length;
    if (good > score) [best, score] = [sums, good];
  }
  return best;
}

/** Whether a row could be part of a total: of its measure and period, and of every name that stands in the total's row. */
function fits(records: Records, total: number, row: number): boolean {
  if (records.measure && records.measure[total] !== records.measure[row]) return false;
  const period = records.times.get('Period')?.codes;
  if (period && (period[total] ?? -1) >= 0 && period[total] !== period[row]) return false;
  for (const key of records.keys.values()) {
    const [over, part] = [key.codes[total] ?? -1, key.codes[row] ?? -1];
    if (over >= 0 && part >= 0 && over !== part && !totalLabel(key.names[over] ?? '')) return false;
  }
  return true;
}

function summed(records: Records, total: number, rows: readonly number[]): readonly Sum[] {
  const sums: Sum[] = [];
  for (const { column, numbers } of records.strips) {
    const shown = numbers.values[total] ?? NaN;
    if (Number.isNaN(shown)) continue;
    let parts = 0;
    for (const row of rows) {
      const value = numbers.values[row] ?? NaN;
      if (!Number.isNaN(value)) parts += value;
    }
    sums.push({ column, shown, parts });
  }
  return sums;
}

function equal(sum: Sum): boolean {
  return Math.abs(sum.shown - sum.parts) <= Math.max(0.005, 1e-9 * Math.abs(sum.parts));
}

/** A number as a person reads it in a sentence. */
export function said(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
