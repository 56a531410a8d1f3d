import { gates, waiting } from '../../src/session/gates';
import { asked } from '../excel/command/asked';
import { planned } from '../excel/command/planned';
import { save } from '../excel/file/save';
import { bikes, filled } from './books';
import { paneOver } from './pane';

/** Two bikes, a cutoff on 20 February, and a column that says who changed a row. */
async function pane(...more: readonly string[]) {
  const book = bikes(...more);
  const settings = book.sheetNamed('Settings');
  const demand = book.sheetNamed('Demand');
  if (!settings || !demand) throw new Error('the bikes have them');
  ['Cutoff', '2026-02-20'].forEach((cell, c) => settings.cells.set(3, c, cell));
  ['Changed by', '', 'Ada'].forEach((cell, r) => demand.cells.set(r, 5, cell));
  const name = (of: string, formula: string) => book.names.filter((each) => each.name === of).forEach((each) => (each.formula = formula));
  name('Settings', "'Settings'!$A$1:$B$4");
  name('Demand', "'Demand'!$A$1:$F$3");
  const finance = book.sheetNamed('Finance');
  if (finance) filled(book, finance, 'Finance', [['Product', 'Period', 'Revenue', 'Changed by'], ['B-1', '2026-W10', 90_000, ''], ['B-1', '2026-W11', 90_000, 'Grace']]);
  return { ...(await paneOver(book)), book, demand, finance };
}

describe('the cutoff in the pane', () => {
  it('is offered, frozen once, and lists what changed since with its cell and who did it', async () => {
    const { excel, demand, desk, done } = await pane();
    const first = await done(desk.read);
    expect([first.digest?.plan?.cutoff, first.signal.late]).toEqual([20504, undefined]);
    expect((await done(desk.freeze)).signal.late).toMatchObject({ at: '2026-03-01T08:00:00.000Z', changes: [] });
    excel.edit(demand, 2, 1, '700');
    const session = await done(desk.read);
    expect(session.signal.late?.changes).toMatchObject([{ measure: 'Demand', key: 'B-2', period: '2026-W10', old: 500, now: 700, difference: 200, by: 'Ada', out: false, place: { sheet: 'Demand', row: 2, column: 1 } }]);
    expect(session.digest?.groups.find(({ rule }) => rule === 'after the cutoff')?.first[0]?.wrong).toBe('Demand was changed after the cutoff: B-2 2026-W10: 500 → 700, by Ada.');
    expect(gates(session, waiting(session)).find(({ name }) => name === 'Late changes are accepted')).toMatchObject({ holds: false, reasons: ['Demand B-2 2026-W10: 500 → 700, by Ada.'] });
  });

  it('keeps a change out of the plan, lets it in again, and accepts it for good', async () => {
    const { excel, demand, desk, done } = await pane();
    const before = await done(desk.read);
    await done(desk.freeze);
    excel.edit(demand, 2, 1, '700');
    const changed = await done(desk.read);
    expect(changed.outlook?.totals.demand).toBe((before.outlook?.totals.demand ?? 0) + 200);
    const [change] = changed.signal.late?.changes ?? [];
    const out = await done(() => desk.keepOut(true, [change?.id ?? '']));
    expect(out.outlook?.totals).toEqual(before.outlook?.totals);
    expect(out.signal.late?.changes).toMatchObject([{ out: true }]);
    expect((await done(() => desk.keepOut(false))).outlook?.totals.demand).toBe(changed.outlook?.totals.demand);
    const settled = await done(() => desk.accept());
    expect(settled.signal.late?.changes).toEqual([]);
    expect(settled.outlook?.totals.demand).toBe(changed.outlook?.totals.demand);
    excel.edit(demand, 2, 1, '500');
    expect((await done(desk.read)).signal.late?.changes).toMatchObject([{ old: 700, now: 500 }]);
  });

  it('keeps a late budget out of the plan, in the pane and in the command', async () => {
    const { book, excel, finance, desk, done } = await pane('Finance');
    if (!finance) throw new Error('this book has a budget');
    const before = await done(desk.read);
    await done(desk.freeze);
    excel.edit(finance, 2, 2, '190000');
    const changed = await done(desk.read);
    expect(changed.signal.late?.changes).toMatchObject([{ measure: 'Budget revenue', key: 'B-1', period: '2026-W11', old: 90_000, now: 190_000, by: 'Grace', keepable: true, place: { sheet: 'Finance', row: 2, column: 2 } }]);
    expect([before, changed].map(({ outlook }) => outlook?.totals.budgetRevenue)).toEqual([180_000, 280_000]);
    const out = await done(() => desk.keepOut(true));
    expect(out.outlook?.totals).toEqual(before.outlook?.totals);
    expect(out.signal.late?.changes).toMatchObject([{ out: true }]);
    const bytes = save(book);
    excel.close();
    const wishes = asked(['in.xlsx', 'out.xlsx', '--until', 'reconcile']);
    if ('no' in wishes) throw new Error(wishes.no);
    const run = await planned(bytes, wishes, '2026-03-01T08:00:00.000Z');
    expect('no' in run ? run.no : run.outlook?.totals).toEqual(before.outlook?.totals);
  });
});
