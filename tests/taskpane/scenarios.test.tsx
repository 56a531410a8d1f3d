/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { boardOf } from '../../src/reconcile/scenario/board';
import { chained } from '../../src/reconcile/scenario/chain';
import { compared } from '../../src/reconcile/scenario/compared';
import type { Draft } from '../../src/reconcile/scenario/draft';
import { tried } from '../../src/reconcile/scenario/tried';
import { reconcile } from '../../src/reconcile/reconcile';
import { parsed } from '../../src/reconcile/formula/parse';
import { store, type Session } from '../../src/session/session';
import { App } from '../../src/taskpane/App';
import { row, understood } from '../reconcile/levers';
import { desk, readSession, twoBikes } from './drawn';

configure({ asyncUtilTimeout: 4000 }); // what is fetched when first looked at takes its time on a busy machine
const rows = [{ scenario: 'More', lever: 'scale', measure: 'Supply', value: 1.2 }, { scenario: 'Dear', lever: 'one-off cost', value: 5000 }, { scenario: 'Dear', lever: 'frobnicate', value: 1 }];
const plan = twoBikes();
const found = understood(plan, rows);
const board = boardOf({ ...plan, levers: rows.map((said, i) => row(said, i + 1)) }, found);
const weigh = chained(reconcile(plan));

function shown(more: Partial<Session> = {}) {
  const memory = store({ ...readSession(), front: 'reconcile', scenarios: ['More', 'Dear'], board, ...more });
  const asks = desk(memory);
  render(<App store={memory} desk={asks} dark={false} looks="as Excel" onLooks={() => undefined} />);
  return { asks, memory, user: userEvent.setup() };
}
const drafted = (draft: Draft) => ({ trial: { draft, tried: tried(plan, draft, weigh, parsed), trouble: '' } });

describe('the strip of scenarios', () => {
  it('puts one in front by key', async () => {
    const { asks, user } = shown();
    (await screen.findByRole('radio', { name: 'Base' })).focus();
    await user.keyboard('{ArrowRight}');
    expect(asks.asked.at(-1)).toEqual(['leave', 'More']);
  });
  it('says what the one in front does and which of its rows was left out', async () => {
    shown({ scenario: 'Dear' });
    expect((await screen.findByText(/1\. one-off cost 5,000, 2026-W10/)).textContent).toContain('One row was left out: frobnicate is not a lever.');
  });
});

describe('making a scenario', () => {
  it('is one click from a template that asks only for what this workbook has names for', async () => {
    const { asks, user } = shown();
    await user.click(await screen.findByRole('button', { name: 'New' }));
    const choices = await screen.findAllByRole('listitem');
    expect(choices.map((one) => [within(one).getByRole('button').querySelector('span')?.textContent, within(one).getByRole('button').hasAttribute('disabled')])).toEqual([
      ['Demand spike', false], ['Late supply', false], ['Supplier switch', false], ['Promo for top accounts only', true], ['Early build', false], ['Lower service on non-core', true], ['Price change', false], ['Capacity down', true],
    ]);
    await user.click(screen.getByRole('button', { name: /Demand spike/ }));
    expect(asks.asked.at(-1)).toMatchObject(['draft', { name: 'Demand spike', was: undefined, steps: [{ lever: 'scale', measure: 'Demand', value: 1.1, off: false }] }]);
  });
  it('shows what the draft comes to, where order matters, and keeps it by the one primary action', async () => {
    const step = (value: number, lever: string) => ({ lever, measure: 'Demand', product: '', location: '', family: '', class: '', customer: '', segment: '', from: '', to: '', value, expression: '', note: '', off: false });
    const { asks, user } = shown(drafted({ name: 'Mine', was: undefined, steps: [step(2, 'scale'), step(100, 'add'), step(-1, 'scale')] }));
    expect(await screen.findByText('1. scale Demand × 2')).toBeTruthy();
    expect(screen.getByText(/Order matters here/)).toBeTruthy();
    expect(screen.getByText(/A factor cannot be negative/)).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Step 2 is pulled' }));
    expect(asks.asked.at(-1)).toMatchObject(['draft', { steps: [{ off: false }, { off: true }, { off: false }] }]);
    await user.click(screen.getByRole('button', { name: 'Keep scenario' }));
    expect(asks.asked.at(-1)).toEqual(['keepDraft']);
  });
});

describe('leaving a draft', () => {
  it('asks in the strip’s place, with the way back in focus and on Escape', async () => {
    const { asks, memory, user } = shown(drafted({ name: 'Mine', was: undefined, steps: [] }));
    const base = await screen.findByRole('radio', { name: 'Base' });
    base.focus();
    await user.keyboard('{ArrowRight}');
    expect(asks.asked.at(-1)).toEqual(['leave', 'More']);
    base.focus();
    act(() => memory.change({ trial: { ...drafted({ name: 'Mine', was: undefined, steps: [] }).trial, leaving: { to: 'More' } } }));
    expect(screen.getByRole('alertdialog').textContent).toContain('Go to More and drop them?');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep the draft' }));
    await user.keyboard('{Escape}');
    expect(asks.asked.at(-1)).toEqual(['stay']);
    expect(document.activeElement).toBe(base);
    await user.click(screen.getByRole('button', { name: 'Drop it' }));
    expect(asks.asked.at(-1)).toEqual(['discard']);
  });
});

describe('comparing scenarios', () => {
  it('sets them side by side, explains one lever by lever, and keeps a justified recommendation', async () => {
    const comparison = compared(reconcile(plan), found.scenarios, weigh);
    const { asks, user } = shown({ comparison: { ...comparison, scenarios: comparison.scenarios.map((one) => ({ ...one, swaps: [{ step: 0, margin: -1500 }] })) }, scenario: 'More' });
    expect(await screen.findByText('What makes the difference')).toBeTruthy();
    expect(screen.getByText(/^Order matters: steps 1 and 2 the other way round change the margin by −1,500\.$/)).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: '1. scale Supply × 1.2' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Recommended' }), 'More');
    const keep = screen.getByRole('button', { name: 'Keep the recommendation' });
    expect(keep.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByRole('textbox', { name: 'Because' }), 'It fills');
    await user.click(keep);
    await waitFor(() => expect(asks.asked.at(-1)).toEqual(['recommend', { scenario: 'More', why: 'It fills' }]));
  });
});
