import type { LocalExcel } from './excel';
import { cell, on, opened } from './opened';

let excel: LocalExcel;

afterEach(async () => {
  await excel.idle();
  excel.close();
});

describe('formulas', () => {
  it('are worked out as soon as they are written and read in one batch', async () => {
    excel = await opened({ Plan: [[1], [2]] });
    await on('Plan', async (sheet, context) => {
      sheet.getRange('B1:B2').formulas = [['=SUM(A1:A2)'], ['=B1*2']];
      const range = sheet.getRange('B1:B2').load('values,formulas');
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[[3], [6]], [['=SUM(A1:A2)'], ['=B1*2']]]);
    });
  });

  it('follow their precedents, whoever changed them', async () => {
    excel = await opened({ Plan: [[1], [2]] }, {}, (book) => book.sheets[0]?.cells.set(0, 1, 3, 'SUM(A1:A2)'));
    await on('Plan', (sheet) => void (sheet.getRange('A1').values = [[10]]));
    expect(cell(excel, 'Plan', 0, 1)).toBe(12);
    const [sheet] = excel.book.sheets;
    if (sheet) excel.edit(sheet, 1, 0, '30');
    expect(cell(excel, 'Plan', 0, 1)).toBe(40);
  });

  it('see the text that a careless write turned into a formula', async () => {
    excel = await opened({ Plan: [] });
    await on('Plan', (sheet) => void (sheet.getRange('A1:A2').values = [['=1+1'], ['@nobody']]));
    expect([cell(excel, 'Plan', 0, 0), cell(excel, 'Plan', 1, 0)]).toEqual([2, { error: '#NAME?' }]);
  });
});

describe('the date system', () => {
  it.each([[false, 36526], [true, 35064]])('1904: %s is told by the serial of the first of January 2000', async (date1904, serial) => {
    excel = await opened({ Plan: [] }, {}, (book) => (book.date1904 = date1904));
    await Excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      expect(date.value).toBe(serial);
    });
  }); // prettier-ignore
});
