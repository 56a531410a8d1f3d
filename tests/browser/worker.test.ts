import { openPane, type Opened } from './opened';

jest.setTimeout(60_000); // a browser on a busy machine

describe('a pane whose worker dies', () => {
  let at: Opened;
  beforeAll(async () => (at = await openPane()), 300_000);
  afterAll(() => at?.close());
  beforeEach(async () => {
    await at.sample();
    await at.read();
  });

  /** The one worker, to be killed from within: nobody hears an error of that. */
  const worker = () => {
    const [one, ...others] = at.page.workers();
    if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} workers`);
    return one;
  };
  const told = () => at.pane.getByText('What works out the plan has stopped').first().waitFor();

  it('says so when it was thinking, and reads again with another', async () => {
    await worker().evaluate(() => self.addEventListener('message', (question) => { question.stopImmediatePropagation(); self.close(); }, true));
    await at.pane.getByRole('tab', { selected: true }).press('F9');
    await told();
    expect(at.page.workers()).toEqual([]);
    await at.pane.getByRole('button', { name: 'Start again' }).click();
    await at.read();
  });

  it('says so when it breaks, and reads again with another', async () => {
    await worker().evaluate(() => self.addEventListener('message', (question) => { question.stopImmediatePropagation(); throw new Error('no memory left'); }, true));
    await at.pane.getByRole('tab', { selected: true }).press('F9');
    await told();
    await at.pane.getByText(/no memory left/).first().waitFor();
    await at.pane.getByRole('button', { name: 'Start again' }).click();
    await at.read();
  });

  it('says so at the next question when it was resting, and reads again with another', async () => {
    const dying = worker();
    const gone = new Promise((resolve) => dying.once('close', resolve));
    await dying.evaluate(() => void setTimeout(() => self.close()));
    await gone;
    await at.tab('reconcile');
    await at.pane.getByRole('listbox', { name: 'Exceptions' }).press('Enter');
    await told();
    await at.pane.getByRole('button', { name: 'Start again' }).click();
    await at.tab('signal');
    await at.read();
  });
});
