import { chosen, decisionsIn } from '../../src/commit/decisions';
import { gates, waiting } from '../../src/session/gates';
import { contents } from '../workbook/books';
import { bikes, filled } from './books';
import { paneOver } from './pane';

/** A pane whose gates are all overridden, over a book with a scenario. */
async function pane() {
  const book = bikes('Levers');
  const levers = book.sheetNamed('Levers');
  if (levers) filled(book, levers, 'Levers', [['Scenario', 'Step', 'Lever', 'Measure', 'Value'], ['More', 1, 'scale', 'Supply', 2]]);
  const of = await paneOver(book);
  const commit = async () => {
    await of.done(of.desk.write);
    of.desk.look();
    const session = await of.until(({ ledgers, running }) => ledgers !== undefined && running === undefined);
    const open = gates(session, waiting(session)).filter(({ holds }) => !holds);
    of.desk.sign({ approver: 'Dee', role: 'COO', overridden: new Map(open.map(({ name }) => [name, 'Agreed'])) });
    return of.done(of.desk.commit);
  };
  await of.done(of.desk.read);
  return { ...of, commit };
}

const decisions = (of: Awaited<ReturnType<typeof pane>>) => contents(of.book, 'Decisions').filter(([id]) => /^D-/.test(String(id)));

describe('a recommended scenario', () => {
  it('is a decision with owner, reason and money once its plan is committed, and stands on the page', async () => {
    const of = await pane();
    of.desk.recommend({ scenario: 'More', why: 'Nobody waits' });
    await of.until(({ recommended }) => recommended !== undefined);
    of.desk.choose('More');
    await of.until(({ scenario }) => scenario === 'More');
    expect((await of.commit()).plan?.version).toBe(1);
    expect(decisions(of)).toEqual([['D-1', '2026-03', '2026-03-01', 'The plan of 2026-03 follows More', 'More', 'Nobody waits', 'Dee', '2026-03-01', 'Decided', expect.any(Number), '']]);
    expect(Number(decisions(of)[0]?.[9])).toBeGreaterThan(0);
    expect(contents(of.book, 'Plan 2026-03 v1').flat().some((cell) => String(cell).startsWith('D-1 The plan of 2026-03 follows More, More, owner Dee'))).toBe(true);
    expect((await of.commit()).plan?.version).toBe(2);
    expect(decisions(of)).toHaveLength(1);
  });

  it('decides nothing where another plan is committed', async () => {
    const of = await pane();
    of.desk.recommend({ scenario: 'More', why: 'Nobody waits' });
    await of.until(({ recommended }) => recommended !== undefined);
    expect((await of.commit()).plan?.version).toBe(1);
    expect(decisions(of)).toEqual([]);
  });

  it('is decided anew for another reason, and leaves the money blank where nobody knows it', () => {
    const choice = { scenario: 'More', why: 'A', owner: 'Dee', at: '2026-03-01T08:00:00.000Z', effect: NaN };
    const [row] = chosen(choice, decisionsIn(undefined), '2026-03');
    if (!row) throw new Error('a row');
    expect([row['Effect promised'], chosen(choice, [row], '2026-03'), chosen({ ...choice, why: 'B' }, [row], '2026-03')[0]?.Id]).toEqual([null, [], 'D-2']);
  });
});
