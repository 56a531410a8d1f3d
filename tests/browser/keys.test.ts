import type { Frame } from 'playwright-core';
import { STAGES } from '../../src/model/stage';
import { openPane, type Opened } from './opened';

jest.setTimeout(120_000); // a browser on a busy machine

/** Where the keyboard is: the element's place among all of the document, what it is called, and whether one sees that the keyboard is there. */
type Stop = { readonly place: number; readonly name: string; readonly ringed: boolean };

describe('the keyboard alone', () => {
  let at: Opened;
  beforeAll(async () => {
    at = await openPane();
    await at.sample();
    await at.read();
    await at.tab('reconcile');
    await at.pane.getByRole('button', { name: 'Write the gaps' }).click();
    await at.pane.getByText('Written', { exact: true }).waitFor();
    await at.pane.getByRole('progressbar').waitFor({ state: 'detached' });
    await at.pane.getByRole('listbox', { name: 'Exceptions' }).press('Enter');
    await at.pane.getByRole('button', { name: 'Go to its Demand' }).waitFor();
  }, 300_000);
  afterAll(() => at?.close());

  /** Steps until the keyboard has left the pane; a pane that keeps it for ever is told as such. */
  const walked = async (key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> => {
    const stops: Stop[] = [];
    for (;;) {
      const stop = await stopOf(at.inner());
      if (!stop) return stops;
      stops.push(stop);
      if (stops.length > 300) throw new Error(`no way out: ${stops.slice(-6).map(({ name }) => name).join(', ')}`);
      await at.page.keyboard.press(key);
    }
  };

  it.each(STAGES)('goes through all of %s in reading order, seen at each stop, and out at either end', async (stage) => {
    await at.tab(stage);
    await at.page.waitForTimeout(300); // a tab beyond the first comes on demand
    await at.page.focus('#address');
    await at.inner().evaluate(() => document.querySelector<HTMLElement>('header [tabindex], [role=tab][aria-selected=true]')?.focus());
    const down = await walked('Tab');
    const places = down.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
    expect(await missed(at.inner(), new Set(places))).toEqual([]);
    await at.inner().evaluate((last) => [...document.querySelectorAll<HTMLElement>('*')][last]?.focus(), places.at(-1) ?? 0);
    const up = await walked('Shift+Tab');
    expect(up.map(({ name }) => name).slice(0, down.length)).toEqual(down.map(({ name }) => name).toReversed());
    expect([...down.slice(1), ...up.slice(1)].filter(({ ringed }) => !ringed).map(({ name }) => name)).toEqual([]); // each end was not come to by key
  });
});

describe('a person who wants no motion', () => {
  let at: Opened;
  beforeAll(async () => (at = await openPane()), 300_000);
  afterAll(() => at?.close());

  /** What moves, grows or fades of itself for longer than an eye follows, as it is declared on any element in sight: the bar of a task under way too. */
  const moving = () => at.inner().evaluate(() => {
    const long = (times: string) => times.split(',').some((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 10);
    return [...document.querySelectorAll('*')].flatMap((one) => [undefined, '::after', '::before'].flatMap((part) => {
      const { transitionDuration, transitionProperty, animationName, animationDuration, content } = getComputedStyle(one, part);
      if (part && content === 'none') return [];
      const slides = long(transitionDuration) && /transform|width|height|opacity|left|top|all/.test(transitionProperty);
      const runs = animationName !== 'none' && long(animationDuration);
      return slides || runs ? [`${one.tagName.toLowerCase()} ${one.className.toString().split(' ').slice(0, 1).join('')} ${part ?? ''} ${slides ? transitionProperty : ''} ${runs ? animationName : ''}`] : [];
    }));
  });

  it('sees none on any tab, and more is there for others', async () => {
    await at.sample();
    await at.read();
    await at.pane.locator('summary').first().click();
    expect(await moving()).not.toEqual([]);
    await at.page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const stage of STAGES) {
      await at.tab(stage);
      await at.page.waitForTimeout(300); // a tab beyond the first comes on demand
      found.push(...(await moving()).map((what) => `${stage}: ${what}`));
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it('sees a still sign of a wait, and others a turning one', async () => {
    await at.page.emulateMedia({ reducedMotion: 'no-preference' });
    await at.sample();
    await at.button('Use my workbook').waitFor();
    await at.page.route(/\.js$/, () => new Promise(() => undefined)); // a tab that never comes
    await at.tab('learn');
    await at.said('Opening');
    expect(await moving()).not.toEqual([]);
    await at.page.emulateMedia({ reducedMotion: 'reduce' });
    await at.said('Opening');
    expect(await moving()).toEqual([]);
    await at.page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

/** Where the keyboard is in the pane; undefined once it is elsewhere. */
function stopOf(frame: Frame): Promise<Stop | undefined> {
  return frame.evaluate(() => {
    const held = document.activeElement;
    if (!held || held === document.body || !document.hasFocus()) return undefined;
    // A ring on the element, behind it, or on the frame around a field; a link is underlined twice.
    const drawn = [held, held.parentElement ?? held].flatMap((one) => [undefined, '::after', '::before'].map((part) => getComputedStyle(one, part)));
    const ringed = drawn.some(({ outlineStyle, outlineWidth, boxShadow, borderBottomWidth, borderTopWidth, content }, i) => (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || (i % 3 === 0 && boxShadow !== 'none') || (i % 3 > 0 && content !== 'none' && (parseFloat(borderBottomWidth) > 1 || parseFloat(borderTopWidth) > 1)));
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(held);
    return {
      place: [...document.querySelectorAll('*')].indexOf(held),
      name: `${held.getAttribute('role') ?? held.tagName.toLowerCase()} ${held.getAttribute('aria-label') ?? held.textContent?.slice(0, 40) ?? ''}`,
      ringed: ringed || (textDecorationLine === 'underline' && textDecorationStyle === 'double'),
    };
  });
}

/** What is in sight and takes the keyboard by its nature but was not come by; of a group that arrows walk through, one stop is enough. */
function missed(frame: Frame, came: ReadonlySet<number>): Promise<readonly string[]> {
  return frame.evaluate((stops) => {
    const all = [...document.querySelectorAll<HTMLElement>('*')];
    const groups = '[role=tablist], [role=radiogroup], [role=toolbar], [role=listbox]';
    const known = new Set(stops);
    const radio = (one: Element) => one instanceof HTMLInputElement && one.type === 'radio';
    return all.flatMap((one, place) => {
      const natural = one.matches('a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]');
      const away = !one.checkVisibility({ visibilityProperty: true }) || one.hasAttribute('data-tabster-dummy') || one.closest('[inert]') !== null;
      if (!natural || away || known.has(place)) return [];
      const group = one.parentElement?.closest(groups);
      if (group && all.some((other, i) => known.has(i) && (other === group || group.contains(other)))) return [];
      if (radio(one) && all.some((other, i) => known.has(i) && radio(other) && other.getAttribute('name') === one.getAttribute('name'))) return [];
      return [`${one.getAttribute('role') ?? one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40) ?? ''}`];
    });
  }, [...came]);
}
