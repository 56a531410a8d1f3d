import type { LocalExcel } from './excel';
import { on, opened } from './opened';

let excel: LocalExcel;
let heard: string[];

beforeEach(async () => {
  excel = await opened({ Plan: [['a', 1]], Other: [] });
  heard = [];
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

const listen = () =>
  Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void heard.push(`${event.changeType} ${event.address} ${event.triggerSource ?? ''}`)));
    context.workbook.worksheets.onAdded.add(() => Promise.resolve(void heard.push('added')));
    context.workbook.worksheets.onDeleted.add(() => Promise.resolve(void heard.push('deleted')));
    await context.sync();
    return handler;
  });

describe('onChanged', () => {
  it('tells of the add-in’s own writes, big ones as one', async () => {
    await listen();
    await on('Plan', (sheet) => void (sheet.getRange('A1:D3000').values = Array.from({ length: 3000 }, () => [1, 2, 3, 4])));
    expect(heard).toEqual([]);
    await excel.idle();
    expect(heard).toEqual(['RangeEdited A1:D3000 ThisLocalAddin']);
  });

  it('tells of what a person types, and of rows that come and go', async () => {
    await listen();
    const sheet = excel.book.sheets[0];
    if (sheet) excel.edit(sheet, 4, 2, '12');
    await on('Plan', (plan) => void plan.getRange('2:3').insert('Down'));
    await excel.idle();
    expect(heard).toEqual(['RangeEdited C5 Unknown', 'RowInserted 2:3 ThisLocalAddin']);
  });

  it('wakes a sheet’s own handler', async () => {
    await on('Plan', async (sheet, context) => {
      sheet.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
      await context.sync();
    });
    await on('Other', (sheet) => void (sheet.getRange('A1').values = [['elsewhere']]));
    await on('Plan', (sheet) => void (sheet.getRange('B1').values = [[7]]));
    await excel.idle();
    expect(heard).toEqual(['B1']);
  });

  it('is silent while events are off, and after it was removed', async () => {
    const handler = await listen();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await excel.idle();
    expect(heard).toEqual([]);
    handler.remove();
    await handler.context.sync();
    await on('Plan', (sheet) => void (sheet.getRange('A1').values = [[2]]));
    await excel.idle();
    expect(heard).toEqual([]);
  });

  it('is not heard by handlers of a book that was open before', async () => {
    await listen();
    excel.close();
    excel = await opened({ Plan: [] });
    await on('Plan', (sheet) => void (sheet.getRange('A1').values = [[2]]));
    await excel.idle();
    expect(heard).toEqual([]);
  });
});

describe('sheets', () => {
  it('tell when they come and go', async () => {
    await listen();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    await on('New', (sheet) => sheet.delete());
    await excel.idle();
    expect(heard).toEqual(['added', 'deleted']);
  });
});

describe('the selection', () => {
  it('is known, and its change is told', async () => {
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('selected')));
      await context.sync();
    });
    const sheet = excel.book.sheets[1];
    if (sheet) excel.select(sheet, { top: 1, left: 1, bottom: 2, right: 2 });
    await excel.idle();
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([range.address, heard]).toEqual(['Other!B2:C3', ['selected']]);
    });
  });
});
