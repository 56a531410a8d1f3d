import { calculateFormulas, type CellLike, type FormulaResultLike, type RowLike, type WorkbookLike, type WorksheetLike } from '@cj-tech-master/excelts/formula';
import { reference } from '../model/areas';
import type { Book, Sheet } from '../model/book';
import type { Area, Scalar } from '../model/cells';
import { filled, size, type Node } from './dependents';
import { everywhere, type On } from './precedents';

/** What the engine answered for a cell; undefined for nothing to show (Excel shows 0). */
export type Result = { readonly sheet: Sheet; readonly row: number; readonly column: number; readonly value: Scalar | undefined; readonly source: Node | undefined };

const [NULL, LITERAL, FORMULA] = [0, 2, 6];
/** The engine knows of its own functions which fill more than a cell; of ours any may. */
const OURS = /\bPOR\.\w+\(/i;

/**
 * Works out these formulas once and says what came out, without touching the book.
 *
 * The engine is shown no more than it needs: the formulas asked for as formulas, the cells they look at as plain values, nothing else.
 */
export function calculate(book: Book, asked: readonly Node[]): Result[] {
  const results: Result[] = [];
  const looked: On[] = asked.some((node) => node.anywhere) ? everywhere(book) : asked.flatMap((node) => node.areas);
  const turn: { source: Node | undefined } = { source: undefined };
  const worksheets = book.sheets.map((sheet, n) => {
    const own = asked.filter((node) => node.sheet === sheet);
    return view(sheet, n + 1, own, looked.filter((one) => one.sheet === sheet).map((one) => one.area), results, turn);
  });
  const entries = book.names.map((one) => {
    const at = book.sheets.findIndex((sheet) => sheet.id === one.scope);
    return { name: one.name, ranges: [one.formula], ...(at >= 0 && { localSheetId: at }) };
  });
  const workbook: WorkbookLike = {
    worksheets, properties: { date1904: book.date1904 },
    getWorksheet: (id) => worksheets.find((sheet) => (typeof id === 'string' ? sheet.name.toLowerCase() === id.toLowerCase() : sheet.id === id)),
    ...(book.functions && { userFunctions: book.functions.forEngine() }),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
  };
  calculateFormulas(workbook);
  return results;
}

/** The rows and columns to be shown of a sheet. */
function wanted(sheet: Sheet, own: readonly Node[], areas: readonly Area[]): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  const used = sheet.cells.used();
  const want = (r: number, c: number) => {
    const row = rows.get(r);
    if (row) row.add(c);
    else rows.set(r, new Set([c]));
  };
  const seen = new Set<string>();
  for (const area of areas) {
    if (!used || seen.has(reference(area))) continue;
    seen.add(reference(area));
    for (let r = Math.max(area.top, used.top); r <= Math.min(area.bottom, used.bottom); r++) {
      if (size(area) > 1 && !sheet.cells.row(r)) continue;
      for (let c = Math.max(area.left, used.left); c <= Math.min(area.right, used.right); c++) want(r, c);
    }
  }
  for (const node of own) want(node.row, node.column);
  return rows;
}

function view(sheet: Sheet, id: number, own: readonly Node[], areas: readonly Area[], results: Result[], turn: { source: Node | undefined }): WorksheetLike {
  const formulas = new Map(own.map((node) => [`${node.row},${node.column}`, node]));
  // What an array formula filled last time is not in its way now.
  const shadows = own.filter((node) => sheet.cells.array(node.row, node.column)).map((node) => ({ node, area: filled(node) }));
  const rows = wanted(sheet, own, areas);
  const used = sheet.cells.used();
  const cell = (row: number, column: number): CellLike => {
    const node = formulas.get(`${row},${column}`);
    if (node) return formulaCell(sheet, node, results, turn);
    const shadow = shadows.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    const reach = shadow && sheet.cells.array(shadow.node.row, shadow.node.column);
    const value = shadow ? '' : sheet.cells.value(row, column);
    const tell = (result: unknown) => results.push({ sheet, row, column, value: scalar(result), source: shadow?.node ?? turn.source });
    return {
      row: row + 1, col: column + 1, type: reach && !reach.dynamic ? FORMULA : value === '' && shadow ? NULL : value === '' && sheet.cells.formula(row, column) === undefined ? NULL : LITERAL, model: {},
      get value() { return value; }, set value(result: unknown) { tell(result); },
      get result(): FormulaResultLike { return undefined; }, set result(result: FormulaResultLike) { tell(result); },
    };
  };
  const eachRow = (first: unknown, second?: (row: RowLike, number: number) => void) => {
    const visit = typeof first === 'function' ? first : second;
    for (const [r, columns] of rows) {
      const eachCell = (a: unknown, b?: (cell: CellLike, column: number) => void) => {
        const each = typeof a === 'function' ? a : b;
        for (const c of columns) each?.(cell(r, c), c + 1);
      };
      visit?.({ hidden: sheet.hiddenRows.has(r), eachCell }, r + 1);
    }
  };
  return {
    id, name: sheet.name, eachRow,
    dimensions: used ? { top: used.top + 1, left: used.left + 1, bottom: used.bottom + 1, right: used.right + 1 } : null,
    findCell: (row, column) => cell(row - 1, column - 1), getCell: (row, column) => cell(row - 1, column - 1),
    mergedRegions: sheet.merges.map(({ top, left, bottom, right }) => ({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 })),
    getTables: () => sheet.tables.map(({ name, area, columns, showHeaders, showTotals }) => ({ table: {
      name, tl: { row: area.top + 1, col: area.left + 1 }, columns: columns.map((column) => ({ name: column })), headerRow: showHeaders, totalsRow: showTotals,
      rows: new Array<undefined>(Math.max(0, area.bottom - area.top + 1 - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0))),
    } })),
  };
}

function formulaCell(sheet: Sheet, node: Node, results: Result[], turn: { source: Node | undefined }): CellLike {
  const { row, column } = node;
  const formula = qualified(node);
  const reach = sheet.cells.array(row, column);
  const ref = reach && reference(filled(node));
  const fills = reach?.dynamic === true || (reach === undefined && OURS.test(formula));
  const model = { formula, ...(fills && { isDynamicArray: true }), ...(ref && !reach?.dynamic && { shareType: 'array', ref }) };
  return {
    row: row + 1, col: column + 1, type: FORMULA, formula, model, value: undefined,
    // No old value is shown: the engine would keep it in silence where it does not know a function.
    get result(): FormulaResultLike { return undefined; },
    set result(result: FormulaResultLike) {
      turn.source = node;
      results.push({ sheet, row, column, value: scalar(result), source: node });
    },
  };
}

/** `[Quantity]` inside a table means that table's column; the engine wants it said. */
function qualified({ sheet, row, column, formula }: Node): string {
  const table = formula.includes('[') ? sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) : undefined;
  let depth = 0;
  return table === undefined ? formula : formula.replace(/"(?:[^"]|"")*"|[[\]]/g, (piece, at: number) => {
    if (piece.startsWith('"')) return piece;
    depth += piece === '[' ? 1 : -1;
    return piece === '[' && depth === 1 && !/[\p{L}\d_.]/u.test(formula[at - 1] ?? '') && !/[@#[]/.test(formula[at + 1] ?? '') ? `${table.name}[` : piece;
  });
}

function scalar(result: unknown): Scalar | undefined {
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
  return typeof result === 'object' && result !== null && 'error' in result ? { error: String(result.error) } : undefined;
}
