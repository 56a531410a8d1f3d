import fc from 'fast-check';
import { Book, NORMAL, Sheet } from '../model/book';
import { Axis } from './axis';
import { bandOf } from './bands';
import { carried, copied, held, pasted, spread } from './block';
import { Conditions } from './conditional';
import { figures } from './figures';
import { find } from './find';
import { Geometry } from './geometry';
import { marked, moved } from './selection';
import { shown, typedForm } from './shown';

const sheetOf = (rows: readonly (readonly (string | number | boolean)[])[]) => {
  const book = new Book();
  const sheet = new Sheet('s1', 'Plan');
  book.sheets.push(sheet);
  rows.forEach((row, r) => row.forEach((value, c) => value !== '' && sheet.cells.set(r, c, value)));
  return { book, sheet };
};
const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('an axis', () => {
  it('says where each row begins, and which row holds a pixel', () => {
    const axis = new Axis(100, 20, new Map([[1, 50], [3, 0]]));
    expect([0, 1, 2, 3, 4, 5].map((row) => axis.start(row))).toEqual([0, 20, 70, 90, 90, 110]);
    expect([0, 19, 20, 69, 70, 89, 90].map((pixel) => axis.at(pixel))).toEqual([0, 0, 1, 1, 2, 2, 4]);
  });

  it('finds every row by its own first pixel, whatever the sizes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(99), fc.nat(60))), fc.nat(99), (odd, row) => {
      const axis = new Axis(100, 20, new Map(odd));
      return axis.size(row) === 0 || axis.at(axis.start(row)) === row;
    }));
  });
});

describe('a value in its cell', () => {
  const { book } = sheetOf([]);
  it('reads as its number format says', () => {
    expect(shown(book, -1234.5, '#,##0;[Red]−#,##0;–')).toEqual({ text: '−1,235', lean: 'right', color: 'red' });
    expect(shown(book, 46082, 'mmm-yy').text).toBe('Mar-26');
    expect(shown(book, { error: '#N/A' }, '0')).toEqual({ text: '#N/A', lean: 'center' });
  });

  it('is edited as one would type it', () => {
    expect([typedForm(book, 3, 'A1*2', '0'), typedForm(book, 0.125, undefined, '0%'), typedForm(book, 46082, undefined, 'mmm-yy'), typedForm(book, '=x', undefined, '@')]).toEqual(['=A1*2', '12.5%', '2026-03-01', "'=x"]);
  });
});

describe('the marked block', () => {
  it('grows until it cuts no merged cell', () => {
    const { sheet } = sheetOf([]);
    sheet.merges = [block(0, 1, 1, 2), block(2, 0, 3, 1)];
    expect(marked(sheet, { anchor: { row: 1, column: 2 }, head: { row: 2, column: 2 } })).toEqual(block(0, 0, 3, 2));
  });
});

describe('a key', () => {
  const { sheet } = sheetOf([[1, 2, '', 4], [1], [], [1]]);
  sheet.hiddenRows.add(2);
  sheet.merges = [block(4, 0, 5, 1)];
  const geometry = new Geometry(sheet, new Map(), 3);
  const go = (row: number, column: number, rows: number, columns: number, jump = false) => moved(geometry, { row, column }, { rows, columns, jump }, { row: 3, column: 3 });

  it('passes hidden rows and takes a merged cell as one', () => {
    expect([go(1, 0, 1, 0), go(4, 0, 1, 0), go(0, 0, -1, 0)]).toEqual([{ row: 3, column: 0 }, { row: 6, column: 0 }, { row: 0, column: 0 }]);
  });

  it('jumps with Ctrl to the edge of what is filled, then over the gap, then to the edge of the sheet', () => {
    expect([go(0, 0, 0, 1, true).column, go(0, 1, 0, 1, true).column, go(0, 3, 0, 1, true).column, go(3, 0, -1, 0, true).row]).toEqual([1, 3, 16_383, 1]);
  });
});

describe('the clipboard', () => {
  it('gives back the cells that were put on it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('a\tb', 'line\nline', 'say "so"', '', 'x')), { minLength: 1 }), (rows) => {
      const clean = rows.map((row) => row.map((text) => text.replaceAll('\r', '')));
      const { book, sheet } = sheetOf(clean);
      clean.forEach((row, r) => row.forEach((_, c) => sheet.cells.setStyle(r, c, book.styleId({ ...NORMAL, numberFormat: '@' }))));
      const back = pasted(copied(book, sheet, block(0, 0, clean.length - 1, 1)));
      const last = sheet.cells.used();
      const height = (last?.bottom ?? 0) + 1;
      expect(back).toEqual(clean.slice(0, height).map((row) => row.slice(0, Math.max(1, (last?.right ?? 0) + 1))));
    }));
  });

  it('keeps what a cell holds, not only what it shows, and its formulas move along', () => {
    const { book, sheet } = sheetOf([[0.1234, '007', '=plain']]);
    sheet.cells.set(0, 3, 7, 'A1*$B$2');
    sheet.cells.setStyle(0, 0, book.styleId({ ...NORMAL, numberFormat: '0%' }));
    const clip = held(book, sheet, block(0, 0, 0, 3));
    expect(clip.text).toBe('12%\t007\t=plain\t7');
    expect(carried(clip, block(4, 1, 5, 4))).toEqual([['12.34%', "'007", "'=plain", '=B5*$B$2'], ['12.34%', "'007", "'=plain", '=B6*$B$2']]);
  });

  it('fills the marked block where it fits a whole number of times', () => {
    expect(spread([['x']], block(1, 1, 2, 2)).texts).toEqual([['x', 'x'], ['x', 'x']]);
    expect(spread([['a', 'b']], block(4, 1, 4, 1)).area).toEqual(block(4, 1, 4, 2));
  });
});

describe('the name box', () => {
  it('finds an address, a defined name and a table', () => {
    const { book, sheet } = sheetOf([[1]]);
    book.names.push({ name: 'Demand', formula: 'Plan!$B$2:$C$4', visible: true, comment: '' });
    const [address, name, nothing] = ["Plan!C3", 'demand', 'no such'].map((text) => find(book, sheet, text)?.area);
    expect([address, name, nothing]).toEqual([block(2, 2, 2, 2), block(1, 1, 3, 2), undefined]);
  });
});

describe('the status line', () => {
  it('adds up the numbers that are marked', () => {
    expect(figures(sheetOf([[1, 'a'], [2, '']]).sheet, block(0, 0, 1, 1))).toBe('Average: 1.5   Count: 3   Sum: 3');
  });
});

describe('a table', () => {
  it('bands its rows from the first under the header', () => {
    const table = { id: 't', name: 'T', area: block(0, 0, 3, 0), columns: ['A'], style: 'TableStyleMedium2', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };
    expect([0, 1, 2].map((row) => bandOf([table], row, 0)?.fill)).toEqual(['#4472C4', '#dae3f3', undefined]);
  });
});

describe('a conditional format', () => {
  it('paints the cells it is met in, and draws bars from zero', () => {
    const { sheet } = sheetOf([[-5], [10], [0]]);
    sheet.conditional = [
      { id: '1', areas: [block(0, 0, 2, 0)], type: 'cellIs', operator: 'lessThan', formulas: ['0'], paint: { color: '#FF0000' } },
      { id: '2', areas: [block(0, 0, 2, 0)], type: 'dataBar', formulas: [], detail: '#638EC6' },
    ];
    const conditions = new Conditions(sheet, () => undefined);
    expect(conditions.over(0, 0)).toEqual({ color: '#FF0000', bar: { from: 0, to: 1 / 3, color: '#FF5555' } });
    expect(conditions.over(1, 0)).toEqual({ bar: { from: 1 / 3, to: 1, color: '#638EC6' } });
  });
});
