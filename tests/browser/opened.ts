import type { Frame, FrameLocator, Page } from 'playwright-core';
import { STAGE_TITLE, type Stage } from '../../src/model/stage';
import { openBrowser } from './browser';
import { serve } from './workbench.cjs';

/** The pane beside the sample in a browser, and the hands of one who uses it. */
export type Opened = {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly inner: () => Frame;
  /** Begins anew: the sample, as it opens. */
  readonly sample: () => Promise<void>;
  /** Reads the workbook by the pane's one button. */
  readonly read: () => Promise<void>;
  readonly tab: (stage: Stage) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openPane(): Promise<Opened> {
  const server = process.env['WORKBENCH'] ? { origin: process.env['WORKBENCH'], close: () => Promise.resolve() } : await serve();
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(20_000);
  const pane = page.frameLocator('#pane');
  return {
    page,
    pane,
    inner: () => {
      const frame = page.frames().find((one) => one.url().includes('taskpane'));
      if (!frame) throw new Error('there is no pane');
      return frame;
    },
    sample: async () => void (await page.goto(`${server.origin}/`)),
    read: async () => {
      await pane.getByRole('button', { name: 'Use my workbook', exact: true }).click();
      await pane.getByText(/inputs unchanged/).first().waitFor();
      await pane.getByRole('progressbar').waitFor({ state: 'detached' });
    },
    tab: (stage) => pane.getByRole('tab', { name: new RegExp(STAGE_TITLE[stage]) }).click(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
