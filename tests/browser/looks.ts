import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserPath, openBrowser, QUIET } from './browser';

/** How a person may have set up their machine: light, dark, and the four high-contrast themes of Windows. */
export const LOOKS = ['light', 'dark', 'aquatic', 'desert', 'dusk', 'night sky'] as const;
export type Look = (typeof LOOKS)[number];

/** Chromium knows the palettes of Windows by these numbers, as the colours of pages that one chooses in its settings. */
const PALETTE: Partial<Record<Look, number>> = { dusk: 1, desert: 2, 'night sky': 3, aquatic: 6 };
const VIEW = { width: 1366, height: 768 };

export type Seen = { readonly page: Page; readonly close: () => Promise<void> };

/** A page as somebody with these colours sees it. */
export async function openLook(look: Look): Promise<Seen> {
  const palette = PALETTE[look];
  if (palette !== undefined) return forced(palette, look !== 'desert');
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: VIEW, colorScheme: look === 'dark' ? 'dark' : 'light' });
  return { page, close: () => browser.close() };
}

/** A browser of its own for each palette: it is a setting of the person, not of the page. As Windows does, a dark palette says that dark is preferred; what Playwright says of the screen otherwise is left unsaid. */
async function forced(palette: number, dark: boolean): Promise<Seen> {
  const profile = mkdtempSync(path.join(tmpdir(), 'plan-of-record-colours-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify({ settings: { a11y: { page_colors: palette } } }));
  const context = await chromium.launchPersistentContext(profile, { executablePath: browserPath(), headless: true, args: QUIET, viewport: VIEW, forcedColors: null, colorScheme: dark ? 'dark' : 'light', reducedMotion: null, contrast: null });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
