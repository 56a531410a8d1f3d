import { actionsFor, type ActionRow } from '../../src/execute/actions';
import { pressing, progress } from '../../src/execute/progress';
import { at } from '../taskpane/drawn';

const TODAY = 20514; // 2 March 2026
const [ROW] = actionsFor({ rank: 1, kind: 'overbuild', name: 'P-1', family: '', item: 0, from: at('2026-03'), to: at('2026-03'), periods: 1, quantity: 5, value: 500, share: 0.5, cause: '', horizon: 'S&OE' }, { owner: 'Ada', owners: new Map(), due: TODAY, effect: 500 }, [], '2026-03', TODAY);
const row = (more: Partial<ActionRow>): ActionRow => {
  if (!ROW) throw new Error('an action');
  return { ...ROW, ...more };
};

describe('progress', () => {
  it('counts what is open, what is late, and what was done by its day', () => {
    const rows = [row({}), row({ Due: '2026-03-01' }), row({ Status: 'Done', Done: '2026-03-02' }), row({ Status: 'done', Done: '2026-03-05' }), row({ Due: null })];
    expect(progress(rows, [], TODAY)).toMatchObject({ open: 3, overdue: 1, onTime: 1 / 3 });
  });

  it('adds up effects only where promise and finding are both known', () => {
    expect(progress([row({ 'Effect found': 300 }), row({}), row({ 'Effect promised': null, 'Effect found': 9 })], [{ 'Effect promised': 100, 'Effect found': 150 }], TODAY)).toMatchObject({ promised: 600, found: 450, both: 2 });
  });

  it('knows nothing of time while nothing was due', () => {
    expect(progress([row({})], [], TODAY).onTime).toBeNaN();
  });
});

describe('what presses', () => {
  it('comes in this order: without a day, overdue, later, over', () => {
    const rows = [row({ Id: 'done', Status: 'Done' }), row({ Id: 'later', Due: '2026-04-01' }), row({ Id: 'late', Due: '2026-02-01' }), row({ Id: 'no day', Due: null })];
    expect(pressing(rows).map(({ Id }) => Id)).toEqual(['no day', 'late', 'later', 'done']);
  });
});
