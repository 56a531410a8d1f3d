import { gates, waiting } from '../../../src/session/gates';
import { engine } from '../../../src/worker/engine';
import type { Book } from '../../excel/model/book';
import { bikes } from '../books';
import { over, pane, sheet } from './pane';

const at = (key: string) => `PlanOfRecord.${key}`;
const groups = ({ memory }: Pane) => memory.now().digest?.groups.map(({ rule }) => rule) ?? [];
type Pane = ReturnType<typeof pane>;

/** Commits whatever was read, past every gate that does not hold. */
async function approved({ desk, memory, until, done }: Pane): Promise<void> {
  if (memory.now().receipts.length === 0) await done(desk.write);
  desk.look();
  await until(({ ledgers }) => ledgers !== undefined);
  desk.sign({ approver: 'C. Director', role: 'Director' });
  const closed = gates(memory.now(), waiting(memory.now())).filter(({ holds }) => !holds);
  desk.sign({ overridden: new Map(closed.map(({ name }) => [name, 'Looked at in the meeting'])) });
  await done(() => desk.commit(''));
}

describe('what the workbook keeps for us and another program has changed', () => {
  it.each(['mapping', 'columns', 'fixes', 'cutoff'])('is told and not taken for nothing said: %s', async (key) => {
    const book = bikes();
    book.settings.set(at(key), '{"broken');
    await over(book);
    const one = pane();
    await one.done(one.desk.read);
    expect(groups(one)).toContain('memory unreadable');
    expect(one.memory.now().outlook).toBeDefined();
  });

  it('is put aside before something new is kept in its place', async () => {
    const book = bikes();
    book.settings.set(at('mapping'), 'Demand is in Plan 7');
    await over(book);
    const one = pane();
    await one.done(() => one.desk.map('Demand', 'Demand!A1:E3'));
    expect([book.settings.get(at('mapping')), book.settings.get(at('mapping not understood'))]).toEqual(['[["Demand","Demand!A1:E3"]]', 'Demand is in Plan 7']);
    expect(groups(one)).not.toContain('memory unreadable');
  });

  it('is not mistaken for anything where it is whole, or not there', async () => {
    await over(bikes());
    const one = pane();
    await one.done(one.desk.read);
    expect(groups(one)).not.toContain('memory unreadable');
  });
});

describe('what the workbook keeps of a committed plan', () => {
  /** A workbook with one committed plan, and a pane that has read it. */
  async function committed(): Promise<{ readonly book: Book; readonly one: Pane; readonly excel: Awaited<ReturnType<typeof over>> }> {
    const book = bikes();
    const excel = await over(book);
    const one = pane();
    await one.done(one.desk.read);
    await approved(one);
    expect(one.memory.now().plan?.receipts.filter(({ ok }) => !ok)).toEqual([]);
    return { book, one, excel };
  }

  it('is told when it cannot be understood, and the fingerprint is held against the sheet all the same', async () => {
    const { book, one } = await committed();
    const [key = ''] = [...book.settings.keys()].filter((each) => each.includes('seal '));
    book.settings.set(key, 'nonsense');
    await one.done(one.desk.verify);
    const { verification } = one.memory.now();
    expect(verification?.plans.map(({ unchanged }) => unchanged)).toEqual([true]);
    expect(verification?.register.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('cannot be understood')]);
  });

  it('is told when the list of plans cannot be understood, and the list is kept beside the next one', async () => {
    const { book, one } = await committed();
    book.settings.set(at('committed'), 'nonsense');
    await one.done(one.desk.verify);
    expect(one.memory.now().verification?.register.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('list of the plans')]);
    sheet(book, 'Demand').cells.set(1, 1, 1001);
    await one.done(one.desk.read);
    await approved(one);
    expect(book.settings.get(at('committed not understood'))).toBe('nonsense');
  });

  it('is never left out of a verifying because Excel does not give it out just then: that is told, at whichever request', async () => {
    const { one, excel } = await committed();
    await one.done(one.desk.verify);
    const whole = one.memory.now().verification;
    await excel.idle();
    const before = excel.log.length;
    await one.done(one.desk.verify);
    await excel.idle();
    const requests = excel.log.length - before;
    let refusals = 0;
    for (let request = 1; request <= requests; request += 1) {
      excel.faults.failRequest(request, 5102);
      const { verification, refused } = await one.done(one.desk.verify);
      await excel.idle();
      if (refused) refusals += 1;
      expect([request, refused?.refusal.reason ?? verification]).toEqual([request, refused ? 'busy' : whole]);
      one.desk.dismiss();
    }
    expect(refusals).toBeGreaterThan(4); // the rest is the client's own tidying up
  });

  it('is told when it could not be kept, and the plan stands and verifies by its columns', async () => {
    const book = bikes();
    const excel = await over(book);
    const alive = engine();
    const fail = () => [1, 2].forEach((request) => excel.faults.failRequest(request, 5102)); // the first is the client tidying up
    const one = pane({ ...alive, seal: (...of) => (fail(), alive.seal(...of)) });
    await one.done(one.desk.read);
    await approved(one);
    expect(one.memory.now().plan?.receipts.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { reason: 'busy', subject: 'What tells a changed cell later was not kept' } }]);
    await one.done(one.desk.verify);
    expect(one.memory.now().verification?.plans.map(({ unchanged }) => unchanged)).toEqual([true]);
  });
});
