import type { Page } from 'playwright-core';

/** The whole loop in a pane that stands alone, as a person clicks through it: read, look, write twice, commit, verify, execute, learn. */
export async function walked(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tab = (name: RegExp) => page.getByRole('tab', { name }).click();
  const settled = () => page.getByRole('progressbar').waitFor({ state: 'detached' });
  await button('Use my workbook').click();
  await page.getByText(/inputs unchanged/).first().waitFor();
  await settled();
  await page.locator('summary', { hasText: /^Demand/ }).first().click();
  await page.getByText('First rows, as understood').first().waitFor();
  await tab(/Reconcile/);
  await page.getByRole('listbox', { name: 'Exceptions' }).press('Enter');
  await button('Go to its Demand').waitFor();
  await button('Write the gaps').click();
  await page.getByText('Written', { exact: true }).waitFor();
  await settled();
  await button('Write again').click();
  await settled();
  await tab(/Commit/);
  await page.getByText('Five gates').waitFor();
  const past = page.getByRole('button', { name: /^Go on all the same/ });
  while (await past.count()) await past.first().click();
  for (const field of await page.getByRole('textbox', { name: /^Reason to go on/ }).all()) await field.fill('Looked at in the meeting');
  await page.getByLabel('Approved by').fill('C. Director');
  await page.getByLabel('Role').fill('Managing director');
  await button('Commit the plan').click();
  await page.getByText(/^Committed: .* version 1$/).waitFor();
  await settled();
  await button('Verify').click();
  await page.getByRole('region', { name: 'Plan of record' }).getByText('unchanged').waitFor();
  await settled();
  await tab(/Execute/);
  await button('Write Execution').click();
  await settled();
  await tab(/Learn/);
  await page.getByRole('tabpanel').waitFor();
}
