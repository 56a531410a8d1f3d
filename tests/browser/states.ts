import { save } from '../excel/file/save';
import { bikes } from '../session/books';
import type { Opened } from './opened';

/** Everything the pane can look like, in the order of one walk through it; each begins where the one before ended. */
export const STATES: readonly (readonly [name: string, reach: (at: Opened) => Promise<void>])[] = [
  ['first run', async (at) => {
    await at.sample();
    await at.button('Use my workbook').waitFor();
  }],
  ['help', async ({ button, said }) => {
    await button('Help').click();
    await said('The loop');
  }],
  ['reconcile empty', async ({ button, tab, said }) => {
    await button('Close help').click();
    await tab('reconcile');
    await said('Where does it disagree?');
  }],
  ['commit empty', async ({ tab, said }) => {
    await tab('commit');
    await said('What do we promise?');
  }],
  ['execute empty', async ({ tab, said }) => {
    await tab('execute');
    await said('Are we keeping it?');
  }],
  ['learn empty', async ({ tab, said }) => {
    await tab('learn');
    await said('What should we believe next time?');
  }],
  ['busy', async ({ tab, bench, button, said }) => {
    await tab('signal');
    await bench(({ excel }) => excel.faults.startEditing(), null);
    await button('Use my workbook').click();
    await said(/If a cell is being edited/);
  }],
  ['signal', async ({ bench, said, settled, pane }) => {
    await bench(({ excel }) => excel.faults.finishEditing(), null);
    await said('inputs unchanged');
    await settled();
    await pane.locator('summary').first().click();
  }],
  ['reconcile', async ({ tab, button, pane, settled }) => {
    await tab('reconcile');
    await button('Write the gaps').click();
    await pane.getByText('Written', { exact: true }).waitFor();
    await settled();
  }],
  ['exception', async ({ pane, button }) => {
    await pane.getByRole('group', { name: 'Kind' }).getByRole('button').first().click();
    await pane.getByRole('listbox', { name: 'Exceptions' }).press('Enter');
    await button('Go to its Demand').waitFor();
    await pane.getByText('Where the numbers come from').click();
  }],
  ['compare', async ({ button, said }) => {
    await button('Close').click();
    await button('Compare').click();
    await said('All metrics');
  }],
  ['scenario', async ({ button, said }) => {
    await button('Back').click();
    await button('New').click();
    await button(/^Demand down|^Demand up|^Demand/).first().click();
    await said('What it comes to');
  }],
  ['commit', async ({ button, tab, said, pane }) => {
    await button('Put away').click();
    await button('Drop it').click();
    await tab('commit');
    await said('Five gates');
    await pane.getByRole('region', { name: 'Waiting for a decision' }).getByRole('button').first().click();
    await pane.getByRole('radio').first().check();
  }],
  ['committed', async ({ button, pane, said, settled }) => {
    await pane.getByLabel('Owner, one person').fill('A. Planner');
    await button('Record the decision').click();
    await said(/^D-1 /);
    await settled();
    while (await button(/^Go on all the same/).count()) await button(/^Go on all the same/).first().click();
    for (const field of await pane.getByRole('textbox', { name: /^Reason to go on/ }).all()) await field.fill('Looked at in the meeting');
    await pane.getByLabel('Approved by').fill('C. Director');
    await pane.getByLabel('Role').fill('Managing director');
    await button('Commit the plan').click();
    await said(/^Committed: .* version 1$/);
    await settled();
    await button('Verify').click();
    await pane.getByRole('region', { name: 'Plan of record' }).getByText('unchanged').waitFor();
    await settled();
  }],
  ['execute', async ({ tab, button, pane, said, settled }) => {
    await tab('execute');
    const hold = button(/^Hold today against/);
    await hold.or(pane.getByText(/compared/)).first().waitFor();
    if (await hold.count()) await hold.click({ timeout: 2000 }).catch(() => undefined); // the pane may have begun by itself meanwhile
    await said(/compared/);
    await settled();
  }],
  ['learn', async ({ tab, said }) => {
    await tab('learn');
    await said('Scorecard');
  }],
  ['stale', async ({ tab, type, said }) => {
    await tab('reconcile');
    await type("'Demand plan'!A900", 'A note under the plan');
    await said('Changed since you ran');
  }],
  ['refused', async ({ bench, again, said }) => {
    await bench(({ excel }) => excel.faults.failRequest(1, 5004), null);
    await again();
    await said(/Press Enter or Esc in the cell/);
  }],
  ['not written', async ({ button, bench, said, settled }) => {
    await button('Try again').click();
    await said('inputs unchanged');
    await settled();
    await bench(({ excel: { book } }) => Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: { options: {} } }), null);
    await button(/^Write (again|the gaps)$/).click();
    await said(/Gaps.*protected.*Take the protection off/);
    await settled();
  }],
  ['error', async ({ page, again, said }) => {
    await page.workers()[0]?.evaluate(() => self.addEventListener('message', (question) => { question.stopImmediatePropagation(); throw new Error('no memory left'); }, true));
    await again();
    await said('What works out the plan has stopped');
  }],
  ['nothing found', async ({ open, button, said, settled }) => {
    const book = bikes();
    book.names = book.names.filter(({ name }) => name !== 'Supply');
    await open('bikes.xlsx', save(book));
    await button('Use my workbook').click();
    await said('Supply was not found');
    await settled();
  }],
];
