import { openPane, type Opened } from './opened';

jest.setTimeout(60_000); // a browser on a busy machine

describe('the pane on the sample', () => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane();
    await at.sample();
  }, 300_000);
  afterAll(() => at?.close());

  const list = () => at.pane.getByRole('listbox', { name: 'Exceptions' });

  it('reads at one click and shows each input with its first rows as understood', async () => {
    await at.read();
    await at.pane.locator('summary', { hasText: /^Demand/ }).first().click();
    await at.said('First rows, as understood');
    const table = at.pane.getByRole('table', { name: 'First rows, as understood' }).first();
    expect(await table.locator('thead th').allTextContents()).toEqual(['Product', 'Location', expect.any(String), expect.stringMatching(/^20\d\d-\d\d(-\d\d)?$/)]);
    expect(await table.locator('tbody tr').count()).toBe(5);
  });

  it('leads by keyboard from the list to the detail and to the cell, and back', async () => {
    await at.tab('reconcile');
    await list().focus();
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('Enter');
    await at.button('Go to its Demand').waitFor();
    expect(await list().locator('[aria-selected=true]').getAttribute('aria-posinset')).toBe('2');
    const held = () => at.inner().evaluate(() => document.activeElement?.textContent);
    for (let stops = 0; stops < 16 && (await held()) !== 'Go to its Demand'; stops++) await at.page.keyboard.press('Tab'); // past the terms and folds of the detail
    expect(await held()).toBe('Go to its Demand');
    await at.page.keyboard.press('Enter');
    await at.page.waitForFunction(() => document.querySelector('#tabs .active, #tabs [aria-current]')?.textContent === 'Demand plan' || (document.getElementById('formula') as HTMLInputElement).value !== '');
    await at.button('Close').focus();
    await at.page.keyboard.press('Escape');
    expect(await at.inner().evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
  });

  it('is walked through by Tab from top to bottom', async () => {
    await list().press('Enter');
    await at.button('Go to its Demand').waitFor();
    await at.pane.getByRole('tab', { name: /Reconcile/ }).focus();
    const stops: string[] = [];
    for (let i = 0; i < 80 && !stops.at(-1)?.includes('Colours'); i++) {
      await at.page.keyboard.press('Tab');
      stops.push(await at.inner().evaluate(() => `${document.activeElement?.getAttribute('role') ?? ''} ${document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 40) ?? ''}`.trim()));
    }
    const order = ['S&OE', 'Family', 'listbox Exceptions', 'Go to its Demand', 'Close', 'Write the gaps', 'Read again', 'Colours'].map((name) => stops.findIndex((stop) => stop.startsWith(name)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((place) => place >= 0)).toBe(true);
  });

  it('narrows the list by family, and S&OE and S&OP are counted apart', async () => {
    const count = async () => Number(await list().locator('[role=option]').first().getAttribute('aria-setsize'));
    const all = await count();
    const chips = await at.pane.getByRole('group', { name: 'Horizon' }).getByRole('button').allTextContents();
    expect(chips.map((text) => Number(text.split(' ')[1]?.replace(',', ''))).reduce((a, b) => a + b, 0)).toBe(all);
    const family = at.pane.getByRole('combobox', { name: 'Family', exact: true });
    await family.selectOption({ index: 1 });
    expect(await count()).toBeLessThan(all);
    await family.selectOption({ index: 0 });
  });

  it('writes, hears of an edit, and reads again with one key', async () => {
    await at.button('Write the gaps').click();
    await at.pane.getByText('Written', { exact: true }).waitFor();
    await at.settled();
    await at.type("'Demand plan'!E7", '9999');
    await at.said('with your edit of E7');
    await at.again();
    await at.said('inputs unchanged');
  });

  it('does not commit while a gate is closed', async () => {
    await at.tab('commit');
    await at.said('Five gates');
    expect(await at.button('Commit the plan').getAttribute('aria-disabled')).toBe('true');
  });

  it('speaks to nobody but its own server, and has nothing to complain about', () => expect(at.trouble).toEqual([]));
});
