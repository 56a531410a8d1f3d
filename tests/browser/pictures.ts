import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { STAGES, STAGE_TITLE } from '../../src/model/stage';
import { openBrowser } from './browser';
import { serve } from './workbench.cjs';

/** `npm run pictures`: the picture of the README, and every tab in every theme and width to be looked at. */
const OUT = path.resolve('.cache/pictures');
const WIDTHS = [320, 350, 450] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;

/** Reads the sample, writes the sheets and opens the first shortage. */
async function done(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator('#pane');
  await pane.getByRole('button', { name: 'Use my workbook' }).click();
  await pane.getByRole('tab', { name: /Reconcile/ }).click();
  await pane.getByRole('button', { name: 'Write the gaps' }).first().click();
  await pane.getByText('Written', { exact: true }).waitFor();
  return pane;
}

/** All pictures of one stage side by side: nine pictures at one look. */
async function sheetOf(page: Page, stage: string): Promise<void> {
  const names = THEMES.flatMap((theme) => WIDTHS.map((width) => `${stage}-${theme}-${width}.png`));
  await page.setContent(`<body style="margin:0;display:flex;gap:4px;background:#888">${names.map((name) => `<img src="data:image/png;base64,${readFileSync(path.join(OUT, name)).toString('base64')}">`).join('')}`);
  await page.screenshot({ path: path.join(OUT, `all-${stage}.png`), fullPage: true });
  await page.close();
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const server = await serve();
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${server.origin}/`);
  const pane = await done(page);
  await page.getByRole('button', { name: 'Gaps', exact: true }).click();
  await page.waitForTimeout(500); // the grid draws in its own time
  await page.screenshot({ path: path.resolve('assets/workbench.png') });
  await page.setViewportSize({ width: 1366, height: 1700 }); // so tall that a tab is seen whole
  await pane.getByRole('listbox').press('Enter');
  await pane.getByText('Go to its Demand').waitFor();
  for (const theme of THEMES) {
    await page.emulateMedia(theme === 'contrast' ? { forcedColors: 'active', colorScheme: 'dark' } : { colorScheme: theme, forcedColors: 'none' });
    for (const width of WIDTHS) {
      await page.locator('#pane').evaluate((frame, to) => (frame.style.width = frame.style.flexBasis = `${to}px`), width);
      for (const stage of STAGES) {
        await pane.getByRole('tab', { name: new RegExp(STAGE_TITLE[stage]) }).click();
        if (stage === 'signal') await pane.locator('summary').first().click();
        await page.waitForTimeout(150);
        await page.locator('#pane').screenshot({ path: path.join(OUT, `${stage}-${theme}-${width}.png`) });
      }
    }
  }
  for (const stage of STAGES) await sheetOf(await browser.newPage({ viewport: { width: 3800, height: 700 } }), stage);
  await browser.close();
  await server.close();
  process.stdout.write(`assets/workbench.png, and ${STAGES.length * THEMES.length * WIDTHS.length} pictures of the pane in ${path.relative(process.cwd(), OUT)}\n`);
}

void main();
