import type { LocalExcel } from './excel';
import { cell, on, opened, refusal } from './opened';

let excel: LocalExcel;

beforeEach(async () => {
  excel = await opened({ Plan: [['Product', 'Units', 'Units'], ['A', 1, 2], ['B', 3, 4]], Other: [[1, '']] });
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

const gaps = (sheet: Excel.Worksheet) => {
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'Gaps';
  return table;
};
const plan = () => excel.book.sheets[0];

describe('a table', () => {
  it('makes its header cells text, never blank and never twice the same', async () => {
    await on('Other', (sheet) => void sheet.tables.add('A1:C2', true));
    await on('Plan', (sheet) => void gaps(sheet));
    expect(excel.book.sheets.map((sheet) => sheet.tables[0]?.columns)).toEqual([['Product', 'Units', 'Units2'], ['1', 'Column2', 'Column3']]);
    expect(cell(excel, 'Plan', 0, 2)).toBe('Units2');
  });

  it('makes room for a header it has to invent', async () => {
    await on('Other', (sheet) => void sheet.tables.add('A1:B1', false));
    expect([cell(excel, 'Other', 0, 0), cell(excel, 'Other', 1, 0)]).toEqual(['Column1', 1]);
  });

  it('takes a new name from a cell written in its header', async () => {
    await on('Plan', async (sheet, context) => {
      gaps(sheet);
      sheet.getRange('A1:B1').values = [['Units', 2026]];
      await context.sync();
      expect(plan()?.tables[0]?.columns).toEqual(['Units', '2026', 'Units2']);
    });
  });

  it('keeps the formulas that speak of it right when it, or a column, is renamed or goes', async () => {
    const other = excel.book.sheets[1]?.cells;
    other?.set(0, 0, 0, 'SUM(Gaps[Units])+SUM(Gaps[[#All],[Units2]])&"Gaps[Units]"');
    other?.set(1, 0, 0, 'ROWS(Gaps)+COUNT(MyGaps[Units])');
    await on('Plan', (sheet) => void gaps(sheet));
    const said = () => [0, 1].map((row) => other?.formula(row, 0));
    await on('Plan', (sheet) => void (sheet.getRange('B1:C1').values = [['Short', "Q[1]"]]));
    expect(said()).toEqual(['SUM(Gaps[Short])+SUM(Gaps[[#All],[Q\'[1\']]])&"Gaps[Units]"', 'ROWS(Gaps)+COUNT(MyGaps[Units])']);
    await on('Plan', (sheet) => void (sheet.tables.getItem('Gaps').name = 'Left'));
    expect(said()).toEqual(['SUM(Left[Short])+SUM(Left[[#All],[Q\'[1\']]])&"Gaps[Units]"', 'ROWS(Left)+COUNT(MyGaps[Units])']);
    await on('Plan', (sheet) => sheet.tables.getItem('Left').resize('A1:B3'));
    expect(said()[0]).toBe('SUM(Left[Short])+SUM(#REF!)&"Gaps[Units]"');
    await on('Plan', (sheet) => sheet.delete());
    expect(said()).toEqual(['SUM(#REF!)+SUM(#REF!)&"Gaps[Units]"', 'ROWS(#REF!)+COUNT(MyGaps[Units])']);
  });

  it('is found by name and by id, with its parts', async () => {
    await on('Plan', async (sheet, context) => {
      gaps(sheet).style = 'TableStyleLight1';
      await context.sync();
      const table = context.workbook.tables.getItemOrNullObject('gaps');
      const parts = [table.getRange(), table.getHeaderRowRange()];
      parts.forEach((part) => part.load('address'));
      table.load('name,showHeaders,showTotals');
      const none = context.workbook.tables.getItemOrNullObject('Else');
      await context.sync();
      expect([...parts.map(({ address }) => address), table.name, table.showHeaders, table.showTotals, none.isNullObject]).toEqual(['Plan!A1:C3', 'Plan!A1:C1', 'Gaps', true, false, true]);
    });
    expect(plan()?.tables[0]?.style).toBe('TableStyleLight1');
  });

  it('may not stand over another or over merged cells', async () => {
    await on('Plan', (sheet) => void gaps(sheet));
    expect(await refusal(on('Plan', (sheet) => void sheet.tables.add('C3:D5', true)))).toBe('InvalidArgument');
    excel.book.sheets[1]?.merges.push({ top: 0, left: 0, bottom: 0, right: 1 });
    expect(await refusal(on('Other', (sheet) => void sheet.tables.add('A1:B2', true)))).toBe('MergedRangeConflict');
  });

  it.each(['Q1', 'R1C1', 'my table', '1st', 'Levels', 'c', ''])('may not be called %s', async (name) => {
    excel.book.names.push({ name: 'levels', formula: 'Plan!$A$1', visible: true, comment: '' });
    expect(await refusal(on('Plan', (sheet) => void (gaps(sheet).name = name)))).toBe('InvalidArgument');
  });

  it('may be resized when the header stays in its row', async () => {
    await on('Plan', async (sheet, context) => {
      const table = gaps(sheet);
      table.resize('A1:B9');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Plan!A1:B9');
    });
    for (const wrong of ['A2:B9', 'E1:F9', 'A1:B1']) expect(await refusal(on('Plan', (sheet) => sheet.tables.getItem('Gaps').resize(wrong)))).toBe('InvalidArgument');
  });

  it('moves down with the rows above it, and keeps its header row', async () => {
    await on('Plan', (sheet) => {
      gaps(sheet);
      sheet.getRange('1:2').insert('Down');
    });
    expect(plan()?.tables[0]?.area).toEqual({ top: 2, left: 0, bottom: 4, right: 2 });
    expect(await refusal(on('Plan', (sheet) => sheet.getRange('3:3').delete('Up')))).toBe('InvalidOperation');
    await on('Plan', (sheet) => sheet.getRange('4:4').delete('Up'));
    expect(plan()?.tables[0]?.area).toEqual({ top: 2, left: 0, bottom: 3, right: 2 });
  });

  it('adds no column behind the last by its number', async () => {
    expect(await refusal(on('Plan', (sheet) => void gaps(sheet).columns.add(3)))).toBe('InvalidArgument');
    expect(await refusal(on('Plan', (sheet) => void sheet.tables.getItem('Gaps').columns.add()))).toBeUndefined();
  });

  it('refuses that its cells are torn apart', async () => {
    expect(await refusal(on('Plan', (sheet) => (gaps(sheet), sheet.getRange('A1:A1').insert('Down'))))).toBe('InvalidOperation');
  });

  it('goes with its cells', async () => {
    await on('Plan', (sheet) => gaps(sheet).delete());
    expect([plan()?.tables.length, cell(excel, 'Plan', 1, 0)]).toEqual([0, '']);
  });

  it('grows when a person types below it', async () => {
    await on('Plan', (sheet) => void gaps(sheet));
    const sheet = plan();
    if (sheet) excel.edit(sheet, 3, 0, 'C');
    expect(sheet?.tables[0]?.area.bottom).toBe(3);
  });
});
