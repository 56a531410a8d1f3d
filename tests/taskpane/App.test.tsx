/** @jest-environment jsdom */
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FRESH, store, type Session } from '../../src/session/session';
import type { Digest } from '../../src/signal/digest';
import { App } from '../../src/taskpane/App';
import { at, desk, readSession } from './drawn';

configure({ asyncUtilTimeout: 20_000 }); // what is fetched when first looked at takes its time on a busy machine

const EMPTY: Digest = { inputs: [], healths: [], groups: [], counts: { stop: 0, warning: 0, note: 0 }, plan: undefined };

function shown(session: Session) {
  const memory = store(session);
  const asks = desk(memory);
  render(<App store={memory} desk={asks} dark={false} looks="as Excel" onLooks={() => undefined} />);
  return { asks, memory, user: userEvent.setup() };
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });

describe('a pane just opened', () => {
  it('says what it is for and offers one thing to do', async () => {
    const { asks, user } = shown(FRESH);
    expect(screen.getByRole('heading', { name: 'What does the workbook say?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use my workbook' }));
    expect(asks.asked).toEqual([['read']]);
  });

  it('has the five stages, each with its state in words', () => {
    shown(FRESH);
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Signal', 'Reconcile', 'Commit', 'Execute', 'Learn'].map((name) => expect.stringContaining(`${name}, not yet`)));
  });

  it('says what there will be to learn before anything is read', async () => {
    const { user } = shown(FRESH);
    await user.click(tab(/^Learn/));
    expect(await screen.findByText(/Scores past forecasts/)).toBeTruthy();
  });
});

describe('a workbook without inputs', () => {
  it('says which are missing and takes the selection for one', async () => {
    const { asks, user } = shown({ ...FRESH, digest: EMPTY });
    expect(screen.getByText('Demand was not found')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take the selection as Supply' }));
    expect(asks.asked).toEqual([['take', 'Supply']]);
  });

  it('sends from Reconcile to Signal', async () => {
    const { user } = shown({ ...FRESH, digest: EMPTY });
    await user.click(tab(/^Reconcile/));
    await user.click(await screen.findByRole('button', { name: 'See what is missing' }));
    expect(tab(/^Signal/).getAttribute('aria-selected')).toBe('true');
  });
});

describe('findings', () => {
  const place = { sheet: 'Plan', row: 3, column: 2 };
  const finding = { severity: 'stop', input: 'Demand', rule: 'no header', place, wrong: 'No row reads as headers.', todo: 'Add them.' } as const;
  const stopped: Digest = { ...EMPTY, groups: [{ severity: 'stop', input: 'Demand', rule: 'no header', count: 1, first: [finding] }], counts: { stop: 1, warning: 0, note: 0 } };

  it('are counted, and lead to their cell', async () => {
    const { asks, user } = shown({ ...FRESH, digest: stopped });
    expect(screen.getByText('1 stop')).toBeTruthy();
    await user.click(screen.getByText('no header'));
    await user.click(screen.getByRole('button', { name: 'Plan!C4' }));
    expect(asks.asked).toEqual([['go', place]]);
  });
});

describe('the list of inputs', () => {
  const place = { sheet: 'Plan', row: 0, column: 0, rows: 9, columns: 4 };
  const bare: Digest['inputs'][number] = { input: 'Demand', name: 'Demand', place, layout: 'wide', columns: [], decimal: 'not needed', rows: { read: 8, used: 6, setAside: 2 }, items: 3, span: { first: at('2026-03'), last: at('2026-04'), count: 2 }, completeness: Float64Array.of(1, 0.5), total: 90 };
  const health = { score: 100, completeness: NaN, used: 1, counts: { stop: 0, warning: 0, note: 0 }, first: '' };
  const lost = { severity: 'stop', input: 'Products', rule: 'not found', wrong: 'Master was given for Products, and there is no such name, table or range.', todo: 'Correct it.', value: 'Master' } as const;
  const digest: Digest = {
    inputs: [{ ...bare, input: 'Supply', rows: { read: 4, used: 4, setAside: 0 } }, { ...bare, changed: '2026-02-14', owner: 'Ada' }],
    healths: [{ ...health, input: 'Products', score: 0 }, { ...health, input: 'Demand', score: 60, counts: { stop: 0, warning: 2, note: 0 }, first: 'A cell is empty. Fill it.' }, { ...health, input: 'Supply' }],
    groups: [{ severity: 'stop', input: 'Products', rule: 'not found', count: 1, first: [lost] }], counts: { stop: 1, warning: 2, note: 0 }, plan: undefined,
  };

  it('has each input once, what cannot be read first, then the worst, with its state, rows, score, strip, last change and owner', () => {
    shown({ ...FRESH, digest });
    expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual(['Products cannot be read', 'Demand', 'Supply']);
    const line = screen.getByRole('heading', { name: 'Demand' }).closest('summary');
    expect(line?.textContent).toBe('Demand6 of 8 rows60Mar 26 – Apr 26: 1 of 2 periods complete, the emptiest 50 %Changed 2026-02-14 · Ada2 warnings, first: A cell is empty. Fill it.');
    expect(within(line ?? document.body).getByRole('img', { name: /^Mar 26 – Apr 26: 1 of 2 periods complete, the emptiest 50 %/ })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Products cannot be read' }).parentElement?.textContent).toContain('Correct it.');
  });

  it('opens to where it was read, and to the ways to say otherwise', async () => {
    const { asks, user } = shown({ ...FRESH, digest });
    const line = screen.getByRole('heading', { name: 'Demand' }).closest('details');
    await user.click(within(line ?? document.body).getByRole('button', { name: 'Plan!A1:D9' }));
    await user.click(within(line ?? document.body).getByRole('button', { name: 'Take the selection as Demand' }));
    expect(asks.asked).toEqual([['go', place], ['take', 'Demand']]);
  });
});

describe('the cutoff', () => {
  const change = { measure: 'Price', input: 'Products', key: 'P1', old: 5, now: 7, difference: 2, by: 'Ada', out: false, keepable: true, place: { sheet: 'Master', row: 3, column: 2 } } as const;
  const late = (out: boolean) => ({ at: '2026-02-21T10:00:00Z', changes: ['2026-03', '2026-04'].map((period) => ({ ...change, period, out, id: `Price ${period}` })) });

  it('shows what one cell changed in one line, and keeps all of it out or lets it in', async () => {
    const { asks, memory, user } = shown({ ...readSession(), signal: { ...FRESH.signal, late: late(false) } });
    expect(screen.getByText('1 late change')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Keep out Price of P1 Mar 26 – Apr 26' }).closest('li')?.textContent).toBe('P1Mar 26 – Apr 26Price 5 → 7 (+2), by AdaMaster!C4AcceptKeep out');
    await user.click(screen.getByRole('button', { name: 'Keep out Price of P1 Mar 26 – Apr 26' }));
    act(() => memory.change({ signal: { ...FRESH.signal, late: late(true) } }));
    await user.click(screen.getByRole('button', { name: 'Let all in' }));
    await user.click(screen.getByRole('button', { name: 'Accept all' }));
    expect(asks.asked).toEqual([['keepOut', true, ['Price 2026-03', 'Price 2026-04']], ['keepOut', false], ['accept']]);
  });
});

describe('a workbook that was read', () => {
  it('shows cycle, as-of and that nothing changed', () => {
    shown(readSession());
    expect(screen.getByRole('banner').textContent).toBe('Cycle 2026-03as of 1 Mar 2026 · inputs unchanged');
  });

  it('shows the figures short, and in full to who cannot see', async () => {
    const { user } = shown(readSession());
    await user.click(tab(/^Reconcile/));
    const figure = (await screen.findByText('Revenue at risk')).closest('div');
    expect(figure?.querySelector('dd')?.title).toBe('60,000 EUR');
    expect(screen.getByText('60 K')).toBeTruthy();
  });

  it('is written with one click', async () => {
    const { asks, user } = shown(readSession());
    await user.click(screen.getByRole('button', { name: 'Write the gaps' }));
    expect(asks.asked).toEqual([['write']]);
  });

  it('opens an exception by keyboard and goes to its Demand', async () => {
    const { asks, memory, user } = shown(readSession());
    await user.click(tab(/^Reconcile/));
    (await screen.findByRole('listbox', { name: 'Exceptions' })).focus();
    await user.keyboard('{Enter}');
    expect(asks.asked).toEqual([['open', 1]]);
    act(() => memory.change({ opened: { rank: 1 } }));
    expect(screen.getByText('B-1: short 300 in W11–W13')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to its Demand' }));
    expect(asks.asked.at(-1)).toEqual(['goToDemand', 0, '2026-W11']);
  });

  it('narrows the list to a horizon, and lifts that again', async () => {
    const { user } = shown(readSession());
    await user.click(tab(/^Reconcile/));
    const chip = within(await screen.findByRole('group', { name: 'Horizon' })).getByRole('button');
    await user.click(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    await user.click(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('while something happens', () => {
  it('says what and how far, and can be stopped', async () => {
    const { asks, user } = shown({ ...readSession(), running: { task: 'read', what: 'Reading Demand', share: 0.4 } });
    expect(screen.getByRole('progressbar', { name: 'Reading Demand' }).getAttribute('aria-valuenow')).toBe('0.4');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asks.asked).toEqual([['cancel']]);
  });

  it('says what changed, and offers to read again', () => {
    shown({ ...readSession(), changed: ['Plan!C4'] });
    expect(screen.getByText(/Plan!C4/)).toBeTruthy();
    expect(screen.getByRole('banner').textContent).toContain('inputs changed');
    expect(screen.getByRole('button', { name: 'Read again' })).toBeTruthy();
  });

  it('says what Excel refused and tries again', async () => {
    const { asks, user } = shown({ ...readSession(), refused: { task: 'write', refusal: { reason: 'editing', detail: '' } } });
    expect(screen.getByText(/Press Enter or Esc in the cell/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asks.asked).toEqual([['write']]);
  });

  it('shows a receipt for what was written and the reason for what was not', async () => {
    const written = { ok: true, sheet: 'Gaps', cells: 80, trips: 3, bytes: 9 } as const;
    const not = { ok: false, sheet: 'Exceptions', refusal: { reason: 'protected', detail: '' }, incomplete: false } as const;
    const { asks, user } = shown({ ...readSession(), receipts: [written, not] });
    await user.click(tab(/^Reconcile.*needs you/));
    expect(await screen.findByText(/protection off in Review/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gaps' }));
    expect(asks.asked).toEqual([['go', { sheet: 'Gaps', row: 0, column: 0 }]]);
  });

  it('says sorry for our own mistakes, with the details', async () => {
    const { asks, user } = shown({ ...readSession(), broken: new Error('measures must be aligned') });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Details of the mistake' }).value).toContain('measures must be aligned');
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(asks.asked).toEqual([['dismiss']]);
  });
});

describe('the help', () => {
  it('opens beside the work, finds a word, and gives the keyboard back', async () => {
    const { user } = shown(readSession());
    await user.click(screen.getByRole('button', { name: 'Help' }));
    expect((await screen.findByRole('heading', { name: 'Help' }, { timeout: 20_000 })) === document.activeElement).toBe(true);
    await user.type(screen.getByRole('searchbox', { name: 'Look up a word' }), 'tracking sig');
    expect(screen.getByText('CFE ÷ MAD, period by period. Beyond ±4 it leans; positive is over-forecast.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('heading', { name: 'Help' })).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Help');
  });
});
