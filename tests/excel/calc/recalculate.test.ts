import { newBook } from '../file/blank';
import { load } from '../file/load';
import { save } from '../file/save';
import type { Sheet } from '../model/book';
import { recalculate } from './recalculate';

type Line = readonly (string | number)[];

/** A sheet filled from the top left; a text that starts with `=` is a formula. */
function fill(sheet: Sheet | undefined, lines: readonly Line[]): Sheet {
  if (!sheet) throw new Error('a sheet');
  lines.forEach((line, r) => line.forEach((one, c) => {
    if (typeof one === 'string' && one.startsWith('=')) sheet.cells.set(r, c, '', one.slice(1));
    else sheet.cells.set(r, c, one);
  }));
  return sheet;
}

const column = (sheet: Sheet, c: number, rows: number) => Array.from({ length: rows }, (_, r) => sheet.cells.value(r, c));
const one = (sheet: Sheet, row: number, c: number) => [{ sheet, area: { top: row, left: c, bottom: row, right: c } }];

describe('recalculating', () => {
  it('follows names, other sheets, whole columns and chains', () => {
    const book = newBook('In', "O'ut");
    const [a, b] = [fill(book.sheets[0], [[2, '=Rate*3'], [5], [7]]), fill(book.sheets[1], [['=In!B1+1'], ["=A1*2"], ['=SUM(In!A:A)'], ["=SUM('O''ut'!A1:A2)"]])];
    book.names.push({ name: 'Rate', formula: 'In!$A$1', visible: true, comment: '' });
    recalculate(book);
    expect(column(b, 0, 4)).toEqual([7, 14, 14, 21]);
    a.cells.set(0, 0, 10);
    recalculate(book, one(a, 0, 0));
    expect(column(b, 0, 4)).toEqual([31, 62, 22, 93]);
  });

  it('understands columns of a table, of this row and of the table one stands in', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [['Item', 'Units', 'Double'], ['a', 3, '=T[[#This Row],[Units]]*2'], ['b', 4, '=[@Units]*2'], ['sum', '=SUBTOTAL(109,[Units])', '=SUM(T[Double])']]);
    sheet.tables.push({ id: '1', name: 'T', area: { top: 0, left: 0, bottom: 3, right: 2 }, columns: ['Item', 'Units', 'Double'], style: '', showHeaders: true, showTotals: true, showBandedRows: true, showFilterButton: true });
    recalculate(book);
    expect(column(sheet, 2, 4)).toEqual(['Double', 6, 8, 14]);
    expect(sheet.cells.value(3, 1)).toBe(7);
  });

  it('touches only what depends on the change', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [[1, '=A1+1', '=B1+1'], [1, '=A2+1', 0]]);
    recalculate(book);
    sheet.cells.edited.clear();
    sheet.cells.set(1, 1, 77, 'A2+1');
    sheet.cells.edited.clear();
    recalculate(book, one(sheet, 0, 0));
    expect([sheet.cells.value(1, 1), [...sheet.cells.edited]]).toEqual([77, []]);
  });

  it.each(["[1]Ext!A1", "'[1]My plan'!$A$1*2", "'C:\\It''s\\[Book 2.xlsx]Plan'!A1", '[1]!Rate', 'SUM([2]Jan:Mar!A1)+A1', 'Rate_there*2'])('leaves what %s saw in another file', (formula) => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [[1, 0, '=B1*2']]);
    sheet.cells.set(0, 1, 5, formula);
    book.names.push({ name: 'Rate_there', formula: '[1]Ext!$A$1', visible: true, comment: '' });
    recalculate(book);
    expect([sheet.cells.value(0, 1), sheet.cells.value(0, 2), [...book.uncalculated]]).toEqual([5, 10, ['In!B1']]);
  });

  it('keeps the value of a formula it cannot work out, says so, and goes on from there', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [[1, '=A1+B2'], [2, 0]]);
    sheet.cells.set(1, 1, 40, 'CUBEFROMNOWHERE(A2)');
    recalculate(book);
    expect([sheet.cells.value(0, 1), sheet.cells.value(1, 1), [...book.uncalculated]]).toEqual([41, 40, ['In!B2']]);
  });

  it('spills, shrinks and feeds those who look at the spilt cells', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [[3, '=FILTER(A1:A3,A1:A3>1)', '=SUM(B1:B3)'], [1], [2]]);
    recalculate(book);
    expect([column(sheet, 1, 3), sheet.cells.value(0, 2)]).toEqual([[3, 2, ''], 5]);
    sheet.cells.set(2, 0, 0);
    recalculate(book, one(sheet, 2, 0));
    expect([column(sheet, 1, 3), sheet.cells.value(0, 2)]).toEqual([[3, '', ''], 3]);
  });

  it('makes errors of Excel’s own, never zero', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [['=1/0'], ['=A1+1'], ['=VLOOKUP("x",C1:D2,2,FALSE)'], ['=IFERROR(A1,5)']]);
    recalculate(book);
    expect(column(sheet, 0, 4)).toEqual([{ error: '#DIV/0!' }, { error: '#DIV/0!' }, { error: '#N/A' }, 5]);
  });

  it('is not done by loading, and leaves a book without formulas alone', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], [[1]]);
    sheet.cells.set(0, 1, 99, 'A1+1');
    expect(load(save(book)).sheets[0]?.cells.value(0, 1)).toBe(99);
    sheet.cells.set(0, 1, '');
    sheet.cells.edited.clear();
    recalculate(book);
    expect([...sheet.cells.edited]).toEqual([]);
  });

  it('takes well under a second for one edit among five thousand formulas', () => {
    const book = newBook('In');
    const sheet = fill(book.sheets[0], Array.from({ length: 2_500 }, (_, r) => [r, r, `=A${r + 1}+B${r + 1}`, `=C${r + 1}*2`]));
    recalculate(book);
    sheet.cells.set(7, 0, 1_000);
    const start = process.cpuUsage();
    recalculate(book, one(sheet, 7, 0));
    const { user } = process.cpuUsage(start);
    expect(sheet.cells.value(7, 3)).toBe(2_014);
    expect(user / 1e6).toBeLessThan(1);
  });
});
