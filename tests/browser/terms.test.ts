import { INPUTS } from '../../src/signal/inputs';
import { meaning } from '../../src/taskpane/help/glossary';
import { openPane, type Opened } from './opened';
import { STATES } from './states';

jest.setTimeout(60_000); // a browser on a busy machine

/** What anybody understands, or what stands there in words already. */
const EVERYDAY = new Set([
  // titles of parts
  'Inputs', 'Written', 'From budget to plan', 'How Gaps is written', 'Where a number comes from', 'All metrics', 'Period by period', 'A new scenario', 'What it comes to', 'What if the bias were taken out?',
  // heads of columns
  'Input', 'Periods', 'Rows', 'Name', 'Now', 'Owner', 'Plan', 'Metric', 'Period', 'Target', 'Base', 'With it', 'Difference', 'Step', 'Value', 'Measure', 'Planned', 'Resource', 'Family', 'Receipts', 'Payments',
  'Forecast', 'Actual', 'Stock', 'Product', 'Location',
]);
/** A name of the workbook: an item, a family, a resource, a plan, a period, an input; or the steps of a scenario. */
const NAMED = / @ |^(PW|CT|PU|KAS|BRN)-|^Plan 20|^20\d\d|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( \d\d.*)?$|^\d+\. |, lag|^(Statistical|Sales|Finance|Cordless tools|Pressure washers|Pumps|Accessories|Air freight cells|Deal for key accounts|Washers to demand.*)$/;

/** Every label in sight or read out, with what explains it. */
function labels({ inner }: Opened): Promise<readonly { readonly text: string; readonly means: string }[]> {
  return inner().evaluate(() =>
    // The tables behind a chart are read out under its title, which is explained; nothing in them can be pointed at.
    [...document.querySelectorAll('th, dt, h3, h4, h5, [role=group] > button[aria-pressed]')].filter((label) => getComputedStyle(label.closest('table')?.parentElement ?? label).clipPath === 'none').map((label) => {
      const told = label.matches('[aria-describedby]') ? label : label.querySelector('[role=term][aria-describedby]');
      const text = (told ?? label).textContent?.replace(/ [\d,]+$/, '').trim() ?? '';
      return { text, means: document.getElementById(told?.getAttribute('aria-describedby') ?? '')?.textContent ?? '' };
    }).filter(({ text }) => text !== ''),
  );
}

describe('a word of the trade', () => {
  let at: Opened;
  const unexplained = new Set<string>();
  const wrong = new Set<string>();
  const seen = new Set<string>();
  beforeAll(async () => {
    at = await openPane();
    for (const [name, reach] of STATES) {
      await reach(at);
      if (name !== 'help') for (const { text, means } of await labels(at)) {
        seen.add(text);
        if (means === '' && !(name === 'signal' && INPUTS.some(({ input }) => input === text))) unexplained.add(text);
        if (means !== '' && ![text, `${text} gate`, `${text} effect`].some((word) => means.startsWith(meaning(word) ?? '?'))) wrong.add(`${text}: ${means}`);
      }
      if (name === 'learn') break;
    }
  }, 300_000);
  afterAll(() => at?.close());

  it('is explained wherever it labels something', () => {
    expect([...unexplained].filter((text) => !EVERYDAY.has(text) && !NAMED.test(text))).toEqual([]);
  });

  it('is explained by the glossary, wherever that is', () => {
    expect([...wrong]).toEqual([]);
    expect([...seen].filter((text) => meaning(text) !== undefined).length).toBeGreaterThan(60);
  });

  it('says what it means when it is pointed at or the keyboard comes to it, and no more after Escape', async () => {
    await at.tab('learn');
    const term = at.pane.getByRole('term').filter({ hasText: /^Tracking signal$/ }).first();
    const said = at.pane.getByRole('tooltip').filter({ hasText: 'CFE ÷ MAD' });
    await term.hover();
    await said.first().waitFor();
    await at.page.mouse.move(0, 0);
    await said.first().waitFor({ state: 'hidden' });
    await term.focus();
    await said.first().waitFor();
    await at.page.keyboard.press('Escape');
    await said.first().waitFor({ state: 'hidden' });
  });
});
