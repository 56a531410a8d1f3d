import type { Book, Sheet } from '../model/book';
import { columnsOf, intersection, rowsOf } from '../model/areas';
import type { Area } from '../model/cells';
import { Reader, type On, type Precedents } from './precedents';

/** A formula and what it looks at. */
export type Node = Precedents & { readonly sheet: Sheet; readonly row: number; readonly column: number; readonly formula: string };

/** An area of so many rows is found by its rows, a taller one is looked at each time. */
const SMALL = 64;
const TALL = -1;

export const size = (area: Area): number => rowsOf(area) * columnsOf(area);

/** Every formula of the book. */
export function nodes(book: Book): Node[] {
  const reader = new Reader(book);
  const all: Node[] = [];
  for (const sheet of book.sheets) {
    sheet.cells.eachFormula((row, column, formula) => all.push({ sheet, row, column, formula, ...reader.precedents(formula, sheet, row) }));
  }
  return all;
}

type Look = { readonly area: Area; readonly node: Node };
const span = (area: Area): number[] => Array.from({ length: rowsOf(area) }, (_, i) => area.top + i);

/** Who looks at a sheet, by the rows that are looked at. */
function lookers(all: readonly Node[]): Map<Sheet, Map<number, Look[]>> {
  const found = new Map<Sheet, Map<number, Look[]>>();
  for (const node of all) {
    for (const { sheet, area } of node.areas) {
      const on = found.get(sheet) ?? new Map<number, Look[]>();
      found.set(sheet, on);
      for (const row of rowsOf(area) > SMALL ? [TALL] : span(area)) {
        const there = on.get(row);
        if (there) there.push({ area, node });
        else on.set(row, [{ area, node }]);
      }
    }
  }
  return found;
}

/** The cells a formula fills: its own, or the block its array reaches over. */
export function filled({ sheet, row, column }: Node): Area {
  const reach = sheet.cells.array(row, column);
  return { top: row, left: column, bottom: row + (reach?.rows ?? 1) - 1, right: column + (reach?.columns ?? 1) - 1 };
}

/** The formulas whose result may be another once these cells changed: those that stand there, those that look there, and so on. */
export function dependents(all: readonly Node[], changed: readonly On[]): Node[] {
  const by = lookers(all);
  const dirty = new Set<Node>();
  const queue: On[] = [...changed];
  const soil = (node: Node) => {
    if (dirty.has(node)) return;
    dirty.add(node);
    queue.push({ sheet: node.sheet, area: filled(node) });
  };
  for (const node of all) if (node.anywhere || changed.some(({ sheet, area }) => sheet === node.sheet && intersection(area, filled(node)))) soil(node);
  for (const { sheet, area } of queue) {
    const on = by.get(sheet) ?? new Map<number, Look[]>();
    const rows = rowsOf(area) < on.size ? [TALL, ...span(area)] : on.keys();
    for (const row of rows) {
      const looks = on.get(row) ?? [];
      looks.forEach((look) => { if (!dirty.has(look.node) && intersection(look.area, area)) soil(look.node); });
      if (looks.length > 0) on.set(row, looks.filter(({ node }) => !dirty.has(node))); // whom it reached need not be asked again
    }
  }
  return all.filter((node) => dirty.has(node));
}
