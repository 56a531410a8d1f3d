import type { LocalExcel } from './excel';
import { cell, on, opened, refusal } from './opened';

let excel: LocalExcel;

beforeEach(async () => {
  excel = await opened({ Plan: [['Product', 'Units'], ['A', 1], ['B', 2]], Other: [] });
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

/** What a written text becomes: value, formula, format. */
async function written(text: string, format?: string): Promise<readonly unknown[]> {
  return on('Plan', async (sheet, context) => {
    const range = sheet.getRange('F9');
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[text]];
    range.load('values,formulas,numberFormat');
    await context.sync();
    return [range.values[0]?.[0], range.formulas[0]?.[0], range.numberFormat[0]?.[0]];
  });
}

describe('a written text', () => {
  it.each([
    ['00123', 123, 123, 'General'],
    ['+1', 1, 1, 'General'],
    ['-2', -2, -2, 'General'],
    ['12%', 0.12, 0.12, '0%'],
    ['1E5', 100000, 100000, '0.00E+00'],
    ['1,234', 1234, 1234, '#,##0'],
    ['TRUE', true, true, 'General'],
    ['3/4/2026', 46085, 46085, 'm/d/yyyy'],
    ['2026-03-01', 46082, 46082, 'm/d/yyyy'],
    ['#N/A', '#N/A', '#N/A', 'General'],
    ["'00123", '00123', '00123', 'General'],
    ["'=A1", '=A1', '=A1', 'General'],
    ['P-0001', 'P-0001', 'P-0001', 'General'],
    ['-', '-', '-', 'General'],
    ['2026-03', 46082, 46082, 'mmm-yy'],
  ])('%s is read as Excel reads it', async (text, value, formula, format) => {
    expect(await written(text)).toEqual([value, formula, format]);
  });

  it('becomes a date by day and month of this year', async () => {
    expect(await written('1-2')).toEqual([expect.any(Number), expect.any(Number), 'd-mmm']);
  });

  it.each(['=1+1', '+A1', '-A1', '@A1'])('%s becomes a formula', async (text) => {
    const [, formula] = await written(text);
    expect(formula).toMatch(/^=/);
  });

  it.each(['=1+1', '00123', '1-2', 'TRUE'])('%s stays text in a text cell', async (text) => {
    expect(await written(text, '@')).toEqual([text, text, '@']);
  });
});

describe('writing', () => {
  it('leaves a cell alone where null is given and empties it for the empty text', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('A2:B3').values = [[null, ''], ['C', null]];
    });
    expect([cell(excel, 'Plan', 1, 0), cell(excel, 'Plan', 1, 1), cell(excel, 'Plan', 2, 0), cell(excel, 'Plan', 2, 1)]).toEqual(['A', '', 'C', 2]);
  });

  it('gives every cell a single value', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('A1:B2').values = 7 as unknown as unknown[][];
    });
    expect(cell(excel, 'Plan', 1, 1)).toBe(7);
  });

  it.each(['A1:B1', 'A1:A9', 'A1:C600'])('refuses a matrix of another shape in %s', async (address) => {
    const code = refusal(on('Plan', (sheet) => {
      sheet.getRange(address).values = Array.from({ length: 601 }, () => [1, 2, 3]);
    })); // prettier-ignore
    expect(await code).toBe('InvalidArgument');
  });

  it('refuses to fill whole columns, and reads null from them', async () => {
    const column = await on('Plan', async (sheet, context) => {
      const range = sheet.getRange('A:A').load('values,address,rowCount');
      await context.sync();
      return [range.values, range.address, range.rowCount];
    });
    expect(column).toEqual([null, 'Plan!A:A', 1_048_576]);
    expect(await refusal(on('Plan', (sheet) => void (sheet.getRange('A:A').values = 1 as unknown as unknown[][])))).toBe('InvalidArgument');
  });

  it('writes only the top-left cell of a merged block', async () => {
    excel.book.sheets[0]?.merges.push({ top: 4, left: 0, bottom: 5, right: 1 });
    await on('Plan', (sheet) => {
      sheet.getRange('A5:B6').values = [['one', 'two'], ['three', 'four']];
    });
    expect([[4, 0], [4, 1], [5, 0], [5, 1]].map(([row = 0, column = 0]) => cell(excel, 'Plan', row, column))).toEqual(['one', '', '', '']);
  });
});

describe('a range', () => {
  it('says which blocks are merged in it', async () => {
    excel.book.sheets[0]?.merges.push({ top: 4, left: 0, bottom: 4, right: 1 }, { top: 6, left: 0, bottom: 7, right: 1 });
    await on('Plan', async (sheet, context) => {
      const { areas } = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
      areas.load('items/address');
      const none = sheet.getRange('F1').getMergedAreasOrNullObject();
      none.areas.load('items/address');
      await context.sync();
      expect([areas.items.map(({ address }) => address), none.isNullObject]).toEqual([['Plan!A5:B5', 'Plan!A7:B8'], true]);
    });
  });

  it('finds what is used within it', async () => {
    await on('Plan', async (sheet, context) => {
      sheet.getRange('C9').format.fill.color = '#ff0000';
      const used = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true), sheet.getRange('B:Z').getUsedRangeOrNullObject(true)];
      const empty = context.workbook.worksheets.getItem('Other').getUsedRangeOrNullObject();
      used.forEach((range) => range.load('address'));
      await context.sync();
      expect(used.map(({ address }) => address)).toEqual(['Plan!A1:C9', 'Plan!A1:B3', 'Plan!B1:B3']);
      expect(empty.isNullObject).toBe(true);
    });
  });

  it('refuses more than five million cells, and addresses off the sheet', async () => {
    expect(await refusal(on('Plan', (sheet) => void sheet.getRange('A1:Z400000').load('values')))).toBe('RangeExceedsLimit');
    expect(await refusal(on('Plan', (sheet) => void sheet.getRange('XFE1').load('values')))).toBe('InvalidArgument');
    expect(await refusal(on('Plan', (sheet) => void sheet.getRangeByIndexes(-1, 0, 1, 1).load('values')))).toBe('InvalidArgument');
  });

  it('carries looks', async () => {
    await on('Plan', (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.format.set({ fill: { color: 'ff8800' }, font: { bold: true, size: 14, color: '#FF0000' }, wrapText: true, horizontalAlignment: 'Center', columnWidth: 96, indentLevel: 1 });
      range.format.protection.locked = false;
      sheet.getRange('C:C').format.fill.color = '#00FF00';
    });
    const { cells, widths } = excel.book.sheets[0] ?? {};
    const look = (row: number, column: number) => excel.book.styles[cells?.style(row, column) ?? 0];
    expect(look(0, 1)).toMatchObject({ fill: '#FF8800', font: { bold: true, size: 14, color: '#FF0000' }, align: { wrap: true, horizontal: 'Center', indent: 1 }, locked: false });
    expect([look(1, 0)?.fill, look(7, 2)?.fill, cells?.row(7), widths?.get(0)]).toEqual(['', '#00FF00', undefined, expect.closeTo(17.57, 2)]);
  });
});

describe('inserting and deleting', () => {
  beforeEach(() => {
    const { book } = excel;
    const [plan, other] = book.sheets;
    plan?.cells.set(4, 0, 3, 'SUM(B2:B3)');
    other?.cells.set(0, 0, 3, "Plan!B3+SUM(Plan!$B$2:$B$3)&\"B3\"");
    book.names.push({ name: 'Units', formula: 'Plan!$B$2:$B$3', visible: true, comment: '' });
    if (plan) plan.merges = [{ top: 5, left: 0, bottom: 5, right: 1 }];
    if (plan) plan.conditional = [{ id: 'c', areas: [{ top: 1, left: 1, bottom: 2, right: 1 }], type: 'expression', formulas: ['$B2>1'] }];
  });

  const formulas = () => [excel.book.sheets[0]?.cells.formula(6, 0), excel.book.sheets[1]?.cells.formula(0, 0), excel.book.names[0]?.formula];

  it('moves cells, merges, names, conditional formats and references of all sheets', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('2:3').insert('Down');
    });
    expect(cell(excel, 'Plan', 3, 0)).toBe('A');
    expect(formulas()).toEqual(['SUM(B4:B5)', 'Plan!B5+SUM(Plan!$B$4:$B$5)&"B3"', 'Plan!$B$4:$B$5']);
    const [plan] = excel.book.sheets;
    expect([plan?.merges[0]?.top, plan?.conditional[0]?.areas[0]?.top, plan?.conditional[0]?.formulas]).toEqual([7, 3, ['$B4>1']]);
  });

  it('leaves alone what only looks like a reference of the sheet', async () => {
    const said = `"B2"&'Jan:Dec'!B2&Jan:Dec!B2&[1]Plan!B2&LOG10(Plan!B9)&Rate_B2&Gaps[B2]&Other!B2`;
    excel.book.sheets[1]?.cells.set(5, 5, 0, said);
    await on('Plan', (sheet) => void sheet.getRange('1:1').insert('Down'));
    expect(excel.book.sheets[1]?.cells.formula(5, 5)).toBe(said.replace('Plan!B9', 'Plan!B10'));
  });

  it('shrinks what it takes from, and breaks references to what is gone', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('3:3').delete('Up');
    });
    expect([excel.book.sheets[0]?.cells.formula(3, 0), excel.book.sheets[1]?.cells.formula(0, 0), excel.book.names[0]?.formula]).toEqual(['SUM(B2:B2)', '#REF!+SUM(Plan!$B$2:$B$2)&"B3"', 'Plan!$B$2:$B$2']);
  });

  it('moves a held range with its cells', async () => {
    await on('Plan', async (sheet, context) => {
      const range = sheet.getRange('A3').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      range.load('address,values');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Plan!A4', [['B']]]);
    });
  });

  it('moves part of the columns only', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('B1:B2').delete('Up');
    });
    expect([cell(excel, 'Plan', 0, 1), cell(excel, 'Plan', 0, 0), cell(excel, 'Plan', 1, 1)]).toEqual([2, 'Product', '']);
  });

  it('leaves #REF! where a sheet goes', async () => {
    await on('Plan', (sheet) => sheet.delete());
    expect([excel.book.names[0]?.formula, excel.book.sheets.length]).toEqual(['#REF!', 1]);
    expect(await refusal(on('Other', (sheet) => sheet.delete()))).toBe('InvalidOperation');
  });
});

describe('copying and clearing', () => {
  it('takes relative references along', async () => {
    excel.book.sheets[0]?.cells.set(0, 3, 1, 'B2*$B$1+B$3');
    await on('Plan', (sheet) => {
      sheet.getRange('E2:E3').copyFrom(sheet.getRange('D1'), 'Formulas');
    });
    expect([1, 2].map((row) => excel.book.sheets[0]?.cells.formula(row, 4))).toEqual(['C3*$B$1+C$3', 'C4*$B$1+C$3']);
  });

  it('clears content or looks', async () => {
    await on('Plan', (sheet) => {
      sheet.getRange('A1:B1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
    });
    const [plan] = excel.book.sheets;
    expect([plan?.cells.value(0, 0), plan?.cells.style(0, 0) === 0, plan?.cells.value(0, 1), plan?.cells.style(0, 1)]).toEqual(['', false, 'Units', 0]);
  });
});
