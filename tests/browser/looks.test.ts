import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { STAGES } from '../../src/model/stage';
import { LOOKS } from './looks';
import { openPane, type Opened } from './opened';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 350, 450] as const;

jest.setTimeout(300_000); // a browser on a busy machine

/** What axe finds in what is in sight, and whether it is wider than its window. */
async function faults({ inner }: Opened): Promise<readonly string[]> {
  return inner().evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(on: { readonly exclude: readonly string[] }): Promise<AxeResults> } };
    const panel = document.querySelector('[role=tabpanel]');
    const wide = document.documentElement.scrollWidth > innerWidth || (panel?.scrollWidth ?? 0) > (panel?.clientWidth ?? 0);
    // Fluent's own guards at the ends of a focus group: they hand the focus on before anybody hears of it.
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    // What is selected has the theme's own pair of colours, which Windows keeps apart; Chromium thins one of them when it plays such a theme, and only there is that pair passed over.
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust:none;background-color:Highlight';
    const highlight = getComputedStyle(probe).backgroundColor;
    const thinned = matchMedia('(forced-colors: active)').matches && highlight.startsWith('rgba');
    probe.remove();
    const ours = (element: Element | null) => !thinned || !element || getComputedStyle(element).backgroundColor !== highlight;
    const left = violations.map((one) => ({ ...one, nodes: one.id === 'color-contrast' ? one.nodes.filter(({ target }) => ours(document.querySelector(String(target[0])))) : one.nodes })).filter(({ nodes }) => nodes.length > 0);
    return [...left.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' ')}`), ...(wide ? ['wider than its window'] : [])];
  });
}

describe.each(LOOKS)('the pane in %s', (look) => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane(look);
    await at.page.addInitScript(AXE);
    await at.sample();
  }, 300_000);
  afterAll(() => at?.close());

  it('is accessible and never wider than its window, before and after reading, at every width', async () => {
    const found: string[] = [];
    const all = async (when: string, widths: readonly number[]) => {
      for (const width of widths) {
        await at.width(width);
        for (const stage of STAGES) {
          await at.tab(stage);
          await at.page.waitForTimeout(100);
          found.push(...(await faults(at)).map((what) => `${when} ${stage} ${width}: ${what}`));
        }
      }
    };
    await at.button('Use my workbook').waitFor();
    await all('first', [320]);
    await at.button('Help').click();
    await at.said('The loop');
    found.push(...(await faults(at)).map((what) => `help: ${what}`));
    await at.button('Close help').click();
    await at.read();
    await at.tab('reconcile');
    await at.pane.getByRole('listbox').press('Enter');
    await at.button('Go to its Demand').waitFor();
    await all('read', WIDTHS);
    expect(found).toEqual([]);
  });
});

describe('the colours of the pane', () => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane();
    await at.sample();
    await at.button('Use my workbook').waitFor();
  }, 300_000);
  afterAll(() => at?.close());

  it('are dark when Excel is, light when Excel is, and as the person says', async () => {
    const is = (light: boolean) =>
      at.inner().waitForFunction((wanted) => (getComputedStyle(document.querySelector('.fui-FluentProvider > div') ?? document.body).backgroundColor === 'rgb(255, 255, 255)') === wanted, light);
    await is(true);
    await at.page.emulateMedia({ colorScheme: 'dark' });
    await is(false);
    await at.button(/^Colours as Excel/).click();
    await is(true);
    await at.button(/^Colours light/).click();
    await is(false);
    await at.button(/^Colours dark/).click();
    await at.page.emulateMedia({ colorScheme: 'light' });
    await is(true);
  });
});
