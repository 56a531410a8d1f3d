import { address } from '../../../src/model/place';
import type { Book, Sheet } from '../model/book';
import type { Area, Scalar } from '../model/cells';
import { dependents, filled, nodes, type Node } from './dependents';
import { calculate, type Result } from './engine';
import type { On } from './precedents';

/**
 * Works out the book's formulas again: those that depend on the changed cells, or all of them when none are named.
 *
 * Only cached values change, and only where another value came out. A formula the engine cannot work out keeps the value it had and stands in
 * `book.uncalculated`. Volatile functions (TODAY, RAND) run again only when something they depend on changed, or when all formulas do.
 */
export function recalculate(book: Book, changed?: readonly { sheet: Sheet; area: Area }[]): void {
  const all = nodes(book);
  if (all.length === 0) { book.uncalculated.clear(); return; }
  let asked = changed ? dependents(all, changed) : all;
  // What spilled may feed formulas that ran before it: they run again, the spilling ones do not.
  const spilled = new Set<Node>();
  for (let round = 0; round < 5 && asked.length > 0; round++) {
    const moved = run(book, asked);
    moved.forEach(({ source }) => spilled.add(source));
    asked = moved.length === 0 ? [] : dependents(nodes(book), moved).filter((node) => ![...spilled].some((one) => one.sheet === node.sheet && one.row === node.row && one.column === node.column));
  }
}

type Moved = On & { readonly source: Node };

/** One pass of the engine; says which cells beside their formula were filled anew. */
function run(book: Book, asked: readonly Node[]): Moved[] {
  for (const node of asked) book.uncalculated.delete(at(node));
  const results = known(book, asked);
  const own = new Set(asked.map((node) => node));
  const moved = clear(asked, results);
  const answered = new Set<Node>();
  for (const { sheet, row, column, value, source } of results) {
    if (source && own.has(source) && source.row === row && source.column === column) answered.add(source);
    const now = value ?? 0;
    if (!near(sheet.cells.value(row, column), now)) {
      sheet.cells.cache(row, column, now);
      if (source && (source.row !== row || source.column !== column)) moved.push({ sheet, area: { top: row, left: column, bottom: row, right: column }, source });
    }
  }
  for (const node of asked) if (!answered.has(node)) book.uncalculated.add(at(node));
  return moved;
}

/** Results of all that can be worked out. What the engine cannot is left with the value it had, and the rest is worked out from that. */
function known(book: Book, asked: readonly Node[]): readonly Result[] {
  // What stands in another file is not here to be looked at: Excel shows the value it saw last.
  const away = book.names.filter(({ formula }) => leavesTheFile(formula)).map(({ name }) => name.toLowerCase());
  const elsewhere = (formula: string) => leavesTheFile(formula) || (away.length > 0 && words(formula).some((word) => away.includes(word)));
  let left = asked.filter(({ formula }) => !elsewhere(formula));
  for (let round = 0; round < 6; round++) {
    let results: readonly Result[];
    try {
      results = calculate(book, left);
    } catch {
      return [];
    }
    const unnamed = results.filter(({ value, source, row, column }) => source?.row === row && source.column === column && isError(value, '#NAME?'));
    const lost = new Set(unnamed.map(({ source }) => source));
    const roots = new Set(left.filter((node) => lost.has(node) && !node.areas.some(({ sheet, area }) => [...lost].some((one) => one && one.sheet === sheet && inside(one, area)))));
    const kept = [...roots].filter((node) => { const value = node.sheet.cells.value(node.row, node.column); return value !== '' && !isError(value, '#NAME?'); });
    for (const node of roots) book.uncalculated.add(at(node));
    if (kept.length === 0) return results;
    left = left.filter((node) => !kept.includes(node));
  }
  return [];
}

/** Takes away what spilling formulas left beside them and no longer fill, and remembers how far they reach now. */
function clear(asked: readonly Node[], results: readonly Result[]): Moved[] {
  const reached = new Map<Node, { rows: number; columns: number }>();
  for (const { row, column, source } of results) {
    if (!source) continue;
    const now = reached.get(source) ?? { rows: 1, columns: 1 };
    reached.set(source, { rows: Math.max(now.rows, row - source.row + 1), columns: Math.max(now.columns, column - source.column + 1) });
  }
  const moved: Moved[] = [];
  for (const node of asked) {
    const now = reached.get(node);
    const reach = node.sheet.cells.array(node.row, node.column);
    if (!now || (reach && !reach.dynamic) || (!reach && now.rows * now.columns === 1)) continue;
    const old = filled(node);
    for (let r = old.top; r <= old.bottom; r++) {
      for (let c = old.left; c <= old.right; c++) {
        if (r < node.row + now.rows && c < node.column + now.columns) continue;
        node.sheet.cells.cache(r, c, '');
        moved.push({ sheet: node.sheet, area: { top: r, left: c, bottom: r, right: c }, source: node });
      }
    }
    node.sheet.cells.setArray(node.row, node.column, { ...now, dynamic: true });
  }
  return moved;
}

/** Whether a formula looks into another file: `[1]Sheet!A1`, `'C:\\[Book.xlsx]Sheet'!A1`, `[1]!Name`. */
function leavesTheFile(formula: string): boolean {
  const said = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return /\[[^[\]]+\][^\s!'"[\]()+*/^&=<>,;{}-]*!|'(?:[^']|'')*\[(?:[^'\]]|'')*\](?:[^']|'')*'!/.test(said);
}

const words = (formula: string): readonly string[] => formula.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];

const at = ({ sheet, row, column }: Node): string => address({ sheet: sheet.name, row, column });
const inside = ({ row, column }: Node, area: Area): boolean => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
const isError = (value: Scalar | undefined, code: string): boolean => typeof value === 'object' && value.error === code;

/** The same but for the last bits, which Excel and the engine round differently. */
function near(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), Math.abs(b));
  return typeof a === 'object' && typeof b === 'object' ? a.error === b.error : a === b;
}
