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
  it('are added, read back, and cleared', async () => {
    await on('Plan', async (sheet, context) => {
      const range = sheet.getRange('B2:B3');
      const flag = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      flag.cellValue.format.font.color = '#C00000';
      flag.cellValue.rule = { formula1: '=1', operator: 'GreaterThanOrEqual' };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>1';
      custom.custom.format.fill.color = '#FFEEEE';
      range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
      range.conditionalFormats.add('IconSet').iconSet.style = 'ThreeArrows';
      range.conditionalFormats.load('items/type');
      flag.cellValue.load('rule');
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['IconSet', 'DataBar', 'Custom', 'CellValue']);
      expect(flag.cellValue.rule).toEqual({ formula1: '=1', operator: 'GreaterThanOrEqual' });
    });
    expect(plan()?.conditional.map(({ type, operator, formulas, paint, detail }) => [type, operator, formulas, paint, detail])).toEqual([
      ['iconSet', undefined, [], undefined, 'ThreeArrows'],
      ['dataBar', undefined, [], undefined, '#638EC6'],
      ['expression', undefined, ['$B2>1'], { fill: '#FFEEEE' }, undefined],
      ['cellIs', 'greaterThanOrEqual', ['1'], { color: '#C00000' }, undefined],
    ]);
    await on('Plan', (sheet) => sheet.getRange('B3').conditionalFormats.clearAll());
    expect(plan()?.conditional.map(({ areas }) => areas)).toEqual(Array.from({ length: 4 }, () => [{ top: 1, left: 1, bottom: 1, right: 1 }]));
  });
});

describe('data validation', () => {
  it('keeps its rule, its prompt and its alert together', async () => {
    await on('Plan', async (sheet, context) => {
      const { dataValidation } = sheet.getRange('A5:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'open,closed' } };
      dataValidation.prompt = { showPrompt: true, title: 'Status', message: 'Choose one' };
      dataValidation.errorAlert = { showAlert: true, title: 'No', message: 'Not that', style: 'Stop' };
      sheet.getRange('B5').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
      sheet.getRange('C5').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A3') } };
      dataValidation.load('rule,prompt,type');
      await context.sync();
      expect([dataValidation.type, dataValidation.rule.list?.source, dataValidation.prompt.message]).toEqual(['List', 'open,closed', 'Choose one']);
    });
    expect(plan()?.validations.map(({ type, formula1, formula2 }) => [type, formula1, formula2])).toEqual([['list', '"open,closed"', ''], ['whole', '0', '9'], ['list', 'Plan!$A$1:$A$3', '']]);
    await on('Plan', (sheet) => sheet.getRange('A6:B9').dataValidation.clear());
    expect(plan()?.validations[0]?.areas).toEqual([{ top: 4, left: 0, bottom: 4, right: 0 }]);
  });

  it('refuses a prompt too long for Excel', async () => {
    expect(await refusal(on('Plan', (sheet) => void (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' })))).toBe('InvalidArgument');
  });
});

describe('charts', () => {
  it('take a series per column, named by its header', async () => {
    await on('Plan', async (sheet, context) => {
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = 'Gap';
      chart.title.text = 'Gap by period';
      chart.legend.position = 'Right';
      chart.setPosition('E2', 'F3');
      await context.sync();
      const found = sheet.charts.getItemOrNullObject('Gap').load('name,left,top,width,height,title/text,legend/visible');
      const none = sheet.charts.getItemOrNullObject('Else');
      const { series } = chart;
      series.getItemAt(0).format.fill.setSolidColor('#1f4e79');
      series.add('Extra').setValues(sheet.getRange('C2:C3'));
      series.load('items/name');
      await context.sync();
      expect([found.title.text, found.legend.visible, found.left, found.top, found.width, found.height, none.isNullObject]).toEqual(['Gap by period', true, 192.03, 15, 96.015, 30, true].map((n) => (typeof n === 'number' ? expect.closeTo(n, 0) : n)));
    });
    expect(plan()?.charts[0]?.series).toEqual([
      { name: 'Plan!$B$1', values: 'Plan!$B$2:$B$3', categories: 'Plan!$A$2:$A$3', color: '#1F4E79' },
      { name: 'Plan!$C$1', values: 'Plan!$C$2:$C$3', categories: 'Plan!$A$2:$A$3' },
      { name: 'Extra', values: 'Plan!$C$2:$C$3', categories: '' },
    ]);
  });
});

describe('a sheet’s layout', () => {
  it('freezes, sets up the page, and colours its tab', async () => {
    await on('Plan', (sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.centerHorizontally = true;
      sheet.pageLayout.setPrintArea('A1:C3');
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
      sheet.tabColor = '#1F4E79';
      sheet.showGridlines = false;
    });
    expect(plan()).toMatchObject({ frozen: { rows: 3, columns: 2 }, tabColor: '#1F4E79', gridlines: false, page: { orientation: 'landscape', fitWide: 1, centered: true, printArea: '$A$1:$C$3', titleRows: '$1:$1', footer: { center: 'Page &P' }, touched: true } });
    await on('Plan', (sheet) => sheet.freezePanes.freezeRows(1));
    expect(plan()?.frozen).toEqual({ rows: 1, columns: 0 });
  });
});

describe('settings', () => {
  it('are kept in the book', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('por', { a: [1, 'x'] });
      const [found, none] = [settings.getItem('por').load('value'), settings.getItemOrNullObject('else')];
      settings.load('items/key,items/value');
      await context.sync();
      expect([found.value, none.isNullObject, settings.items.map(({ key }) => key)]).toEqual([{ a: [1, 'x'] }, true, ['por']]);
      settings.getItem('por').delete();
      await context.sync();
    });
    expect(excel.book.settings.size).toBe(0);
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
