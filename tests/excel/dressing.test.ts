import type { LocalExcel } from './excel';
import { on, opened, refusal } from './opened';

let excel: LocalExcel;

beforeEach(async () => {
  excel = await opened({ Plan: [['Period', 'Units', 'Cost'], ['Jan', 1, 5], ['Feb', 2, 6]] });
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

const plan = () => excel.book.sheets[0];

describe('conditional formats', () => {
  it('are added, the newest first, and cleared', async () => {
    await on('Plan', async (sheet, context) => {
      const range = sheet.getRange('B2:B3');
      const flag = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      flag.cellValue.format.font.color = '#C00000';
      flag.cellValue.rule = { formula1: '=1', operator: 'GreaterThanOrEqual' };
      await context.sync();
      range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
      flag.cellValue.format.fill.color = '#FFEEEE';
    });
    expect(plan()?.conditional.map(({ type, operator, formulas, paint, detail }) => [type, operator, formulas, paint, detail])).toEqual([
      ['dataBar', undefined, [], undefined, '#638EC6'],
      ['cellIs', 'greaterThanOrEqual', ['1'], { color: '#C00000', fill: '#FFEEEE' }, undefined],
    ]);
    await on('Plan', (sheet) => sheet.getRange('B3').conditionalFormats.clearAll());
    expect(plan()?.conditional.map(({ areas }) => areas)).toEqual(Array.from({ length: 2 }, () => [{ top: 1, left: 1, bottom: 1, right: 1 }]));
  });
});

describe('data validation', () => {
  it('keeps the rule that stands and takes a prompt, and is cleared cell by cell', async () => {
    const areas = [{ top: 4, left: 0, bottom: 8, right: 0 }];
    plan()?.validations.push({ areas, type: 'list', formula1: '"open,closed"', formula2: '', operator: 'between' });
    await on('Plan', (sheet) => void (sheet.getRange('A5:A9').dataValidation.prompt = { showPrompt: true, title: 'Status', message: 'Choose one' }));
    expect(plan()?.validations).toEqual([{ areas, type: 'list', formula1: '"open,closed"', formula2: '', operator: 'between', prompt: { title: 'Status', text: 'Choose one' } }]);
    await on('Plan', (sheet) => sheet.getRange('A6:B9').dataValidation.clear());
    expect(plan()?.validations[0]?.areas).toEqual([{ top: 4, left: 0, bottom: 4, right: 0 }]);
  });

  it('refuses a prompt too long for Excel', async () => {
    expect(await refusal(on('Plan', (sheet) => void (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' })))).toBe('InvalidArgument');
  });
});

describe('charts', () => {
  it('take a series per row, named by its label, and stand over cells', async () => {
    await on('Plan', async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Rows');
      chart.title.text = 'Cost by unit';
      chart.legend.position = 'Right';
      await context.sync();
      chart.setPosition(sheet.getRange('E2'), sheet.getRange('F3'));
    });
    expect(plan()?.charts).toMatchObject([{
      type: 'ColumnClustered', title: 'Cost by unit', legend: 'Right', box: { left: 192, top: 15, width: 96, height: 30 },
      series: [{ name: 'Plan!$A$2', values: 'Plan!$B$2:$C$2', categories: 'Plan!$B$1:$C$1' }, { name: 'Plan!$A$3', values: 'Plan!$B$3:$C$3', categories: 'Plan!$B$1:$C$1' }],
    }]);
    await on('Plan', (sheet) => void (sheet.charts.getItem(plan()?.charts[0]?.id ?? '').legend.visible = false));
    expect(plan()?.charts[0]?.legend).toBe('');
  });
});

describe('a sheet’s layout', () => {
  it('freezes, and sets up the page', async () => {
    await on('Plan', (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.setPrintArea(sheet.getRange('A1:C3'));
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
    });
    expect(plan()).toMatchObject({ frozen: { rows: 3, columns: 2 }, page: { orientation: 'landscape', fitWide: 1, centered: true, printArea: '$A$1:$C$3', titleRows: '$1:$1', footer: { center: 'Page &P' } } });
    await on('Plan', (sheet) => sheet.freezePanes.freezeRows(1));
    expect(plan()?.frozen).toEqual({ rows: 1, columns: 0 });
  });
});

describe('settings', () => {
  it('are kept in the book', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('por', { a: [1, 'x'] });
      const [found, none] = [settings.getItemOrNullObject('por').load('value'), settings.getItemOrNullObject('else')];
      await context.sync();
      expect([found.value, none.isNullObject]).toEqual([{ a: [1, 'x'] }, true]);
    });
  });
});

describe('another workbook', () => {
  it('is handed over as a file', async () => {
    excel.close();
    const files: (string | undefined)[] = [];
    excel = await opened({ Plan: [] }, { onWorkbook: (file) => void files.push(file) });
    await Excel.createWorkbook('UEsDBA==');
    expect(files).toEqual(['UEsDBA==']);
  });
});
