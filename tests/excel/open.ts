import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wired } from './client';
import { LocalExcel, type Options } from './excel';
import type { Book } from './model/book';

const LIBRARY = 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js';

/** A running Excel over the book; `Excel` and `Office` of this realm talk to it until it is closed or another is opened. For node and jest. */
export async function openExcel(book: Book, options: Options = {}): Promise<LocalExcel> {
  loadClient();
  const excel = new LocalExcel(book, options);
  excel.onClose(wired(globalThis).serve(excel));
  if (excel.hasFormulas) await excel.ready();
  return excel;
}

/** Loads Microsoft's client library, as it is, into this realm; once. */
function loadClient(): void {
  if ('OfficeExtension' in globalThis) return;
  give('window', globalThis);
  give('navigator', { userAgent: 'node' });
  // indirect, so that the library's `var`s become globals of this realm and its errors are this realm's errors
  (0, eval)(readFileSync(path.resolve(__dirname, '../..', LIBRARY), 'utf8'));
}

function give(name: string, value: unknown): void {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
