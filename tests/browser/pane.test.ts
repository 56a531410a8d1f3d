import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { STAGES, STAGE_TITLE, type Stage } from '../../src/model/stage';
import { save } from '../excel/file/save';
import { bikes } from '../session/books';
import { openBrowser } from './browser';
import { serve } from './workbench.cjs';

const CASES = path.resolve('tests/cases');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS = [['light', { colorScheme: 'light', forcedColors: 'none' }], ['dark', { colorScheme: 'dark', forcedColors: 'none' }], ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }]] as const;

jest.setTimeout(60_000); // a browser on a busy machine

describe('the pane in a browser', () => {
  let browser: Browser;
  let server: { origin: string; close: () => Promise<void> };
  let page: Page;
  let pane: FrameLocator;
  const trouble: string[] = [];

  beforeAll(async () => {
    server = process.env['WORKBENCH'] ? { origin: process.env['WORKBENCH'], close: () => Promise.resolve() } : await serve();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.setDefaultTimeout(20_000);
    await page.addInitScript(AXE);
    page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.origin) && trouble.push(`went to ${request.url()}`));
    page.on('console', (line) => line.type() === 'error' && trouble.push(`console: ${line.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    pane = page.frameLocator('#pane');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const button = (name: string | RegExp) => pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const tab = (stage: Stage) => pane.getByRole('tab', { name: new RegExp(STAGE_TITLE[stage]) }).click();
  const said = (words: string | RegExp) => pane.getByText(words).first().waitFor();
  const open = async (name: string, bytes: Uint8Array) => {
    await page.goto(`${server.origin}/?open=none`);
    await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.waitForFunction((wanted) => document.getElementById('name')?.textContent === wanted, name);
  };
  const sample = () => page.goto(`${server.origin}/`);
  const read = async () => {
    await button('Use my workbook').click();
    await said(/inputs unchanged/);
    await settled();
  };
  /** In one key, as F9 calculates in Excel. */
  const again = () => pane.getByRole('tab', { selected: true }).press('F9');
  /** Whatever was begun is over. */
  const settled = () => pane.getByRole('progressbar').waitFor({ state: 'detached' });
  const inner = (): Frame => {
    const frame = page.frames().find((one) => one.url().includes('taskpane'));
    if (!frame) throw new Error('there is no pane');
    return frame;
  };
  type Bench = { readonly excel: { readonly faults: { failRequest(request: number, code: number): void; startEditing(): void; finishEditing(): void }; readonly book: { sheetNamed(name: string): { protection: unknown } | undefined }; readonly held: number } };
  const bench = <T, A>(act: (workbench: Bench, given: A) => T, given: A): Promise<T> => page.evaluate(`(${act.toString()})(window.workbench, ${JSON.stringify(given)})`);

  describe('on the sample', () => {
    beforeAll(sample);

    it('reads at one click and shows each input with its first rows as understood', async () => {
      await read();
      await pane.locator('summary', { hasText: 'rows used' }).first().click();
      await said('First rows, as understood');
      const table = pane.getByRole('table', { name: 'First rows, as understood' }).first();
      expect(await table.locator('thead th').allTextContents()).toEqual(['Product', 'Location', expect.any(String), expect.stringMatching(/^20\d\d-\d\d(-\d\d)?$/)]);
      expect(await table.locator('tbody tr').count()).toBe(5);
    });

    it('leads by keyboard from the list to the detail and to the cell, and back', async () => {
      await tab('reconcile');
      const list = pane.getByRole('listbox', { name: 'Exceptions' });
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await button('Go to its Demand').waitFor();
      expect(await list.locator('[aria-selected=true]').getAttribute('aria-posinset')).toBe('2');
      const held = () => inner().evaluate(() => document.activeElement?.textContent);
      for (let stops = 0; stops < 12 && (await held()) !== 'Go to its Demand'; stops++) await page.keyboard.press('Tab'); // past the folds of the detail
      expect(await held()).toBe('Go to its Demand');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('#tabs .active, #tabs [aria-current]')?.textContent === 'Demand plan' || (document.getElementById('formula') as HTMLInputElement).value !== '');
      await button('Close').focus();
      await page.keyboard.press('Escape');
      expect(await inner().evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    });

    it('narrows the list by family, and S&OE and S&OP are counted apart', async () => {
      const list = pane.getByRole('listbox', { name: 'Exceptions' });
      const count = async () => Number(await list.locator('[role=option]').first().getAttribute('aria-setsize'));
      const all = await count();
      const chips = await pane.getByRole('group', { name: 'Horizon' }).getByRole('button').allTextContents();
      expect(chips.map((text) => Number(text.split(' ')[1]?.replace(',', ''))).reduce((a, b) => a + b, 0)).toBe(all);
      await pane.getByRole('combobox', { name: 'Family', exact: true }).selectOption({ index: 1 });
      expect(await count()).toBeLessThan(all);
      await pane.getByRole('combobox', { name: 'Family', exact: true }).selectOption({ index: 0 });
    });

    it('writes, hears of an edit, and reads again with one key', async () => {
      await button('Write the gaps').click();
      await pane.getByText('Written', { exact: true }).waitFor();
      await settled();
      await page.fill('#address', "'Demand plan'!E7");
      await page.press('#address', 'Enter');
      await page.keyboard.type('9999');
      await page.keyboard.press('Enter');
      await said('with your edit of E7');
      await again();
      await said('inputs unchanged');
    });

    it('decides about an exception, and commits once every gate is open or passed with a reason', async () => {
      await tab('commit');
      await said('Five gates');
      const commit = button('Commit the plan');
      expect(await commit.getAttribute('aria-disabled')).toBe('true');
      await button('Write the gaps').click();
      await settled();
      await pane.getByRole('region', { name: 'Waiting for a decision' }).getByRole('button').first().click();
      await pane.getByRole('radio').first().check();
      await pane.getByLabel('Owner, one person').fill('A. Planner');
      await button('Record the decision').click();
      await said(/^D-1 /);
      await settled();
      while (await button(/^Go on all the same/).count()) await button(/^Go on all the same/).first().click();
      for (const field of await pane.getByRole('textbox', { name: /^Reason to go on/ }).all()) await field.fill('Looked at in the meeting');
      await pane.getByLabel('Approved by').fill('C. Director');
      await pane.getByLabel('Role').fill('Managing director');
      await commit.click();
      await said(/^Committed: .* version 1$/);
      await button('Verify').click();
      await pane.getByRole('region', { name: 'Plan of record' }).getByText('unchanged').waitFor();
    });
  });

  describe('to look at', () => {
    beforeAll(async () => {
      await sample();
      await read();
      await tab('reconcile');
      await pane.getByRole('listbox').press('Enter');
      await button('Go to its Demand').waitFor();
    });

    it.each(LOOKS)('is accessible and never wider than its window, in %s', async (_, media) => {
      await page.emulateMedia(media);
      const found: string[] = [];
      for (const width of [320, 350, 450]) {
        await page.locator('#pane').evaluate((frame, to) => (frame.style.width = frame.style.flexBasis = `${to + frame.getBoundingClientRect().width - frame.clientWidth}px`), width); // inside its border
        for (const stage of STAGES) {
          await tab(stage);
          const { violations, wide } = await inner().evaluate(async () => {
            const { axe } = window as unknown as { axe: { run(on: { readonly exclude: readonly string[] }): Promise<AxeResults> } };
            // Fluent's own guards at the ends of a focus group: they hand the focus on before anybody hears of it.
            const panel = document.querySelector('[role=tabpanel]');
            return { violations: (await axe.run({ exclude: ['[data-tabster-dummy]'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' ')}`), wide: document.documentElement.scrollWidth > innerWidth || (panel?.scrollWidth ?? 0) > (panel?.clientWidth ?? 0) };
          });
          found.push(...violations.map((what) => `${stage} ${width}: ${what}`), ...(wide ? [`${stage} ${width}: wider than its window`] : []));
        }
      }
      expect(found).toEqual([]);
    }, 120_000);

    it('is dark when Excel is, light when Excel is, and as the person says', async () => {
      const is = (light: boolean) =>
        inner().waitForFunction((wanted) => (getComputedStyle(document.querySelector('.fui-FluentProvider > div') ?? document.body).backgroundColor === 'rgb(255, 255, 255)') === wanted, light);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await is(true);
      await page.emulateMedia({ colorScheme: 'dark' });
      await is(false);
      await button(/^Colours as Excel/).click();
      await is(true);
      await button(/^Colours light/).click();
      await is(false);
      await button(/^Colours dark/).click();
      await page.emulateMedia({ colorScheme: 'light' });
      await is(true);
    });

    it('is walked through by Tab from top to bottom', async () => {
      await tab('reconcile');
      await pane.getByRole('tab', { name: /Reconcile/ }).focus();
      const stops: string[] = [];
      for (let i = 0; i < 40 && !stops.at(-1)?.startsWith('Colours'); i++) {
        await page.keyboard.press('Tab');
        stops.push(await inner().evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.slice(0, 40) ?? ''));
      }
      const at = (name: string) => stops.findIndex((stop) => stop.startsWith(name));
      const order = ['S&OE', 'All families', 'Exceptions', 'Go to its Demand', 'Close', 'Write the gaps', 'Read again', 'Colours'].map((name) => (name === 'All families' ? at('Family') : at(name)));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(order.every((place) => place >= 0)).toBe(true);
    });
  });

  describe('when Excel says no', () => {
    beforeAll(async () => {
      await sample();
      await read();
    });

    it('says that a cell is being edited, and the way to try again works', async () => {
      await bench(({ excel }) => excel.faults.failRequest(1, 5004), null);
      await again();
      await said(/Press Enter or Esc in the cell/);
      await button('Try again').click();
      await pane.getByText(/Press Enter or Esc/).waitFor({ state: 'detached' });
      await settled();
      await said('inputs unchanged');
    });

    it('waits for a cell that is being edited, says what it waits for, and goes on', async () => {
      await bench(({ excel }) => excel.faults.startEditing(), null);
      await again();
      await said(/If a cell is being edited/);
      await bench(({ excel }) => excel.faults.finishEditing(), null);
      await settled();
      await said('inputs unchanged');
    });

    it('says which sheet is protected, writes the others, and writes all once it is open', async () => {
      await tab('reconcile');
      await button('Write the gaps').click();
      await pane.getByText('Written', { exact: true }).waitFor();
      await settled();
      await bench(({ excel: { book } }) => Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: { options: {} } }), null);
      await button('Write again').click();
      await said(/Gaps.*protected.*Take the protection off/);
      expect(await pane.getByRole('img', { name: 'written', exact: true }).count()).toBeGreaterThan(1);
      await bench(({ excel: { book } }) => Object.assign(book.sheetNamed('Gaps') ?? {}, { protection: undefined }), null);
      await button('Write the gaps').or(button('Write again')).first().click();
      await pane.getByText(/Take the protection off/).waitFor({ state: 'detached' });
    });

    it('lets go of a thought that takes too long, says so, and reads again afterwards', async () => {
      await sample();
      await button('Use my workbook').waitFor();
      // A worker whose script does not arrive thinks for ever; the workbench fetches parts of its own meanwhile.
      await page.route(({ pathname }) => pathname.endsWith('.js') && !pathname.includes('workbench'), () => new Promise(() => undefined));
      await button('Use my workbook').click();
      await said('Understanding what was read');
      await button('Cancel').click();
      await said(/Stopped as you asked/);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await button('Use my workbook').click();
      await said('inputs unchanged');
    });
  });

  describe('on other workbooks', () => {
    it.each(['messy.xlsx', 'weekly.xlsx'])('goes the whole way on %s', async (name) => {
      await open(name, readFileSync(path.join(CASES, name)));
      await read();
      await tab('reconcile');
      await button('Write the gaps').click();
      await pane.getByText('Written', { exact: true }).waitFor();
      await settled();
      const list = pane.getByRole('listbox', { name: 'Exceptions' });
      if (await list.count()) await list.press('Enter');
      await tab('signal');
      await pane.locator('summary').first().click();
      expect(await bench(({ excel: { book } }) => ['Inputs', 'Gaps', 'Exceptions'].map((sheet) => book.sheetNamed(sheet) !== undefined), null)).toEqual([true, true, true]);
    });

    it('takes a whole sheet for an input that has no name, and forgets it again', async () => {
      const book = bikes();
      book.names = book.names.filter(({ name }) => name !== 'Supply');
      await open('bikes.xlsx', save(book));
      await button('Use my workbook').click();
      await said('Supply was not found');
      await pane.getByLabel('Read Supply from').first().selectOption('Supply');
      await button('Read from there').first().click();
      await said('inputs unchanged');
      await pane.locator('summary', { hasText: 'rows used' }).nth(1).click();
      await button('Forget, find it by name').click();
      await said('Supply was not found');
    });
  });

  it('speaks to nobody but its own server, and has nothing to complain about', () => {
    expect(trouble).toEqual([]);
  });
});
