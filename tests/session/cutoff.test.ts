import { gates, waiting } from '../../src/session/gates';
import { bikes } from './books';
import { paneOver } from './pane';

/** Two bikes, a cutoff on 20 February, and a column that says who changed a row. */
async function pane() {
  const book = bikes();
  const settings = book.sheetNamed('Settings');
  const demand = book.sheetNamed('Demand');
  if (!settings || !demand) throw new Error('the bikes have them');
  ['Cutoff', '2026-02-20'].forEach((cell, c) => settings.cells.set(3, c, cell));
  ['Changed by', '', 'Ada'].forEach((cell, r) => demand.cells.set(r, 5, cell));
  const name = (of: string, formula: string) => book.names.filter((each) => each.name === of).forEach((each) => (each.formula = formula));
  name('Settings', "'Settings'!$A$1:$B$4");
  name('Demand', "'Demand'!$A$1:$F$3");
  return { ...(await paneOver(book)), demand };
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
});
