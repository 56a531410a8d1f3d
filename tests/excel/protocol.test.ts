import type { LocalExcel } from './excel';
import { openExcel } from './open';
import { Book, Sheet } from './model/book';

let excel: LocalExcel;

beforeEach(async () => {
  const book = new Book();
  book.sheets.push(new Sheet('{one}', 'Plan'), new Sheet('{two}', 'Other'));
  excel = await openExcel(book);
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

describe('the client library', () => {
  it('writes values and reads them back', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('B2:C3');
      range.values = [['a', 1], [true, '']];
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual([['a', 1], [true, '']]);
      expect(range.address).toBe('Plan!B2:C3');
    });
  });

  it('refuses to give what was not loaded', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      await context.sync();
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('lists collections with nested values, and finds their items again', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/tables/items/name');
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([['Plan', 'Visible'], ['Other', 'Visible']]);
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
      await context.sync();
      expect(used.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  it('gives a null object for what is not there, and an error without OrNullObject', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const table = none.tables.getItemOrNullObject('x');
      table.load('name');
      await context.sync();
      expect([none.isNullObject, table.isNullObject]).toEqual([true, true]);
    });
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').activate();
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound' }); // prettier-ignore
  });

  it('keeps what ran before a refusal, and tells which action it was', async () => {
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A1').values = [['done']];
      sheet.getRange('A2:B2').values = [['wrong shape']];
      sheet.getRange('A3').values = [['never']];
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } }); // prettier-ignore
    expect([0, 1, 2].map((row) => excel.book.sheets[0]?.cells.value(row, 0))).toEqual(['done', '', '']);
  });

  it('is told of members that are not there', async () => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').getSurroundingRegion();
      await context.sync();
    })).rejects.toMatchObject({ code: 'ApiNotFound' }); // prettier-ignore
  });

  it('is refused all of an object: a load names what it wants', async () => {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').load();
      await context.sync();
    })).rejects.toMatchObject({ code: 'ApiNotFound' }); // prettier-ignore
  });

  it('adds once, however often the new object is spoken of', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      const [, , made] = excel.book.sheets;
      if (made) made.name = 'Newer'; // a person renames it meanwhile
      sheet.load('name');
      await context.sync();
      expect([sheet.name, made?.cells.value(0, 0), excel.book.sheets.length]).toEqual(['Newer', 1, 3]);
    });
  });

  it('writes a tall matrix in one request, which the client cuts into blocks', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1:D5000').values = Array.from({ length: 5000 }, (_, r) => [r, `x${r}`, true, '']);
      await context.sync();
    });
    expect(excel.book.sheets[0]?.cells.used()).toEqual({ top: 0, left: 0, bottom: 4999, right: 2 });
    expect(excel.log[0]?.bytesOut).toBeGreaterThan(50_000);
  });

  it('talks to the book opened last', async () => {
    const book = new Book();
    book.sheets.push(new Sheet('{three}', 'Third'));
    const other = await openExcel(book);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Third').load('name');
      await context.sync();
      expect(sheet.name).toBe('Third');
    });
    other.close();
  });

  it('sees requirement sets up to the level', () => {
    const { requirements } = Office.context;
    expect(['1.13', '1.14'].map((set) => requirements.isSetSupported('ExcelApi', set))).toEqual([true, false]);
  });
});
