/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { learn } from '../../src/learn/learn';
import { LearnTab } from '../../src/learn/LearnTab';
import { lessons } from '../../src/learn/lessons';
import type { Session } from '../../src/session/session';
import { LIGHT } from '../../src/taskpane/theme';
import { desk, readSession } from '../taskpane/drawn';
import { past } from './past';

const signals = past({
  products: ['A', 'B'], families: ['X', 'X'], price: 12, cost: 4,
  sold: [[90, 100, 100, 100, 100, 100], [50, 50, 50, 50, 50, 50]],
  said: [{ values: [[NaN, 120, 120, 120, 120, 120], [NaN, 50, 50, 45, 50, 50]] }, { contributor: 'Consensus', values: [[NaN, 110, 110, 110, 110, 110], [NaN, 50, 50, 50, 50, 50]] }],
});
const learned = learn(signals);
const taught: Session = { ...readSession(), lessons: learned && lessons(learned) };
const belief = { Id: 'A-1', Cycle: '2026-02', Assumption: 'A sells 100', Measure: null, Expected: 100, Owner: 'Ada', Actual: null, Error: null, Verdict: null };
const ledgers: Session['ledgers'] = { register: [], decisions: [], assumptions: [belief], actions: [], rights: undefined, date1904: false, today: 0 };

function shown(session: Session) {
  const asks = desk();
  render(<FluentProvider theme={LIGHT}><LearnTab session={session} desk={asks} /></FluentProvider>);
  return { asks, user: userEvent.setup() };
}

describe('the Learn tab', () => {
  it('marks in words what is off its target, and names what is not known', () => {
    shown(taught);
    const score = screen.getByRole('region', { name: 'Scorecard' });
    expect(within(within(score).getByRole('row', { name: /Bias %/ })).getByText('off target:')).toBeTruthy();
    expect(within(score).getByText(/Not known here: .*Order fulfilment/)).toBeTruthy();
  });

  it('puts a contributor in front at a click', async () => {
    const { asks, user } = shown(taught);
    await user.click(screen.getByRole('button', { name: 'Sales, lag\u00a01' }));
    expect(asks.asked).toEqual([['score', { contributor: 'Sales', lag: 1 }]]);
  });

  it('goes to the actual behind the worst error, and tells the course as a table too', async () => {
    const { asks, user } = shown(taught);
    await user.click(screen.getByRole('button', { name: /Go to its actual of/ }));
    expect(asks.asked).toEqual([['goToSold', 0, '2025-02']]);
    expect(within(screen.getByRole('table', { name: 'Forecast against actual of A' })).getAllByRole('row')).toHaveLength(6);
  });

  it('asks for the bias as a scenario, and says that nothing is applied', async () => {
    const { asks, user } = shown(taught);
    expect(screen.getByText(/Only to look at/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Make a scenario of it' }));
    expect(asks.asked).toEqual([['correct']]);
  });

  it('asks before another draft is dropped for it', async () => {
    const trial = { draft: { name: 'Mine', was: undefined, steps: [] }, tried: undefined, trouble: '', leaving: { to: undefined, correcting: true as const } };
    const { asks, user } = shown({ ...taught, trial });
    const dialog = screen.getByRole('alertdialog');
    expect(dialog.textContent).toContain('Mine has changes that are not in the workbook. Make this scenario and drop them?');
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    await user.click(within(dialog).getByRole('button', { name: 'Keep the draft' }));
    expect(asks.asked).toEqual([['discard'], ['stay']]);
  });

  it('asks what came of a belief of the last cycle, also where nothing can be scored', async () => {
    const { asks, user } = shown({ ...readSession(), ledgers });
    await user.type(screen.getByRole('textbox', { name: 'What came of A sells 100' }), '80{Enter}');
    expect(asks.asked).toEqual([['conclude', 'A-1', 100, '80']]);
  });
});
