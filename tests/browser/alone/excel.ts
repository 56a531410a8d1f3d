import { LocalExcel, type News } from '../../excel/excel';
import { Book, Sheet } from '../../excel/model/book';
import { ranges } from '../../bench/rows';
import { HEADERS, parsed } from '../../bench/tables';

/** A request with its number, and what is told of it: its result, or news that nobody asked for. */
export type Asked = { readonly turn: number; readonly message: readonly unknown[] };
export type Told = { readonly turn: number; readonly result: unknown; /** Characters of it, about. */ readonly size: number } | { readonly news: News };

// A local Excel in a thread of its own, over the bench's three ranges of 240,000 rows: what it takes is not the pane's.
const NAMES = [['Demand', 'demand'], ['Supply', 'supply'], ['Finance', 'finance'], ['Products', 'products']] as const;

function filled(): Book {
  const [book, tables] = [new Book(), parsed(ranges('sorted', 15).texts)];
  for (const [name, which] of NAMES) {
    const sheet = new Sheet(`large-${name}`, `${name} data`);
    const rows = [HEADERS[which], ...tables[which].flat()];
    rows.forEach((row, r) => row.forEach((value, c) => sheet.cells.set(r, c, value)));
    book.sheets.push(sheet);
    book.names.push({ name, formula: `'${name} data'!$A$1:$F$${rows.length}`, visible: true, comment: '' });
  }
  return book;
}

const excel = new LocalExcel(filled(), { web: true });
const tell = (told: Told) => self.postMessage(told);
excel.listen((news) => tell({ news }));
self.addEventListener('message', ({ data: { turn, message } }: MessageEvent<Asked>) => excel.execute(message, (result) => tell({ turn, result, size: JSON.stringify(result).length })));
