import type { Page, PageCell, PageLook } from '../model/page';
import { bytesOf } from './budget';
import { told, type Told } from './escape';
import { insisted } from './insisted';
import { meaning } from './reference';
import { Refused } from './refusal';
import { stopOf, type Call, type Line } from './run';
import { survey } from './survey';
import type { Answer, Watch } from './workbook';

/** Rows in one trip: pages are narrow, so that this is far below what Excel takes. */
const ROWS = 2_000;

/** What was made so far: whether sheets were asked for at all, and the ids Excel gave them. It is taken away again when the rest does not come. */
type Begun = { sown: boolean; readonly ids: string[] };

/**
 * Puts the pages into the workbook as the person's own sheets, all of them or none.
 *
 * Where a sheet, table or name of the person's is called like one of them, nothing is done: a second `Demand` would stop every reading.
 */
export async function planted(line: Line, pages: readonly Page[], watch?: Watch): Promise<Answer<null>> {
  const begun: Begun = { sown: false, ids: [] };
  const done = await line.run((call) => grown(call, pages, begun, watch), stopOf(watch));
  if (!done.ok && begun.sown) await insisted(line, (call) => uprooted(call, pages, begun));
  return done;
}

async function grown(call: Call, pages: readonly Page[], begun: Begun, watch: Watch | undefined): Promise<null> {
  await mustBeFree(call, pages);
  const { workbook, runtime } = call.context;
  begun.sown = true;
  runtime.enableEvents = false; // our own writes are no news to us
  const made = pages.map(({ name }) => workbook.worksheets.add(name).load('id'));
  await call.go();
  begun.ids.push(...made.map(({ id }) => id)); // formulas may look at any of them, so all stand before one is filled
  for (const [i, page] of pages.entries()) {
    watch?.tell?.(`Writing the sheet ${page.name}`, i / pages.length);
    await onePage(call, page);
  }
  for (const { name: sheet, names } of pages)
    for (const { name, at, own } of names) (own ? workbook.worksheets.getItem(sheet) : workbook).names.add(name, blockOf(workbook.worksheets.getItem(sheet), at));
  const [first] = pages;
  if (first) workbook.worksheets.getItem(first.name).activate();
  runtime.enableEvents = true;
  await call.go();
  return null;
}

async function mustBeFree(call: Call, pages: readonly Page[]): Promise<void> {
  const { sheets, found } = await survey(call);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const named = new Set(found.filter(({ kind }) => kind !== 'sheet').map(({ name }) => name.toLowerCase()));
  for (const { name, names, tables } of pages) {
    const clash = taken.has(name.toLowerCase()) ? name : [...names, ...tables].find((one) => named.has(one.name.toLowerCase()))?.name;
    if (clash !== undefined) throw new Refused({ reason: 'taken', detail: 'a sheet, table or name of the sample is there already', subject: clash });
  }
}

async function onePage(call: Call, page: Page): Promise<void> {
  const sheet = call.context.workbook.worksheets.getItem(page.name);
  const { rows, looks, merges, widths, frozen, tables, color } = page;
  looks.forEach(({ at, format }) => format !== undefined && Object.assign(blockOf(sheet, at), { numberFormat: format })); // first, so that text stays text
  const cells = rows.map((row, r) => row.map((cell, c) => toldOf(cell, looks, r, c)));
  for (let from = 0; from < cells.length; from += ROWS) {
    const block = cells.slice(from, from + ROWS);
    call.context.application.suspendApiCalculationUntilNextSync();
    sheet.getRangeByIndexes(from, 0, block.length, block[0]?.length ?? 1).values = block;
    await call.go();
    call.sent(bytesOf(block));
  }
  looks.forEach((look) => dressed(blockOf(sheet, look.at), look));
  merges.forEach((at) => blockOf(sheet, at).merge());
  widths.forEach((characters, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75));
  for (const { name, at } of tables) {
    const table = sheet.tables.add(blockOf(sheet, at), true);
    table.name = name;
    table.style = 'TableStyleLight1';
  }
  const [down, right] = frozen;
  if (down > 0 && right > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, down, right));
  else if (down > 0) sheet.freezePanes.freezeRows(down);
  sheet.tabColor = color;
  sheet.showGridlines = false;
  await call.go();
}

function dressed(range: Excel.Range, { bold, color, fill, wrap }: PageLook): void {
  if (bold) range.format.font.bold = true;
  if (color !== undefined) range.format.font.color = color;
  if (fill !== undefined) range.format.fill.color = fill;
  if (wrap) range.format.wrapText = true;
}

/** A formula as Excel writes it; a text as it comes where the cell is of the text format, escaped elsewhere. */
function toldOf(cell: PageCell, looks: readonly PageLook[], row: number, column: number): Told {
  if (typeof cell === 'object' && cell !== null) return `=${cell[0]}`;
  const covers = ({ at: [top, left, rows, columns] }: PageLook) => row >= top && row < top + rows && column >= left && column < left + columns;
  return typeof cell === 'string' && looks.some((look) => look.format === '@' && covers(look)) ? cell : told(cell);
}

function blockOf(sheet: Excel.Worksheet, [row, column, rows, columns]: PageLook['at']): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Takes away what was made: the names that lead to it, then the sheets, known by the id Excel gave them or, where its answer was lost, by holding nothing yet. Two trips. */
async function uprooted(call: Call, pages: readonly Page[], { ids }: Begun): Promise<void> {
  const { workbook } = call.context;
  const sheets = new Set(pages.map(({ name }) => name.toLowerCase()));
  const ours = new Set(pages.flatMap(({ names }) => names.map(({ name }) => name)));
  const names = workbook.names.load('items/name,items/formula');
  const standing = pages.map(({ name }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
    return { sheet, used: sheet.getUsedRangeOrNullObject(true).load('address') };
  });
  await call.go();
  for (const item of names.items) {
    const leads = meaning(String(item.formula), sheets);
    if (ours.has(item.name) && typeof leads === 'object' && 'place' in leads) item.delete();
  }
  for (const { sheet, used } of standing) if (!sheet.isNullObject && (ids.includes(sheet.id) || used.isNullObject)) sheet.delete();
  call.context.runtime.enableEvents = true;
  await call.go();
}
