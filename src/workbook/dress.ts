import type { Call } from './run';
import type { Sheet, TableColumn } from '../model/sheet';
import { frozen, type Layout, type TableAt } from './layout';
import { STAMP_ROW, timeOf } from './stamp';
import { aligned, widths } from './widths';

/** The ink of titles and headers, the grey of what is said quietly, and the colours of marks. */
const INK = '#1F3A5F';
const QUIET = '#5F6B7A';
const WASH = '#E9EEF5';
const BAR = '#9DB4D0';
const FLAG = { fill: '#FBEBC8', color: '#7A4B00' };
/** Thin lines and no bands, as in a ledger; the header's look is ours, so that it is the same where table styles are not drawn. */
const TABLE_STYLE = 'TableStyleLight1';

/** Queues the look of the rows above the tables: title, subtitle, stamp, the blocks' titles, headers and notes. */
export function dressHead(sheet: Excel.Worksheet, of: Layout): void {
  const row = (at: number, columns = 1) => sheet.getRangeByIndexes(at, 0, 1, columns);
  Object.assign(row(0).format.font, { bold: true, size: 16, color: INK });
  row(1).format.font.color = QUIET;
  Object.assign(row(STAMP_ROW).format.font, { size: 9, color: QUIET });
  for (const { block, title, header, first } of of.blocks) {
    const width = Math.max(block.header?.length ?? 0, ...block.rows.map((cells) => cells.length), 1);
    Object.assign(row(title).format.font, { bold: true, color: INK });
    if (header !== undefined) headed(row(header, width));
    aligned(of, { block, title, header, first }).forEach(({ column, rows, from, align, indent }) => {
      Object.assign(sheet.getRangeByIndexes(from, column, rows, 1).format, { horizontalAlignment: align, indentLevel: indent });
    });
    block.notes?.forEach((note, r) => note !== undefined && noted(row(first + r), String(block.rows[r]?.[0] ?? ''), note));
  }
}

/** Queues the look of a table that stands: its style, the notes on its headers, and its marks. */
export function dressTable(sheet: Excel.Worksheet, name: string, { table, header, rows, theirs }: TableAt): void {
  const object = sheet.tables.getItem(name);
  object.style = TABLE_STYLE;
  object.showBandedRows = false;
  for (const { from, count } of runsOfOurs(table.columns.length, theirs)) {
    const cells = sheet.getRangeByIndexes(header + 1, from, rows, count);
    cells.conditionalFormats.clearAll();
    Object.assign(cells.format, { horizontalAlignment: 'General', indentLevel: 0 }); // another column may have stood here
    const heads = sheet.getRangeByIndexes(header, from, 1, count);
    heads.dataValidation.clear();
    headed(heads);
    Object.assign(heads.format, { wrapText: true, verticalAlignment: 'Top', horizontalAlignment: 'Left', indentLevel: 0 });
  }
  table.columns.forEach((column, c) => {
    if (theirs.has(c)) return;
    const head = sheet.getRangeByIndexes(header, c, 1, 1);
    const number = isFigures(column);
    if (number) Object.assign(head.format, { horizontalAlignment: 'Right', indentLevel: 2 }); // clear of the filter's button
    const afterNumber = !number && ['number', 'mixed'].includes(table.columns[c - 1]?.values.kind ?? '');
    if (afterNumber) head.format.indentLevel = 1;
    const body = sheet.getRangeByIndexes(header + 1, c, rows, 1);
    if (afterNumber) Object.assign(body.format, { horizontalAlignment: 'Left', indentLevel: 1 });
    if (column.note !== undefined) noted(head, column.header, column.note);
    if (column.mark) marked(body, column.mark);
  });
}

/** Columns of ours that stand side by side; people's own keep the look they have. */
function runsOfOurs(width: number, theirs: ReadonlyMap<number, unknown>): readonly { readonly from: number; readonly count: number }[] {
  const edges = [-1, ...[...theirs.keys()].sort((a, b) => a - b), width];
  return edges.slice(1).map((edge, i) => ({ from: (edges[i] ?? -1) + 1, count: edge - (edges[i] ?? -1) - 1 })).filter(({ count }) => count > 0);
}

function isFigures(column: TableColumn | undefined): boolean {
  return column?.values.kind === 'number' || column?.values.kind === 'mixed';
}

/** A header's look, in blocks and tables alike. */
function headed(range: Excel.Range): void {
  Object.assign(range.format.font, { bold: true, color: INK });
  range.format.fill.color = WASH;
}

/** What is seen when the cell is chosen: an input message, since real notes need a newer Excel than we ask for. */
function noted(range: Excel.Range, title: string, message: string): void {
  range.dataValidation.prompt = { showPrompt: true, title: shortened(title, 32), message: shortened(message, 255) };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function marked(range: Excel.Range, mark: NonNullable<TableColumn['mark']>): void {
  if (mark === 'bar') {
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = BAR;
    return;
  }
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = { formula1: '=TRUE', operator: 'EqualTo' };
  cellValue.format.fill.color = FLAG.fill;
  Object.assign(cellValue.format.font, { color: FLAG.color, bold: true });
}

/** Queues the widths. Excel's unit here is points: a character of its normal font is 7 pixels, 5 more are padding. */
export function widened(sheet: Excel.Worksheet, of: Layout): void {
  widths(of).forEach((characters, c) => {
    if (of.tables.some(({ theirs }) => theirs.has(c))) return;
    sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
  });
}

/** Queues what stays in sight when scrolling. Goes early: it fails while another workbook is in front. */
export function froze(sheet: Excel.Worksheet, of: Layout): void {
  const { rows, columns } = frozen(of);
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** What our charts are called, so that a later writing knows them from people's own. */
const CHART_NAME = /^POR \d+$/;

/** Takes our charts of before away; what people drew stays. No trip for a sheet that is to have none and never had. */
export async function uncharted(call: Call, sheet: Excel.Worksheet): Promise<void> {
  const { charts } = sheet;
  charts.load('items/name');
  await call.go();
  charts.items.filter(({ name }) => CHART_NAME.test(name)).forEach((chart) => chart.delete());
}

/** Queues the charts: native ones, so that people can take them along; over the columns that the page has. */
export function charted(sheet: Excel.Worksheet, { charts, headWidth }: Pick<Layout, 'charts' | 'headWidth'>): void {
  for (const [i, { chart, top, header }] of charts.entries()) {
    const made = sheet.charts.add(chart.type, sheet.getRangeByIndexes(header, 0, chart.rows + 1, chart.columns), 'Rows');
    made.name = `POR ${i + 1}`;
    made.title.text = chart.title;
    made.legend.position = 'Right';
    made.legend.visible = chart.rows > 1;
    if (chart.hung) made.series.getItemAt(0).format.fill.clear();
    if (chart.floor !== undefined) made.axes.valueAxis.minimum = chart.floor;
    made.setPosition(sheet.getRangeByIndexes(top, 0, 1, 1), sheet.getRangeByIndexes(top + chart.height - 1, headWidth - 1, 1, 1));
  }
}

/** Queues the page: landscape, one page wide, the header on each page, cycle, time and page at its foot. */
export function paged(worksheet: Excel.Worksheet, sheet: Sheet, of: Layout): void {
  const { pageLayout } = worksheet;
  const { stamp } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = of.page === undefined ? { horizontalFitToPages: 1 } : { horizontalFitToPages: 1, verticalFitToPages: 1 };
  if (of.page !== undefined) {
    pageLayout.setPrintArea(worksheet.getRangeByIndexes(0, 0, of.page, of.headWidth));
    pageLayout.centerHorizontally = true;
  }
  const header = of.tables.length === 1 && of.page === undefined ? of.tables[0]?.header : undefined;
  if (header !== undefined) pageLayout.setPrintTitleRows(`$${header + 1}:$${header + 1}`);
  Object.assign(pageLayout.headersFooters.defaultForAllPages, {
    leftFooter: `${literal(sheet.name)}, cycle ${literal(stamp.cycle)}`,
    centerFooter: `As of ${literal(stamp.asOf)}, written ${literal(timeOf(stamp.at))}`,
    rightFooter: 'Page &P of &N',
  });
}

/** Text for a header or footer, where `&` begins a code. */
function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
