import type { LocalExcel } from './excel';
import { ApiFailure } from './protocol/failure';
import { cell, on, opened, refusal } from './opened';

let excel: LocalExcel;

beforeEach(async () => {
  excel = await opened({ Plan: [['a', 1], ['b', 2]], Other: [] });
  await on('Plan', (sheet) => {
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true }, 'secret');
  });
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

describe('a protected sheet', () => {
  it('says so, and keeps what it allows', async () => {
    await on('Plan', async ({ protection }, context) => {
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    expect(excel.book.sheets[0]?.protection).toMatchObject({ password: 'secret', options: { allowAutoFilter: true, allowFormatCells: false } });
  });

  const acts: Record<string, (sheet: Excel.Worksheet) => unknown> = {
    'writing locked cells': (sheet) => (sheet.getRange('A1:B1').values = [['x', 2]]),
    'clearing locked cells': (sheet) => sheet.getRange('A1').clear('Contents'),
    formatting: (sheet) => (sheet.getRange('B1').format.fill.color = '#FF0000'),
    'number formats': (sheet) => (sheet.getRange('B1').numberFormat = [['0']]),
    'column widths': (sheet) => (sheet.getRange('B1').format.columnWidth = 10),
    'inserting rows': (sheet) => sheet.getRange('1:1').insert('Down'),
    'deleting rows': (sheet) => sheet.getRange('1:1').delete('Up'),
    tables: (sheet) => sheet.tables.add('B1:B2', true),
    charts: (sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Rows'),
    'conditional formats': (sheet) => sheet.getRange('B1').conditionalFormats.add('DataBar'),
    validation: (sheet) => (sheet.getRange('B1').dataValidation.prompt = { title: 'x', message: 'y', showPrompt: true }),
    'copying over': (sheet) => sheet.getRange('A1').copyFrom(sheet.getRange('B1'), 'Formulas'),
  };

  it.each(Object.keys(acts))('refuses %s', async (act) => {
    expect(await refusal(on('Plan', (sheet) => void acts[act]?.(sheet)))).toBe('AccessDenied');
    expect([cell(excel, 'Plan', 0, 0), excel.book.sheets[0]?.tables.length]).toEqual(['a', 0]);
  });

  it('lets unlocked cells be written', async () => {
    await on('Plan', (sheet) => void (sheet.getRange('B1').values = [[9]]));
    expect(cell(excel, 'Plan', 0, 1)).toBe(9);
  });

  it('cannot be protected again', async () => {
    expect(await refusal(on('Plan', (sheet) => sheet.protection.protect()))).toBe('InvalidOperation');
  });

  it('refuses a person too, who may type in unlocked cells', () => {
    const sheet = excel.book.sheets[0];
    if (!sheet) return;
    expect(() => excel.edit(sheet, 0, 0, 'x')).toThrow(ApiFailure);
    excel.edit(sheet, 0, 1, '12%');
    expect([cell(excel, 'Plan', 0, 0), cell(excel, 'Plan', 0, 1)]).toEqual(['a', 0.12]);
  });
});

describe('a workbook of locked structure', () => {
  it('keeps its sheets as they are', async () => {
    excel.book.structureLocked = true;
    const acts: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [(_, context) => context.workbook.worksheets.add('New'), (sheet) => sheet.delete(), (sheet) => (sheet.visibility = 'Hidden')];
    for (const act of acts) expect(await refusal(on('Other', (sheet, context) => void act(sheet, context)))).toBe('AccessDenied');
  });
});

describe('the last sheet that can be seen', () => {
  it('can be neither hidden nor deleted', async () => {
    await on('Other', (sheet) => void (sheet.visibility = 'VeryHidden'));
    expect(await refusal(on('Plan', (sheet) => void (sheet.visibility = 'Hidden')))).toBe('InvalidOperation');
    expect(await refusal(on('Plan', (sheet) => sheet.delete()))).toBe('InvalidOperation');
  });
});
