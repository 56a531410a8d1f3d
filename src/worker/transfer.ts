import type { Grid } from '../model/grid';
import type { ColumnValues, Sheet } from '../model/sheet';

/** The memory behind the columns of grids: handed to the other thread instead of copied. A column met twice is named once. */
export function memoryOf(grids: readonly Grid[]): ArrayBuffer[] {
  return handed(grids.flatMap(({ columns }) => columns.flatMap(({ codes, numbers }) => [codes.buffer, numbers.buffer])));
}

/** The same sheets over memory of their own, so that handing it away takes nothing from what the engine keeps. */
export function detached(sheets: readonly Sheet[]): { readonly sheets: readonly Sheet[]; readonly memory: ArrayBuffer[] } {
  const own = sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, values: copied(column.values) })) })),
  }));
  const columns = own.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  return { sheets: own, memory: handed(columns.flatMap(({ values }) => memoryUnder(values))) };
}

function memoryUnder(values: ColumnValues): readonly ArrayBufferLike[] {
  if (values.kind === 'mixed') return [];
  return [values.kind === 'text' ? values.codes.buffer : values.values.buffer];
}

function copied(values: ColumnValues): ColumnValues {
  if (values.kind === 'mixed') return values;
  if (values.kind === 'text') return { ...values, codes: values.codes.slice() };
  return values.kind === 'number' ? { kind: values.kind, values: values.values.slice() } : { kind: values.kind, values: values.values.slice() };
}

/** Each once, and only what can be handed over: shared memory stays where it is. */
function handed(parts: readonly ArrayBufferLike[]): ArrayBuffer[] {
  return [...new Set(parts)].filter((part): part is ArrayBuffer => part[Symbol.toStringTag] === 'ArrayBuffer');
}
