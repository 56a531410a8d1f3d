import { actionsFor, actionsIn, openActions, overdue } from '../../src/execute/actions';
import { agenda } from '../../src/commit/agenda';
import type { ExceptionLine } from '../../src/reconcile/outlook';
import { period } from '../../src/model/period';
import { decide } from '../../src/session/decide';
import { readTable, ownTables } from '../../src/session/own';
import { understood } from '../../src/session/run';
import { excelWorkbook } from '../../src/workbook/excel';
import { engine } from '../../src/worker/engine';
import { openExcel } from '../excel/open';
import { bikes } from '../session/books';
import { cellsOf } from '../command/given';
import { commits } from '../commit/desk';

const AT = '2026-03-02T10:15:00.000Z';
const TODAY = 20514;
const choice = { decision: 'short of B-1 from 2026-W11: expedite', option: 'Air freight', rationale: '', owner: 'Ada', due: TODAY + 2, status: 'Open', effect: 900 } as const;
const march = period('2026-03');
const LINE: ExceptionLine = { rank: 1, kind: 'short', name: 'P-1', family: '', item: 0, from: march ?? raise(), to: march ?? raise(), periods: 1, quantity: 5, value: 500, share: 0.5, cause: 'supply late', horizon: 'S&OE' };
function raise(): never {
  throw new Error('no such period');
}

describe('deciding', () => {
  it('adds the decision and its linked actions to sheets of ours, and they stand on the plan', async () => {
    const book = bikes();
    const excel = await openExcel(book);
    const [workbook, thinking] = [excelWorkbook(), engine()];
    const read = await understood(workbook, thinking, { mapped: new Map(), settings: new Map() }, {});
    const line = read.ok ? read.value.outlook?.exceptions[0] : undefined;
    if (!read.ok || !line) throw new Error('an exception to decide about');
    for (const effect of [900, 100]) {
      const done = await decide(workbook, read.value.digest, { line, choice: { ...choice, effect }, owners: new Map([['Operations', 'Ben']]), today: TODAY, at: AT });
      expect(done).toMatchObject({ ok: true, value: [{ ok: true, sheet: 'Decisions' }, { ok: true, sheet: 'Actions' }] });
    }
    const own = await ownTables(workbook);
    const grid = own.ok ? await readTable(workbook, own.value, 'Actions') : undefined;
    const rows = actionsIn(grid?.ok ? grid.value : undefined);
    expect(rows.map(({ Id, Owner, Due }) => [Id, Owner, Due]).slice(0, 2)).toEqual([['X-1', 'Ada', '2026-03-04'], ['X-2', 'Ben', '2026-03-04']]);
    expect(new Set(rows.map(({ Exception }) => Exception)).size).toBe(1);
    excel.close();
    await commits(book);
    expect(cellsOf(book.sheetNamed('Plan 2026-03 v1')).flat()).toContain('D-1 short of B-1 from 2026-W11: expedite, Air freight, owner Ada, due 2026-03-04, effect promised 900, open');
  });
});

describe('actions', () => {
  it('are one for each function asked, and carry the promise once', () => {
    const rows = actionsFor(LINE, { owner: 'Ada', owners: new Map(), due: TODAY, effect: 500 }, [], '2026-03', TODAY);
    expect(rows.map(({ Id, 'Effect promised': effect }) => [Id, effect])).toEqual([['X-1', 500], ['X-2', null], ['X-3', null], ['X-4', null]]);
  });

  it('stay open until their status says otherwise, and are overdue the day after', () => {
    const [row] = actionsFor(LINE, { owner: 'Ada', owners: new Map(), due: TODAY, effect: NaN }, [], '2026-03', TODAY);
    if (!row) throw new Error('an action');
    const rows = [row, { ...row, Status: 'Done' }, { ...row, Due: 46083 }, { ...row, Status: null, Due: null }];
    expect(openActions(rows)).toHaveLength(3);
    expect([overdue(rows, TODAY).length, overdue(rows, TODAY + 1).length]).toEqual([0, 2]);
  });
});

describe('the agenda', () => {
  it('has at most ten decisions, the most money first, and none that was made', () => {
    const lines = Array.from({ length: 15 }, (_, i) => ({ ...LINE, name: `P-${i}`, value: i * 100 }));
    const items = agenda(lines, ['short of P-14 from 2026-03: accepted']);
    expect([items.length, items[0]?.subject, items[0]?.money]).toEqual([10, 'short of P-13 from 2026-03', 1300]);
  });
});
