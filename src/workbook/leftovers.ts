import type { ColumnValues, Sheet, TableColumn } from '../model/sheet';
import type { Left } from './carried';

/** The sheet `Kept notes`: what people wrote beside rows that are no longer there, so that nothing is lost. One line for each cell. */
export function leftovers(cells: readonly Left[], { stage, name, stamp }: Sheet): Sheet {
  const column = (header: string, width: number, of: (cell: Left) => string): TableColumn => ({ header, format: 'text', width, values: texts(cells.map(of)) });
  return {
    stage, name: 'Kept notes', title: 'Kept notes', subtitle: 'What stood in columns of yours beside rows that are no longer there', blocks: [], stamp,
    tables: [{
      name: 'KeptNotes', rows: cells.length, frozen: 1,
      columns: [
        column('Sheet', 14, () => name),
        column('Row', 36, ({ row }) => row),
        column('Column', 16, (cell) => cell.column),
        { header: 'Note', format: 'general', width: 40, values: { kind: 'mixed', values: cells.map(({ cell }) => cell) } },
        column('As of', 12, () => stamp.asOf),
      ],
    }],
  };
}

function texts(words: readonly string[]): ColumnValues {
  const known = [...new Set(words)];
  const codes = new Map(known.map((word, code) => [word, code]));
  return { kind: 'text', codes: Int32Array.from(words, (word) => codes.get(word) ?? -1), texts: known };
}
