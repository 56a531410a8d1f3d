import type { Block, CellValue, ColumnValues, Format, Sheet, TableSpec } from '../../src/model/sheet';

const STAMP = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: 'ab12', at: '2026-03-02T10:15:00.000Z' };

/** A sheet of the given tables and blocks, with a stamp of a fixed time. */
export function sheet(name: string, tables: readonly TableSpec[], blocks: readonly Block[] = []): Sheet {
  return { stage: 'reconcile', name, title: `${name} 2026-03`, subtitle: 'Base', blocks, tables, stamp: STAMP };
}

/** A table written as header → cells; the kind of a column is that of its first cell. */
export function table(name: string, columns: Readonly<Record<string, readonly CellValue[]>>, format?: Format): TableSpec {
  const of = Object.entries(columns);
  return {
    name,
    frozen: 1,
    rows: of[0]?.[1].length ?? 0,
    columns: of.map(([header, cells]) => {
      const values = valuesOf(cells);
      return { header, width: 12, values, format: format ?? (values.kind === 'text' ? 'text' : values.kind === 'number' ? 'decimal' : 'general') };
    }),
  };
}

/** A block of labels and figures. */
export function block(title: string, rows: readonly (readonly CellValue[])[]): Block {
  return { title, rows, formats: { by: 'column', of: ['text', 'units'] } };
}

function valuesOf(cells: readonly CellValue[]): ColumnValues {
  const first = cells.find((cell) => cell !== null);
  if (typeof first === 'boolean') return { kind: 'logical', values: Uint8Array.from(cells, (cell) => (cell === true ? 1 : cell === false ? 0 : 2)) };
  if (typeof first === 'number') return { kind: 'number', values: Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN)) };
  const texts = [...new Set(cells.map((cell) => String(cell ?? '')))];
  return { kind: 'text', codes: Int32Array.from(cells, (cell) => texts.indexOf(String(cell ?? ''))), texts };
}
