import { BLANK, cellOf, NUMBER, type Grid } from '../../model/grid';
import { fold } from '../cell/fold';
import { INPUTS, specOf, type InputName, type InputSpec, type Role } from '../inputs';
import type { Manner } from '../cell/moment';
import { numberOf } from '../cell/number';
import { shapeOf, type Shape } from './shape';
import { OWN_WORDS } from './words';

/** The cells of something that may be an input: a name, a table or a sheet's used range; the first some hundred rows are enough. */
export type Candidate = { readonly name: string; readonly kind: 'name' | 'table' | 'sheet'; readonly grid: Grid; /** What tells it from another of its name; its name where nothing is said. */ readonly key?: string };

/** A range that could be an input: how likely, 0 to 1, and why, in words a person can check. */
export type Proposal = { readonly input: InputName; readonly name: string; readonly key: string; readonly score: number; readonly reason: string; readonly shape: Shape };

const FROM_1900: Manner = { date1904: false, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };
const FROM_1904: Manner = { ...FROM_1900, date1904: true };
/** Below this nobody would take it. */
const LEAST = 0.42;
const LOOK = 50;

/** Columns that hardly any other input has: where they stand, the input is nearly told. */
const TELLING: Partial<Record<InputName, readonly Role[]>> = {
  Products: ['Price', 'Unit cost', 'Lead time', 'Lot size', 'Opening stock', 'Target stock'], Stock: ['On hand'], Capacity: ['Available hours'], Routing: ['Hours per unit'], Bill: ['Quantity per', 'Component'],
  Components: ['Component'], Finance: ['Revenue'], Prices: ['Price'], Forecasts: ['Made in', 'Lag', 'Contributor'], Pipeline: ['Opportunity', 'Probability', 'Close date'],
  Orders: ['Order', 'Promise date'], Levers: ['Scenario', 'Lever'], Settings: ['Value'], Actuals: ['Revenue', 'Receipts'],
};

/** Headers that many inputs have, and that tell none of them. */
const COMMON = new Set(['Qty', 'Quantity', 'Units', 'Amount', 'Value', 'Volume', 'Planner', 'Source', 'Part', 'Menge', 'Wert', 'Quantité', 'Cantidad', 'Valor', 'Hours', 'Status', 'Due', 'Due date', 'Version'].map(fold));

/**
 * For every input, the ranges that could be it, best first, at most five.
 *
 * Headers decide, then what stands in the columns, then the name of the range. Nothing is taken without a person: these are proposals.
 */
export function propose(candidates: readonly Candidate[]): ReadonlyMap<InputName, readonly Proposal[]> {
  const all = INPUTS.filter(({ input }) => input !== 'Forecast history').map(({ input }) => {
    const scored = candidates.flatMap((candidate) => proposal(candidate, specOf(input)) ?? []);
    return [input, scored.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, 5)] as const;
  });
  return new Map(all.filter(([, proposals]) => proposals.length > 0));
}

function proposal({ name, kind, grid, key = name }: Candidate, spec: InputSpec): Proposal | undefined {
  const shape = shapeOf(grid, spec, grid.date1904 ? FROM_1904 : FROM_1900);
  if (!shape || shape.missing.length > 0) return undefined;
  const named = wordIn(`${name} ${grid.place.sheet}`, spec) ?? wordIn(titles(grid, shape), spec);
  const telling = (TELLING[spec.input] ?? []).filter((role) => shape.columns.has(role) && !COMMON.has(fold(shape.heads[shape.columns.get(role) ?? -1] ?? '')));
  // Product, period and quantity could be five inputs: then only the name tells which.
  const plain = telling.length === 0;
  const filled = share(grid, shape, spec);
  if (filled === 0) return undefined;
  const heads = shape.heads.filter((head) => head !== '').length;
  const known = heads === 0 ? 0 : 1 - shape.unknown.length / heads;
  const score = (plain ? 0.25 : Math.min(0.5, 0.25 + 0.1 * telling.length)) + 0.15 * known + 0.15 * filled + (named !== undefined ? 0.2 : others(name, spec) ? -0.15 : 0) - (kind === 'sheet' ? 0.02 : 0);
  if (score < LEAST) return undefined;
  return { input: spec.input, name, key, score: Math.round(Math.min(1, score) * 100) / 100, reason: reasonOf(shape, spec, telling, named, filled), shape };
}

/** What stands above the header, which people use to say what a sheet is. */
function titles(grid: Grid, { header }: Shape): string {
  return Array.from({ length: header.row }, (_, row) => grid.columns.map((column) => String(cellOf(column, row))).join(' ')).join(' ').slice(0, 400);
}

/** The word of the input that a name holds: `Demand` of `ERP demand extract`. */
function wordIn(name: string, spec: InputSpec): string | undefined {
  const folded = fold(name);
  const more = spec.input === 'Demand' || spec.input === 'Supply' ? (OWN_WORDS[spec.input] ?? []) : [];
  return [spec.input, ...spec.names, ...more].find((word) => fold(word).length > 2 && folded.includes(fold(word)));
}

/** Whether the name speaks of another input. */
function others(name: string, spec: InputSpec): boolean {
  return INPUTS.some((other) => other.input !== spec.input && wordIn(name, other) !== undefined);
}

/** Share of the cells in number columns that are numbers, over the first rows. */
function share(grid: Grid, shape: Shape, spec: InputSpec): number {
  const columns = shape.periods.length > 0 ? shape.periods.map(({ column }) => column) : spec.numbers.flatMap((role) => shape.columns.get(role) ?? []);
  const keys = columns.length > 0 ? columns : [...shape.columns.values()];
  const from = shape.header.row + shape.header.rows;
  let [there, good] = [0, 0];
  for (const column of keys) {
    const cells = grid.columns[column];
    for (let row = from; cells && row < Math.min(cells.codes.length, from + LOOK); row += 1) {
      if ((cells.codes[row] ?? BLANK) === BLANK) continue;
      there += 1;
      const cell = cellOf(cells, row);
      if (columns.length === 0 || cells.codes[row] === NUMBER || !Number.isNaN(numberOf(String(cell), 'not needed').value)) good += 1;
    }
  }
  return there === 0 ? 0 : good / there;
}

function reasonOf(shape: Shape, spec: InputSpec, telling: readonly Role[], named: string | undefined, filled: number): string {
  const main = spec.needs.flat().filter((role) => shape.columns.has(role)).map((role) => `${shape.heads[shape.columns.get(role) ?? 0] ?? role}`);
  const also = telling.map((role) => shape.heads[shape.columns.get(role) ?? 0] ?? role).filter((head) => !main.includes(head));
  const parts = [
    `It has ${[...main, ...also].join(', ') || 'the columns'}`,
    ...(shape.periods.length > 0 ? [`${shape.periods.length} columns of periods`] : []),
    ...(filled < 0.9 ? [`only ${Math.round(filled * 100)} % of its numbers can be read`] : []),
    ...(named === undefined ? [] : [`and is called ${named}`]),
  ];
  return `${parts.join(', ')}.`;
}
