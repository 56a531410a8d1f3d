import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { save } from '../excel/file/save';
import { Book, NORMAL, Sheet } from '../excel/model/book';
import { openBrowser } from './browser';
import { serve } from './workbench.cjs';

/** A small workbook with one of everything that is drawn, and a protected sheet of which one cell is open. */
function workbook(): Uint8Array {
  const book = new Book();
  const [plan, locked, hidden] = [new Sheet('s1', 'Plan'), new Sheet('s2', 'Locked'), new Sheet('s3', 'Hidden', 'Hidden')];
  book.sheets.push(plan, locked, hidden);
  plan.cells.set(0, 0, 'Plan of March');
  plan.merges.push({ top: 0, left: 0, bottom: 0, right: 3 });
  [['Product', 'Demand', 'Supply', 'Gap'], ['A1', 120, 100, 0], ['B2', 80, 95, 0]].forEach((row, r) => row.forEach((value, c) => plan.cells.set(r + 2, c, value)));
  const red = book.styleId({ ...NORMAL, numberFormat: '#,##0;[Red]−#,##0;–' });
  for (const row of [3, 4]) {
    plan.cells.set(row, 3, row === 3 ? -20 : 15, `C${row + 1}-B${row + 1}`);
    plan.cells.setStyle(row, 3, red);
  }
  plan.tables.push({ id: '1', name: 'Plan_table', area: { top: 2, left: 0, bottom: 4, right: 3 }, columns: ['Product', 'Demand', 'Supply', 'Gap'], style: 'TableStyleMedium2', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true });
  plan.conditional.push({ id: '1', areas: [{ top: 3, left: 1, bottom: 4, right: 1 }], type: 'expression', formulas: ['$B4<$C4'], paint: { fill: '#FFC7CE' } });
  plan.frozen = { rows: 3, columns: 1 };
  book.names.push({ name: 'Supplies', formula: 'Plan!$C$4:$C$5', visible: true, comment: '' });
  locked.cells.set(0, 0, 'kept');
  locked.cells.set(0, 1, 'open');
  locked.cells.setStyle(0, 1, book.styleId({ ...NORMAL, locked: false }));
  locked.protection = { options: {} };
  return save(book);
}

jest.setTimeout(30_000); // a browser on a busy machine

describe('the workbench', () => {
  let browser: Browser;
  let server: { origin: string; close: () => Promise<void> };
  let page: Page;
  const trouble: string[] = [];

  beforeAll(async () => {
    // WORKBENCH: the address of one that runs already, for trying things out
    server = process.env['WORKBENCH'] ? { origin: process.env['WORKBENCH'], close: () => Promise.resolve() } : await serve();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.origin) && trouble.push(`went to ${request.url()}`));
    page.on('console', (line) => line.type() === 'error' && trouble.push(`console: ${line.text()}`));
    page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
    await page.goto(`${server.origin}/?open=none`);
    await page.setInputFiles('#file', { name: 'test.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook()) });
    await page.getByRole('button', { name: 'Plan', exact: true }).waitFor();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  type Drawn = { readonly text: string; readonly fill: string; readonly color: string; readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } };
  type Bench = { readonly grid: { readonly seen: readonly (Drawn & { readonly row: number; readonly column: number })[] } };

  /** What the grid drew of a cell; waits a little for the text or the fill it should have, since formulas are worked out in their own time. */
  const drawn = (row: number, column: number, wanted: Partial<Drawn> = {}): Promise<Drawn | undefined> =>
    page.evaluate(async ([r, c, text, fill]) => {
      const { workbench } = window as unknown as { workbench: Bench };
      for (let frame = 0; ; frame++) {
        await new Promise(requestAnimationFrame);
        const cell = workbench.grid.seen.find((one) => one.row === r && one.column === c);
        if (frame > 200 || (frame > 1 && (text === undefined || cell?.text === text) && (fill === undefined || cell?.fill === fill))) return cell;
      }
    }, [row, column, wanted.text, wanted.fill] as const);
  const go = async (address: string) => {
    await page.fill('#address', address);
    await page.press('#address', 'Enter');
  };
  const tab = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const value = (selector: string) => page.inputValue(selector);
  const message = () => page.textContent('#message');

  it('shows the cells in their formats, a table in its bands and a merged cell as one', async () => {
    expect(await drawn(3, 3)).toMatchObject({ text: '−20', color: 'red', fill: '#dae3f3' });
    expect([(await drawn(3, 1))?.fill, (await drawn(4, 1, { fill: '#FFC7CE' }))?.fill]).toEqual(['#dae3f3', '#FFC7CE']);
    expect(await drawn(2, 1)).toMatchObject({ text: 'Demand', fill: '#4472C4' });
    expect(await drawn(0, 0)).toMatchObject({ text: 'Plan of March', box: { width: 256 } });
  });

  it('lists the sheets one can see and switches between them', async () => {
    expect(await page.locator('#tabs button').allTextContents()).toEqual(['Plan', 'Locked']);
    await tab('Locked');
    expect(await drawn(0, 0)).toMatchObject({ text: 'kept' });
    await tab('Plan');
    expect(await drawn(0, 0)).toMatchObject({ text: 'Plan of March' });
  });

  it('goes to an address and to a name, and says so when there is none', async () => {
    await go('supplies');
    expect([await value('#address'), await page.textContent('#figures')]).toEqual(['C4:C5', 'Average: 97.5   Count: 2   Sum: 195']);
    await go('nothing like it');
    expect(await message()).toContain('nothing like it');
    await go('Locked!B1');
    expect(await value('#formula')).toBe('open');
    await tab('Plan');
  });

  it('takes what is typed, and works out the formulas that follow from it', async () => {
    await go('B4');
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    expect(await drawn(3, 1)).toMatchObject({ text: '70' });
    expect(await drawn(3, 3, { text: '30' })).toMatchObject({ text: '30', color: '#000000' });
    expect(await value('#address')).toBe('B5');
    await go('D4');
    expect(await value('#formula')).toBe('=C4-B4');
  });

  it('leaves the cell as it was after Escape, and goes on with it after F2', async () => {
    await go('A5');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Escape');
    expect(await drawn(4, 0)).toMatchObject({ text: 'B2' });
    await page.keyboard.press('F2');
    await page.keyboard.type('-x');
    await page.keyboard.press('Tab');
    expect(await drawn(4, 0)).toMatchObject({ text: 'B2-x' });
  });

  it('moves and marks by keys and mouse', async () => {
    await go('A3');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Shift+Control+ArrowRight');
    expect(await value('#address')).toBe('A5:D5');
    const box = (await drawn(3, 1))?.box;
    const grid = await page.locator('#grid').boundingBox();
    if (!box || !grid) throw new Error('nothing was drawn');
    await page.mouse.move(grid.x + box.x + 9, grid.y + box.y + 9);
    await page.mouse.down();
    await page.mouse.move(grid.x + box.x + 9 + box.width, grid.y + box.y + 9 + box.height);
    await page.mouse.up();
    expect(await value('#address')).toBe('B4:C5');
  });

  it('copies a block to other cells, and clears them', async () => {
    await go('B4:C5');
    await page.keyboard.press('Control+c');
    await go('F8');
    await page.keyboard.press('Control+v');
    expect([(await drawn(7, 5))?.text, (await drawn(8, 6))?.text, await value('#address')]).toEqual(['70', '95', 'F8:G9']);
    await page.keyboard.press('Delete');
    expect(await drawn(7, 5)).toBeUndefined();
  });

  it('refuses to change a locked cell, and takes an open one', async () => {
    await tab('Locked');
    await go('A1');
    await page.keyboard.type('x');
    expect(await message()).toContain('locked');
    await page.keyboard.press('Delete');
    expect([(await drawn(0, 0))?.text, await message()]).toEqual(['kept', expect.stringContaining('locked')]);
    await go('B1');
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    expect((await drawn(0, 1))?.text).toBe('mine');
  });

  it('gives back a workbook with the edits in it', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    const saved = path.resolve('.cache/browser-test-saved.xlsx');
    await download.saveAs(saved);
    await page.setInputFiles('#file', saved);
    await page.waitForFunction(() => document.getElementById('name')?.textContent === 'browser-test-saved.xlsx');
    await tab('Locked');
    expect((await drawn(0, 1))?.text).toBe('mine');
  });

  it('holds the task pane beside the grid: it reads, writes its sheets, and hears of an edit', async () => {
    await page.goto(`${server.origin}/`);
    const pane = page.frameLocator('#pane');
    expect((await page.locator('#pane').boundingBox())?.width).toBe(350);
    await pane.getByRole('button', { name: 'Use my workbook' }).click();
    await pane.getByRole('tab', { name: /Reconcile/ }).click();
    await pane.getByRole('button', { name: 'Write the gaps' }).first().click();
    await pane.getByText('Written', { exact: true }).waitFor();
    await tab('Gaps');
    expect((await drawn(0, 0))?.text).toMatch(/^Gaps/);
    await go("'Demand plan'!E7");
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await pane.getByText('with your edit of E7').first().waitFor();
  }, 60_000);

  it('speaks to nobody but its own server, and has nothing to complain about', () => {
    expect(trouble).toEqual([]);
  });
});
