import { engine } from '../../src/worker/engine';
import { understood, written } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { Book, Sheet } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { ranges } from './rows';
import type { Stretch } from './table';
import { HEADERS, parsed, type Texts } from './tables';

const NAMES = [['Demand', 'demand'], ['Supply', 'supply'], ['Finance', 'finance'], ['Products', 'products']] as const;

/** The same three ranges read and the gaps written through the local Excel, under the web's limits: wall time, trips and bytes. */
export async function throughExcel(): Promise<readonly Stretch[]> {
  const excel = await openExcel(filled(ranges('sorted', 15).texts), { web: true });
  const [door, thinker] = [excelWorkbook(), engine()];
  const stretches: Stretch[] = [];
  let start = performance.now();
  const told = (what: string) => {
    const { trips, bytesOut, bytesIn } = door.traffic();
    const detail = `so far ${trips} trips, ${(bytesIn / 1e6).toFixed(1)} MB in, ${(bytesOut / 1e6).toFixed(1)} MB out`;
    stretches.push({ what: `through the local Excel: ${what}`, said: `${((performance.now() - start) / 1000).toFixed(1)} s, ${detail}` });
    start = performance.now();
  };
  const understanding = await understood(door, thinker, { mapped: new Map(), settings: new Map() }, {});
  if (!understanding.ok) throw new Error(understanding.refusal.detail);
  told('find, read, understand, reconcile');
  const receipts = await written(door, thinker, understanding.value, { stages: ['signal', 'reconcile'], scenario: '', allRows: false, at: '2026-01-01T00:00:00Z' }, {});
  for (const receipt of receipts) if (!receipt.ok) throw new Error(`${receipt.sheet}: ${receipt.refusal.detail}`);
  told(`write ${receipts.map((receipt) => (receipt.ok ? `${receipt.sheet} (${receipt.cells.toLocaleString('en')} cells)` : '')).join(', ')}`);
  excel.close();
  return stretches;
}

function filled(texts: Texts): Book {
  const [book, tables] = [new Book(), parsed(texts)];
  for (const [name, which] of NAMES) {
    const sheet = new Sheet(`bench-${name}`, `${name} data`);
    const rows = [HEADERS[which], ...tables[which].flat()];
    rows.forEach((row, r) => row.forEach((value, c) => sheet.cells.set(r, c, value)));
    book.sheets.push(sheet);
    book.names.push({ name, formula: `'${name} data'!$A$1:$F$${rows.length}`, visible: true, comment: '' });
  }
  return book;
}
