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

  it('says what to do where it is refused memory, and goes on with the same once it gets it', async () => {
    const same = worker();
    // A million plans' worth, which no machine has: what is refused is refused by the browser, in its own words.
    await same.evaluate(() => {
      const Real = Float64Array;
      const greedy = new Proxy(Real, { construct: (of, given: [number]) => Reflect.construct(of, typeof given[0] === 'number' && given[0] > 20 ? [2 ** 32] : given) });
      Object.assign(self, { Float64Array: greedy, mend: () => Object.assign(self, { Float64Array: Real }) });
    });
    await at.pane.getByRole('tab', { selected: true }).press('F9');
    await at.pane.getByText('There is not enough memory for that many cells').first().waitFor();
    await same.evaluate(() => void (self as unknown as { mend: () => void }).mend());
    await at.pane.getByRole('button', { name: 'Try again' }).click();
    await at.pane.getByText(/inputs unchanged/).first().waitFor();
    expect(at.page.workers()).toEqual([same]);
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
