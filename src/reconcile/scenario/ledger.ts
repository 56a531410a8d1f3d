import { settled } from '../stock/noise';

/** What is added up over the items of a plan, by period: `wanted` (demand) and `unmet` (what of it is not shipped in its period) in units, the rest in money. */
export type Line =
  | 'sales' | 'margin' | 'purchases' | 'cogs' | 'risk' | 'wanted' | 'unmet'
  /** Stock at unit cost at the end of the period; `opening` before the first, and there alone. */
  | 'stock' | 'opening'
  /** What carrying, hurrying and penalties cost. */
  | 'held' | 'hurried' | 'fined';

/** What may not be known of an item in a period, and leaves the lines blank that need it. */
export type Unknown = 'price' | 'margin' | 'purchase' | 'cost' | 'carrying';

const NEEDS: { readonly [line in Line]?: Unknown } = { sales: 'price', risk: 'price', margin: 'margin', purchases: 'purchase', cogs: 'cost', stock: 'cost', opening: 'cost', held: 'carrying' };

/** What items add up to, and nothing of each: enough to tell what a plan comes to, and to replace what some items add. */
export type Ledger = {
  readonly lines: Readonly<Record<Line, Float64Array>>;
  /** How many items each is unknown of, by period: where it is of all, the line is blank. */
  readonly blanks: Readonly<Record<Unknown, Float64Array>>;
  readonly items: number;
  /** Exceptions of items, and not of resources. */
  readonly exceptions: number;
};

/** Nothing added up yet, of so many items. */
export function blankLedger(periods: number, items: number): Ledger {
  return { lines: perLine(() => new Float64Array(periods)), blanks: perUnknown(() => new Float64Array(periods)), items, exceptions: 0 };
}

/** A line by period; blank where no item says anything. */
export function lineOf({ lines, blanks, items }: Ledger, line: Line): Float64Array {
  const needs = NEEDS[line];
  return needs ? lines[line].map((sum, t) => ((blanks[needs][t] ?? 0) < items ? sum : NaN)) : lines[line];
}

/** A ledger in which what some items had is replaced by what they have now; where nothing moved, the very same numbers. */
export function exchanged(whole: Ledger, before: Ledger, after: Ledger): Ledger {
  return {
    lines: perLine((line) => replaced(whole.lines[line], before.lines[line], after.lines[line])),
    blanks: perUnknown((unknown) => replaced(whole.blanks[unknown], before.blanks[unknown], after.blanks[unknown])),
    items: whole.items,
    exceptions: whole.exceptions - before.exceptions + after.exceptions,
  };
}

/** The difference is taken first, so that nothing moved is nothing changed; and all of a sum taken away leaves nothing, not its last digits. */
function replaced(whole: Float64Array, before: Float64Array, after: Float64Array): Float64Array {
  return whole.map((sum, t) => {
    const [was, is] = [before[t] ?? 0, after[t] ?? 0];
    return was === is ? sum : settled(sum + (is - was), Math.abs(sum) + Math.abs(was) + Math.abs(is));
  });
}

function perLine(of: (line: Line) => Float64Array): Ledger['lines'] {
  return {
    sales: of('sales'), margin: of('margin'), purchases: of('purchases'), cogs: of('cogs'), stock: of('stock'), opening: of('opening'),
    held: of('held'), hurried: of('hurried'), fined: of('fined'), risk: of('risk'), wanted: of('wanted'), unmet: of('unmet'),
  };
}

function perUnknown(of: (unknown: Unknown) => Float64Array): Ledger['blanks'] {
  return { price: of('price'), margin: of('margin'), purchase: of('purchase'), cost: of('cost'), carrying: of('carrying') };
}
