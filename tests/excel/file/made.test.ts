import { NORMAL, type Book, type Sheet } from '../model/book';
import { newBook } from './blank';
import { load } from './load';
import { plain } from './plain';
import { save } from './save';

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A sheet with one of everything we write. */
function full(): { readonly book: Book; readonly sheet: Sheet } {
  const book = newBook('Plan 1', 'Hidden');
  const [sheet, other] = book.sheets;
  if (!sheet || !other) throw new Error('two sheets');
  [['Item', 'Units'], ['a', 5], ['b', 7]].forEach((line, r) => line.forEach((value, c) => sheet.cells.set(r, c, value)));
  sheet.cells.setStyle(1, 1, book.styleId({ ...NORMAL, locked: false, numberFormat: '#,##0' }));
  sheet.tables = [{ id: '1', name: 'Gaps', area: block(0, 0, 2, 1), columns: ['Item', 'Units'], style: 'TableStyleMedium2', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true }];
  const areas = [block(1, 1, 2, 1)];
  sheet.conditional = [
    { id: '1', areas, type: 'cellIs', formulas: ['6'], operator: 'greaterThan', paint: { fill: '#FFC7CE', color: '#9C0006', bold: true } },
    { id: '2', areas, type: 'dataBar', formulas: [], detail: '#638EC6' }, { id: '3', areas, type: 'iconSet', formulas: [], detail: 'ThreeArrows' },
    { id: '4', areas, type: 'expression', formulas: ['$B2="<"'], paint: { fill: '#00FF00' } }, { id: '5', areas, type: 'colorScale', formulas: [], detail: '#FF0000 #FFFFFF #00FF00' },
  ];
  sheet.validations = [{ areas: [block(4, 0, 9, 0)], type: 'list', operator: 'between', formula1: '"a,b"', formula2: '', prompt: { title: 'T', text: 'Pick "one"' }, error: { title: 'No', text: 'a or b' }, allowBlank: false }];
  sheet.protection = { options: { ...Object.fromEntries(PROTECTED), selectionMode: 'Unlocked' } };
  sheet.page = { orientation: 'landscape', fitWide: 1, centered: true, printArea: '$A$1:$H$40', titleRows: '$1:$1', header: { left: 'Plan', center: '', right: '&D' }, footer: { left: '', center: '&P of &N', right: '' } };
  sheet.charts = [
    { id: '2', name: 'Bridge', type: 'ColumnStacked', title: 'From <budget> to plan', legend: '', valueFormat: '#,##0', series: [{ name: 'Base', values: "'Plan 1'!$B$2:$B$3", categories: "'Plan 1'!$A$2:$A$3", color: 'none' }, { name: "'Plan 1'!$B$1", values: "'Plan 1'!$B$2:$B$3", categories: "'Plan 1'!$A$2:$A$3", color: '#2F6FAB' }], box: { left: 200, top: 30, width: 300, height: 180 } },
    { id: '3', name: 'Lines', type: 'LineMarkers', title: '', legend: 'Bottom', series: [{ name: 'Units', values: "'Plan 1'!$B$2:$B$3", categories: '', color: '#D9822B' }], box: { left: 200, top: 230, width: 300, height: 180 } },
  ];
  sheet.frozen = { rows: 1, columns: 1 };
  sheet.gridlines = false;
  sheet.tabColor = '#00AA00';
  sheet.heights.set(0, 22.5);
  sheet.hiddenRows.add(7);
  sheet.hiddenColumns.add(9);
  sheet.widths.set(9, 4).set(0, 18);
  other.visibility = 'VeryHidden';
  book.names = [{ name: 'Demand', formula: "'Plan 1'!$A$1:$B$3", visible: true, comment: 'why & <how>' }, { name: 'Rate', formula: '0.5', scope: other.id, visible: false, comment: '' }];
  book.settings.set('mapping', { Demand: ['A', 1, null], text: '<&">' }).set('__proto__', true);
  book.structureLocked = true;
  return { book, sheet };
}

const PROTECTED = ['FormatCells', 'FormatColumns', 'FormatRows', 'InsertColumns', 'InsertRows', 'InsertHyperlinks', 'DeleteColumns', 'DeleteRows', 'Sort', 'AutoFilter', 'PivotTables', 'EditObjects', 'EditScenarios']
  .map((name) => [`allow${name}`, name === 'Sort' || name === 'EditObjects'] as const);

describe('all we write', () => {
  it('is read back as it was', () => {
    const { book } = full();
    // Widths are kept by column, whatever order they were set in.
    const told = JSON.parse(JSON.stringify(plain(load(save(book)))).replaceAll('[[9,4],[0,18]]', '[[0,18],[9,4]]'));
    expect(told).toEqual(JSON.parse(JSON.stringify(plain(book)).replaceAll('[[9,4],[0,18]]', '[[0,18],[9,4]]')));
  });

  it('gives the same bytes each time, and again after loading', () => {
    const { book } = full();
    const bytes = save(book);
    expect(Buffer.compare(bytes, save(book))).toBe(0);
    const again = load(bytes);
    expect(Buffer.compare(bytes, save(again))).toBe(0);
  });

  it('can be taken away again', () => {
    const book = load(save(full().book));
    const sheet = book.sheets[0];
    if (!sheet) throw new Error('a sheet');
    Object.assign(sheet, { tables: [], conditional: [], validations: [], charts: [], protection: undefined, merges: [], gridlines: true, tabColor: '', frozen: { rows: 0, columns: 0 } });
    sheet.widths.clear();
    book.names = [];
    book.settings.clear();
    const bare = load(save(book));
    expect(bare.sheets[0]).toMatchObject({ tables: [], conditional: [], validations: [], charts: [], protection: undefined, gridlines: true, tabColor: '' });
    expect([...bare.parts.keys()].filter((path) => /table|chart\d/.test(path))).toEqual([]);
    expect([bare.names, [...bare.settings], [...(bare.sheets[0]?.widths ?? [])]]).toEqual([[], [], [[9, 9.140625]]]);
  });

  it('changes with the model: a renamed and longer table, a chart of other cells', () => {
    const book = load(save(full().book));
    const [table, chart] = [book.sheets[0]?.tables[0], book.sheets[0]?.charts[0]];
    if (!table || !chart) throw new Error('both');
    Object.assign(table, { name: 'Gaps_POR', area: block(0, 0, 5, 2), columns: ['Item', 'Units', 'new\ncolumn'] });
    chart.title = 'Another';
    const again = load(save(book)).sheets[0];
    expect(again?.tables).toMatchObject([{ id: '1', name: 'Gaps_POR', area: block(0, 0, 5, 2), columns: ['Item', 'Units', 'new\ncolumn'] }]);
    expect(again?.charts.map(({ title }) => title)).toEqual(['', 'Another']);
  });
});
