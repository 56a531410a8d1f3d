import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Every size Office asks for: 16, 32 and 80 on the ribbon, 32 and 64 in the manifest's head, 128 for a listing, the rest for scaled screens. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

const ASSETS = join(__dirname, '../../assets');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

/** Draws `assets/icon.svg` once per size, with nothing behind it: `npx tsx tests/house/icons.ts`. */
async function draw(): Promise<void> {
  const drawing = `data:image/svg+xml;base64,${readFileSync(join(ASSETS, 'icon.svg')).toString('base64')}`;
  const browser = await chromium.launch({ executablePath: process.env['CHROME'] ?? found(), args: ['--no-sandbox', '--force-color-profile=srgb'] });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const size of ICON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0"><img src="${drawing}" width="${size}" height="${size}" style="display:block">`);
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(join(ASSETS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

function found(): string {
  const path = CHROMIUM.find((candidate) => {
    try {
      return readFileSync(candidate).length > 0;
    } catch {
      return false; // not installed there
    }
  });
  if (path === undefined) throw new Error('No Chromium, Chrome or Edge found; say where it is with CHROME=…');
  return path;
}

void draw();
