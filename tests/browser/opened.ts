import type { Frame, FrameLocator, Page } from 'playwright-core';
import { STAGE_TITLE, type Stage } from '../../src/model/stage';
import { openLook, type Look } from './looks';
import { serve } from './workbench.cjs';

/** What the workbench lets a test do to its Excel. */
export type Bench = {
  readonly excel: {
    readonly faults: { failRequest(request: number, code: number): void; startEditing(): void; finishEditing(): void };
    readonly book: { sheetNamed(name: string): { protection: unknown } | undefined };
    readonly held: number;
  };
};

/** The pane beside a workbook in a browser, and the hands of one who uses it. */
export type Opened = {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly origin: string;
  readonly inner: () => Frame;
  /** Begins anew: the sample, as it opens. */
  readonly sample: () => Promise<void>;
  /** Begins anew: a workbook of one's own. */
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Reads the workbook by the pane's one button. */
  readonly read: () => Promise<void>;
  readonly tab: (stage: Stage) => Promise<void>;
  /** By its whole name, or by a part of it. */
  readonly button: (name: string | RegExp) => ReturnType<FrameLocator['getByRole']>;
  readonly said: (words: string | RegExp) => Promise<void>;
  /** Waits until whatever was begun is over. */
  readonly settled: () => Promise<void>;
  /** Reads again in one key, as F9 calculates in Excel. */
  readonly again: () => Promise<void>;
  /** Types into a cell of the grid. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly bench: <T, A>(act: (workbench: Bench, given: A) => T, given: A) => Promise<T>;
  /** How wide the pane is, its border not counted. */
  readonly width: (to: number) => Promise<void>;
  /** What nobody should have heard of: requests to others, errors. */
  readonly trouble: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openPane(look: Look = 'light'): Promise<Opened> {
  const server = process.env['WORKBENCH'] ? { origin: process.env['WORKBENCH'], close: () => Promise.resolve() } : await serve();
  const { page, close } = await openLook(look);
  page.setDefaultTimeout(20_000);
  const trouble: string[] = [];
  page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.origin) && trouble.push(`went to ${request.url()}`));
  page.on('console', (line) => line.type() === 'error' && trouble.push(`console: ${line.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  const pane = page.frameLocator('#pane');
  const button = (name: string | RegExp) => pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const settled = () => pane.getByRole('progressbar').waitFor({ state: 'detached' });
  return {
    page, pane, origin: server.origin, trouble, button, settled,
    inner: () => {
      const frame = page.frames().find((one) => one.url().includes('taskpane'));
      if (!frame) throw new Error('there is no pane');
      return frame;
    },
    sample: async () => void (await page.goto(`${server.origin}/`)),
    open: async (name, bytes) => {
      await page.goto(`${server.origin}/?open=none`);
      await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.waitForFunction((wanted) => document.getElementById('name')?.textContent === wanted, name);
    },
    read: async () => {
      await button('Use my workbook').click();
      await pane.getByText(/inputs unchanged/).first().waitFor();
      await settled();
    },
    tab: (stage) => pane.getByRole('tab', { name: new RegExp(STAGE_TITLE[stage]) }).click(),
    said: (words) => pane.getByText(words).first().waitFor(),
    again: () => pane.getByRole('tab', { selected: true }).press('F9'),
    type: async (address, text) => {
      await page.fill('#address', address);
      await page.press('#address', 'Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    bench: (act, given) => page.evaluate(`(${act.toString()})(window.workbench, ${JSON.stringify(given)})`),
    width: async (to) => void (await page.locator('#pane').evaluate((frame, wanted) => (frame.style.width = frame.style.flexBasis = `${wanted + frame.getBoundingClientRect().width - frame.clientWidth}px`), to)),
    close: async () => {
      await close();
      await server.close();
    },
  };
}
