import { readFileSync } from 'node:fs';
import path from 'node:path';
import { save } from '../excel/file/save';
import { bikes } from '../session/books';
import { openPane, type Opened } from './opened';

jest.setTimeout(180_000); // a browser on a busy machine

const CASES = path.resolve('tests/cases');

/** A workbook whose supply has no name: somebody has to say where it stands. */
function unnamed(): Uint8Array {
  const book = bikes();
  book.names = book.names.filter(({ name }) => name !== 'Supply');
  return save(book);
}

describe('the whole loop, by somebody who only reads the screen', () => {
  let at: Opened;
  beforeAll(async () => (at = await openPane()), 300_000);
  afterAll(() => at?.close());

  const opened = (name: string) => at.open(name, readFileSync(path.join(CASES, name)));
  const press = (name: string | RegExp) => at.button(name).first().click();
  const region = (name: string) => at.pane.getByRole('region', { name });
  const sheets = (names: readonly string[]) => at.bench(({ excel: { book } }, wanted) => wanted.filter((name) => book.sheetNamed(name) !== undefined), names);

  /** Gaps and exceptions on their sheets, and the worst exception looked at. */
  const reconcile = async () => {
    await at.tab('reconcile');
    await press('Write the gaps');
    await at.pane.getByText('Written', { exact: true }).waitFor();
    await at.settled();
    const list = at.pane.getByRole('listbox', { name: 'Exceptions' });
    await list.press('Enter');
    await press('Close');
    expect(await sheets(['Inputs', 'Gaps', 'Exceptions'])).toEqual(['Inputs', 'Gaps', 'Exceptions']);
  };

  /** One decision with an owner and an assumption; what nobody decided is passed with a reason; then the promise, verified. */
  const commit = async () => {
    await at.tab('commit');
    await at.said('Five gates');
    await region('Waiting for a decision').getByRole('button').first().click();
    await at.pane.getByRole('radio').first().check();
    await at.pane.getByLabel('Owner, one person').fill('A. Planner');
    await press('Record the decision');
    await at.said(/^D-1 /);
    await at.settled();
    await press('Write an assumption');
    await at.pane.getByLabel('What is taken for true').fill('The press runs in two shifts');
    await at.pane.getByLabel('Owner, one person').fill('B. Maker');
    await press('Record the assumption');
    await at.said(/^B-1 |The press runs in two shifts/);
    await at.settled();
    while (await at.button(/^Go on all the same/).count()) await press(/^Go on all the same/);
    for (const field of await at.pane.getByRole('textbox', { name: /^Reason to go on/ }).all()) await field.fill('Looked at in the meeting');
    await at.pane.getByLabel('Approved by').fill('C. Director');
    await at.pane.getByLabel('Role').fill('Managing director');
    await press('Commit the plan');
    await at.said(/^Committed: .* version 1$/);
    await at.settled();
    await press('Verify');
    await region('Plan of record').getByText('unchanged').waitFor();
    await at.settled();
  };

  /** How many actions are open, as the title of the list says. */
  const open = async () => parseInt((await region('Actions').getByText(/^\d+ open$/).textContent()) ?? '', 10);

  /** The actions of the decision are done, what moved since is looked at, and both stand on their sheets. */
  const execute = async () => {
    await press('Go on to Execute');
    const actions = region('Actions').locator('li');
    for (let left = await open(); left > 0; left -= 1) {
      await actions.first().locator('summary').click();
      await actions.first().getByRole('button', { name: /^Done: / }).click();
      await at.settled();
      await region('Actions').getByText(left === 1 ? 'none open' : `${left - 1} open`).waitFor();
    }
    const hold = at.button(/^Hold today against/);
    await hold.or(at.pane.getByText(/compared/)).first().waitFor();
    if (await hold.count()) await hold.click({ timeout: 2000 }).catch(() => undefined); // the pane may have begun by itself meanwhile
    await at.said(/Nothing has moved/);
    await at.settled();
    await press('Write Execution');
    await at.pane.getByText('Written', { exact: true }).waitFor();
    await at.settled();
    expect(await sheets(['Plans', 'Decisions', 'Actions', 'Assumptions', 'Execution', 'Drift'])).toEqual(['Plans', 'Decisions', 'Actions', 'Assumptions', 'Execution', 'Drift']);
  };

  const learn = async (says: string) => {
    await at.tab('learn');
    await at.said(says);
  };

  it('goes round on the sample, to the scorecard', async () => {
    await at.sample();
    await at.read();
    await reconcile();
    await commit();
    await execute();
    await learn('Scorecard');
  });

  it.each(['messy.xlsx', 'weekly.xlsx'])('goes round on %s', async (name) => {
    await opened(name);
    await at.read();
    await reconcile();
    await commit();
    await execute();
    await learn('There is nothing to score yet');
  });

  it('goes round on a workbook that has no name for its supply, once somebody says where it is; and forgets that again', async () => {
    await at.open('bikes.xlsx', unnamed());
    await press('Use my workbook');
    await at.said('Supply was not found');
    await at.pane.getByLabel('Read Supply from').first().selectOption('Supply');
    await press('Read from there');
    await at.said('inputs unchanged');
    await at.settled();
    await reconcile();
    await commit();
    await execute();
    await learn('There is nothing to score yet');
    await at.tab('signal');
    await at.pane.locator('summary', { hasText: /^Supply/ }).first().click();
    await press('Forget, find it by name');
    await at.said('Supply was not found');
  });

  it('speaks to nobody but its own server, and has nothing to complain about', () => expect(at.trouble).toEqual([]));
});
