import { seated } from '../../src/session/seated';
import { store, type Session, type Traced } from '../../src/session/session';
import { excelWorkbook } from '../../src/workbook/excel';
import { address } from '../../src/model/place';
import { period } from '../../src/model/period';
import { engine } from '../../src/worker/engine';
import type { LocalExcel } from '../excel/excel';
import { openExcel } from '../excel/open';
import { bikes } from './books';

const opened: LocalExcel[] = [];
afterEach(() => opened.splice(0).forEach((excel) => excel.close()));

/** A pane that was read and has written its sheets. */
async function writing() {
  const excel = await openExcel(bikes());
  opened.push(excel);
  const memory = store();
  const workbook = excelWorkbook();
  const desk = seated({ workbook, engine: engine(), store: memory, clock: () => 0 });
  const until = (ready: (session: Session) => boolean) => new Promise<Session>((resolve, reject) => {
    const look = () => (memory.now().broken || memory.now().refused ? reject(new Error(JSON.stringify([memory.now().refused, memory.now().broken?.message]))) : ready(memory.now()) && resolve(memory.now()));
    memory.subscribe(look);
    look();
  });
  desk.read();
  await until(({ running, outlook }) => running === undefined && outlook !== undefined);
  desk.write();
  await until(({ running, receipts }) => running === undefined && receipts.length > 0);
  /** Selects the cell of a column in the row of a table whose first columns say so. */
  const select = async (sheet: string, keys: readonly unknown[], header: string) => {
    const cells = excel.book.sheetNamed(sheet)?.cells;
    const area = cells?.used();
    if (!cells || !area) throw new Error(`no sheet ${sheet}`);
    const value = (r: number, c: number) => cells.value(r, c);
    const top = Array.from({ length: area.bottom + 1 }, (_, r) => r).findIndex((r) => value(r, 0) === (sheet === 'Exceptions' ? 'Rank' : 'Product'));
    const row = Array.from({ length: area.bottom + 1 }, (_, r) => r).findIndex((r) => r > top && keys.every((key, c) => value(r, c) === key));
    const column = Array.from({ length: area.right + 1 }, (_, c) => c).findIndex((c) => value(top, c) === header);
    if (row < 0 || column < 0) throw new Error('no such cell');
    await workbook.select({ sheet, row, column });
    return { row, column };
  };
  const traced = (of: (traced: Traced) => boolean = () => true) => until((session) => typeof session.traced === 'object' && of(session.traced)).then((session) => (typeof session.traced === 'object' ? session.traced : undefined));
  return { excel, desk, memory, until, select, traced, workbook };
}

describe('a row of Gaps that is selected', () => {
  it('is explained: every figure of the row, with the value of the sheet, its arithmetic and its cells', async () => {
    const { desk, select, traced } = await writing();
    await select('Gaps', ['B-1', '2026-W12'], 'Revenue at risk');
    desk.traceSelected();
    const row = await traced();
    expect(row).toMatchObject({ figure: 'Revenue at risk', otherwise: [], explained: { name: 'B-1', period: '2026-W12' } });
    const said = new Map(row?.explained.lines.map(({ figure, value, words, cells }) => [figure, [value, words, cells.map(address).join(' ')]]));
    expect(said.get('Demand')).toEqual([1000, 'As given, all its rows together.', 'Demand!D2']);
    expect(said.get('Stock before')).toEqual([-100, 'Net stock at the end of 2026-W11: owed.', '']);
    expect(said.get('Short')).toEqual([200, 'The stock would be −200: so much is owed.', 'Supply!D2 Demand!D2']);
    expect(said.get('Revenue at risk')).toEqual([20_000, '200 × 100 = 20,000', 'Products!B2 Supply!D2 Demand!D2']);
    for (const header of ['Demand', 'Supply', 'Gap', 'Closing stock', 'Target stock', 'Position gap', 'Short', 'Excess', 'Revenue at risk', 'Margin at risk', 'Excess value', 'Unconstrained revenue', 'Plan revenue', 'Budget revenue', 'Budget gap', 'Budget gap %', 'Plan margin', 'Budget margin', 'Cause', 'Material']) expect([header, said.get(header)?.[1]]).toEqual([header, expect.stringMatching(/./)]);
  });

  it('steps to another period, and is put away', async () => {
    const { desk, select, traced, until } = await writing();
    await select('Gaps', ['B-1', '2026-W12'], 'Short');
    desk.traceSelected();
    await traced();
    const next = period('2026-W13');
    if (next) desk.traceAt(next);
    expect((await traced(({ explained }) => explained.period === next))?.explained.lines.find(({ figure }) => figure === 'Short')?.value).toBe(300);
    desk.untrace();
    expect((await until((session) => session.traced === undefined)).traced).toBeUndefined();
  });

  it('that says something else than what was worked out is told so', async () => {
    const { desk, excel, select, traced } = await writing();
    await select('Gaps', ['B-1', '2026-W12'], 'Short');
    const sheet = excel.book.sheetNamed('Gaps');
    const { row, column } = await select('Gaps', ['B-1', '2026-W12'], 'Short');
    sheet?.cells.set(row, column, 250);
    desk.traceSelected();
    expect((await traced())?.otherwise).toEqual([['Short', 250]]);
  });

  it('of Exceptions opens the exception', async () => {
    const { desk, select, until } = await writing();
    await select('Exceptions', [1], 'Value');
    desk.traceSelected();
    const session = await until(({ opened: one }) => one?.explained !== undefined);
    expect([session.opened?.rank, session.traced]).toEqual([1, undefined]);
  });

  it('is asked for where nothing that we know is selected', async () => {
    const { desk, until, workbook } = await writing();
    await workbook.select({ sheet: 'Gaps', row: 0, column: 0 });
    desk.traceSelected();
    expect((await until(({ traced }) => typeof traced === 'string')).traced).toMatch(/^Select a cell in a row of Gaps/);
  });
});
