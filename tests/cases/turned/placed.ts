import { newBook } from '../../excel/file/blank';
import type { Book } from '../../excel/model/book';
import { tabled } from '../../workbook/books';
import { inputs, letters } from './turned';

/** The same ranges as Excel tables of that name, and no defined names. */
export function asTables(book: Book): Book {
  for (const { name, rows } of inputs(book)) tabled(book, `${name} sheet`, name, 0, 0, rows.length - 1, Math.max(...rows.map(({ length }) => length)) - 1);
  book.names.splice(0);
  return book;
}

/** The same names, each known on the sheet of its range alone. */
export function scoped(book: Book): Book {
  for (const name of book.names) {
    const sheet = book.sheetNamed(`${name.name} sheet`);
    if (sheet) name.scope = sheet.id;
  }
  return book;
}

/** Every input on one sheet, beside each other with a column between, from row 3 on. */
export function sideBySide(book: Book): Book {
  const made = newBook('All');
  made.date1904 = book.date1904;
  const [sheet] = made.sheets;
  let left = 1;
  for (const { name, rows } of inputs(book)) {
    const width = Math.max(...rows.map(({ length }) => length));
    rows.forEach((row, r) => row.forEach((cell, c) => cell !== '' && sheet?.cells.set(2 + r, left + c, cell)));
    made.names.push({ name, formula: `All!$${letters(left + 1)}$3:$${letters(left + width)}$${rows.length + 2}`, visible: true, comment: '' });
    left += width + 1;
  }
  return made;
}
