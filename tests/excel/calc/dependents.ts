import type { Book, Sheet } from '../model/book';
import { columnsOf, intersection, rowsOf } from '../model/areas';
import type { Area } from '../model/cells';
import { Reader, type On, type Precedents } from './precedents';

/** A formula and what it looks at. */
export type Node = Precedents & { readonly sheet: Sheet; readonly row: number; readonly column: number; readonly formula: string };

const key = (row: number, column: number): number => row * 16_384 + column;
const SMALL = 64;

const touches = (a: Area, b: Area): boolean => intersection(a, b) !== undefined;
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

/** Who looks at which cells of a sheet: single cells by their place, larger areas in a list. */
type Lookers = { readonly cells: Map<number, Node[]>; readonly wide: { readonly area: Area; readonly node: Node }[] };

function lookers(all: readonly Node[]): Map<string, Lookers> {
  const found = new Map<string, Lookers>();
  for (const node of all) {
    for (const { sheet, area } of node.areas) {
      const on = found.get(sheet.id) ?? { cells: new Map<number, Node[]>(), wide: [] };
      found.set(sheet.id, on);
      if (size(area) > SMALL) { on.wide.push({ area, node }); continue; }
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) {
          const there = on.cells.get(key(r, c));
          if (there) there.push(node);
          else on.cells.set(key(r, c), [node]);
        }
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
  for (const node of all) if (node.anywhere || changed.some(({ sheet, area }) => sheet === node.sheet && touches(area, filled(node)))) soil(node);
  for (const { sheet, area } of queue) {
    const on = by.get(sheet.id);
    if (!on) continue;
    for (const { area: seen, node } of on.wide) if (touches(seen, area)) soil(node);
    if (size(area) <= on.cells.size) {
      for (let r = area.top; r <= area.bottom; r++) for (let c = area.left; c <= area.right; c++) on.cells.get(key(r, c))?.forEach(soil);
    } else {
      for (const [cell, there] of on.cells) {
        const [r, c] = [Math.floor(cell / 16_384), cell % 16_384];
        if (r >= area.top && r <= area.bottom && c >= area.left && c <= area.right) there.forEach(soil);
      }
    }
  }
  return all.filter((node) => dirty.has(node));
}
