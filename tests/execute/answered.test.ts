import { answered } from '../../src/execute/answered';
import { gridOf } from '../signal/grid-of';

describe('who answers an exception', () => {
  it('is the owner of its open action, and whether any of them was escalated', () => {
    const actions = gridOf('Actions', [
      ['Action', 'Exception', 'Owner', 'Status', 'Escalate to'],
      ['Ship by air', 'short of A from 2026-03', 'Ada', 'Open', ''], ['Ask the CFO', 'short of A from 2026-03', 'Ben', 'Open', 'CFO'],
      ['Wait', 'excess of B from 2026-04', 'Cleo', 'Done', 'CFO'], ['Tidy up', '', 'Dan', 'Open', ''],
    ]);
    expect([...answered(actions)]).toEqual([['short of A from 2026-03', { owner: 'Ada', escalated: true }]]);
    expect(answered(undefined).size).toBe(0);
  });
});
