import { words } from '../../model/sentence';
import type { Cell } from './pointed';
import type { Log } from './log';
import { close, median } from './robust';

/** A budget as given, lines × periods, with what its lines are usually sold at; blank where unknown. */
export type Priced = { readonly lines: readonly string[]; readonly periods: number; readonly revenue: Float64Array; readonly units: Float64Array; readonly price: Float64Array };

/** What does not fit: cells whose revenue is not units × the line's own price, lines priced unlike the product, and whether revenue only repeats units. */
export type BudgetDoubts = { readonly cells: readonly { readonly at: number; readonly expected: number }[]; readonly lines: readonly { readonly line: number; readonly implied: number; readonly price: number }[]; readonly same: boolean };

/**
 * Looks for revenue that is not units × price.
 *
 * A budget may have prices of its own, so a line is held to what most of its own periods say; only a line three times dearer or cheaper
 * than the product is doubted as a whole.
 */
export function budgetDoubts({ lines, periods, revenue, units, price }: Priced): BudgetDoubts {
  const { implied, given, ones } = impliedPrices(revenue, units);
  if (given >= 4 && ones * 10 >= given * 9 && !(Math.abs(median(price) - 1) < 0.5)) return { cells: [], lines: [], same: true };
  const cells: { at: number; expected: number }[] = [];
  const doubted: { line: number; implied: number; price: number }[] = [];
  lines.forEach((_, line) => {
    const own = implied.subarray(line * periods, (line + 1) * periods);
    const some = own[0] ?? NaN;
    const dear = price[line] ?? NaN;
    // Most lines have one price, near the product's: nothing to doubt, and cheap to tell.
    if (close(own, 1.01) && !(some / dear > 2.9) && !(some / dear < 1 / 2.9) && !Number.isNaN(some)) return;
    const usual = median(own);
    const said = own.filter((each) => !Number.isNaN(each));
    const agree = said.filter((each) => Math.abs(each / usual - 1) <= 0.005).length;
    const [least, steady] = [said.length >= 4, agree * 5 >= said.length * 4];
    own.forEach((each, t) => {
      const off = Math.abs(each / usual - 1);
      if (least && (off > 0.5 || (steady && off > 0.02))) cells.push({ at: line * periods + t, expected: (units[line * periods + t] ?? NaN) * usual });
    });
    const times = usual / (price[line] ?? NaN);
    if (times > 3 || times < 1 / 3) doubted.push({ line, implied: usual, price: price[line] ?? NaN });
  });
  return { cells, lines: doubted, same: false };
}

/** Revenue ÷ units, blank where either says nothing; how many say something, and how many of them 1. */
function impliedPrices(revenue: Float64Array, units: Float64Array): { readonly implied: Float64Array; readonly given: number; readonly ones: number } {
  const implied = new Float64Array(revenue.length).fill(NaN);
  let [given, ones] = [0, 0];
  for (let at = 0; at < implied.length; at += 1) {
    const [money, each] = [revenue[at] ?? NaN, units[at] ?? NaN];
    if (!(each > 0 && money > 0)) continue;
    implied[at] = money / each;
    given += 1;
    if (implied[at] === 1) ones += 1;
  }
  return { implied, given, ones };
}

/** Tells them at the cells of Finance. */
export function tellBudget(log: Log, priced: Priced, cellOf: (at: ReadonlySet<number>) => ReadonlyMap<number, Cell>): void {
  const doubts = budgetDoubts(priced);
  if (!doubts.same && doubts.cells.length === 0 && doubts.lines.length === 0) return;
  const { lines, periods, revenue } = priced;
  const firstOf = (line: number) => Array.from({ length: periods }, (_, t) => line * periods + t).find((at) => !Number.isNaN(revenue[at] ?? NaN)) ?? line * periods;
  const cells = cellOf(new Set([...doubts.cells.map(({ at }) => at), ...doubts.lines.map(({ line }) => firstOf(line)), firstOf(0)]));
  const where = (at: number) => {
    const cell = cells.get(at);
    return cell ? { place: log.place(cell.row, cell.column), value: log.text(cell.row, cell.column) } : {};
  };
  if (doubts.same) log.say('warning', 'budget does not match', 'Revenue only repeats Units: every unit would be sold for 1.', 'It was used as it stands. Check which column holds the money.', where(firstOf(0)));
  for (const { at, expected } of doubts.cells) log.say('note', 'budget does not match', words`Revenue ${revenue[at] ?? NaN} is not units × the price of the line's other periods, which makes ${expected}.`, 'It was used as it stands. Check the cell.', where(at));
  for (const { line, implied, price } of doubts.lines) log.say('note', 'budget does not match', words`${lines[line] ?? ''} is budgeted at ${implied} a unit and priced at ${price}.`, 'Both were used as they stand. Check units and price.', where(firstOf(line)));
}
