import { day, isoDay } from '../../src/model/day';
import { dueAfter } from '../../src/commit/due';
import { overdue } from '../../src/execute/actions';

const raised = day(2026, 2, 27) ?? NaN;

describe('a decision', () => {
  it('within the weeks of execution is due 48 hours after it was raised, one of planning after two weeks', () => {
    expect([isoDay(dueAfter(raised, 'S&OE')), isoDay(dueAfter(raised, 'S&OP'))]).toEqual(['2026-03-01', '2026-03-13']);
  });

  it('is overdue the day after, not on the day', () => {
    const due = dueAfter(raised, 'S&OE');
    const row = { Id: 'A-1', Cycle: '2026-03', Raised: isoDay(raised), Action: 'Switch the supplier', Exception: '', Horizon: 'S&OE', Owner: 'Ada', Due: isoDay(due), Status: 'Open', Done: null, 'Effect promised': null, 'Effect found': null, 'Escalate to': null, Why: null };
    expect([overdue([row], due).length, overdue([row], due + 1).length]).toEqual([0, 1]);
  });
});
