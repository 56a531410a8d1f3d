import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser';
import { LOOKS, type Look } from './looks';
import { openPane, type Opened } from './opened';
import { STATES } from './states';

/** `npm run pictures`: the picture of the README, and every state of every tab in every theme and width, to be looked at. Names of states or themes after `--` take only those. */
const OUT = path.resolve('.cache/pictures');
const WIDTHS = [320, 350, 450] as const;
/** Room for the longest tab to be seen whole; Chromium draws no more than 16,384 px. */
const TALLEST = 4000;

/** The grid with the pane beside it, the gaps written. */
async function readme(): Promise<void> {
  const at = await openPane();
  await at.sample();
  await at.read();
  await at.tab('reconcile');
  await at.button('Write the gaps').click();
  await at.pane.getByText('Written', { exact: true }).waitFor();
  await at.settled();
  await at.page.getByRole('button', { name: 'Gaps', exact: true }).click();
  await at.page.waitForTimeout(500); // the grid draws in its own time
  await at.page.screenshot({ path: path.resolve('assets/workbench.png') });
  await at.close();
}

/** One state at every width, as tall as it is. */
async function shoot({ page, inner, width }: Opened, name: string): Promise<void> {
  for (const wide of WIDTHS) {
    await width(wide);
    await page.waitForTimeout(120);
    const more = await inner().evaluate(() => Math.max(0, ...[...document.querySelectorAll('[role=tabpanel], main > [role=region]')].map((one) => one.scrollHeight - one.clientHeight)));
    if (more > 0) await page.setViewportSize({ width: 1366, height: Math.min(TALLEST, 768 + more) });
    await page.locator('#pane').screenshot({ path: path.join(OUT, `${name}-${wide}.png`), animations: 'disabled' });
    if (more > 0) await page.setViewportSize({ width: 1366, height: 768 });
  }
}

/** All pictures of one state side by side, to be taken in at one look. */
async function sheetOf(page: Page, state: string, looks: readonly Look[]): Promise<void> {
  const names = looks.flatMap((look) => WIDTHS.map((wide) => `${state}-${look}-${wide}.png`.replaceAll(' ', '-')));
  const pictures = names.map((name) => `<img style="flex:none" src="data:image/png;base64,${readFileSync(path.join(OUT, name)).toString('base64')}">`);
  await page.setContent(`<body style="margin:0;display:inline-flex;align-items:start;gap:6px;background:#888">${pictures.join('')}`);
  await page.screenshot({ path: path.join(OUT, `all-${state.replaceAll(' ', '-')}.png`), fullPage: true });
}

async function main(wanted: readonly string[]): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const some = <T extends string>(all: readonly T[]) => (all.some((one) => wanted.includes(one)) ? all.filter((one) => wanted.includes(one)) : all);
  const looks = some(LOOKS);
  const states = some(STATES.map(([name]) => name));
  if (wanted.length === 0) await readme();
  for (const look of looks) {
    const at = await openPane(look);
    for (const [name, reach] of STATES) {
      await reach(at).catch(async (error: unknown) => {
        await at.page.screenshot({ path: path.join(OUT, 'stuck.png') });
        throw new Error(`${name}, ${look}`, { cause: error });
      });
      await at.page.mouse.move(0, 0); // nothing is pointed at
      if (states.includes(name)) await shoot(at, `${name}-${look}`.replaceAll(' ', '-'));
    }
    await at.close();
  }
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: looks.length * 1150, height: 700 } });
  for (const state of states) await sheetOf(page, state, looks);
  await browser.close();
  process.stdout.write(`${states.length * looks.length * WIDTHS.length} pictures of the pane, and a sheet of each state, in ${path.relative(process.cwd(), OUT)}\n`);
}

void main(process.argv.slice(2));
