import { assumed } from '../../src/commit/assumptions';
import { decided, type Choice } from '../../src/commit/decisions';
import { dayIn, isOneOwner } from '../../src/commit/due';
import { gate, overrides, passes, type Ready } from '../../src/commit/gate';
import { decisionLines } from '../../src/commit/sentences';

const CHOICE: Choice = { decision: 'short of P-1 from 2026-03: expedite', option: 'Air freight', rationale: '', owner: 'Ada', due: 20531, status: 'Open', effect: 12_000 };
const ROW = decided(CHOICE, [], '2026-03', 20514);
const READY: Ready = {
  cycle: '2026-03', stops: 0, changed: false, written: true, lateChanges: [], scenario: 'Base', undecided: [], decisions: [ROW],
  assumptions: [assumed({ assumption: 'Price holds', measure: 'Price', expected: 10, owner: 'Ben' }, [], '2026-03')], approver: 'Ada', role: 'COO',
};
const failing = (more: Partial<Ready>) => gate({ ...READY, ...more }).filter(({ holds }) => !holds).map(({ name }) => name);

describe('the gate', () => {
  it('is open where all that should hold does', () => {
    expect(failing({})).toEqual([]);
  });

  it.each<[Partial<Ready>, string]>([
    [{ stops: 1 }, 'No stop among the findings'],
    [{ lateChanges: ['Demand of P-1 in 2026-03 went from 1 to 2.'] }, 'Late changes are accepted'],
    [{ scenario: undefined }, 'A scenario is chosen'],
    [{ changed: true }, 'The inputs are as they were read'],
    [{ written: false }, 'Gaps and exceptions are on their sheets'],
    [{ undecided: ['short of P-2 from 2026-03'] }, 'Every material exception has a decision or an accepted risk'],
    [{ decisions: [{ ...ROW, Owner: 'Ada and Ben' }] }, 'Every decision has one owner and a due date'],
    [{ decisions: [{ ...ROW, Due: 'soon' }] }, 'Every decision has one owner and a due date'],
    [{ decisions: [ROW, { ...ROW, Id: 'D-0', Cycle: '2026-02', Owner: null }] }, 'Every decision has one owner and a due date'],
    [{ assumptions: [] }, 'Assumptions are written'],
    [{ role: ' ' }, 'An approver with a role signs'],
    [{ signers: ['CFO'] }, 'The approver may sign'],
  ])('tells %j', (more, name) => {
    expect(failing(more)).toEqual([name]);
  });

  it('lets a reason be overridden in words, but never a stop', () => {
    const soft = gate({ ...READY, assumptions: [] });
    expect([passes(soft, new Map()), passes(soft, new Map([['Assumptions are written', 'none this time']])), passes(gate({ ...READY, stops: 1 }), new Map([['No stop among the findings', 'so what']]))]).toEqual([false, true, false]);
    expect(overrides(soft, new Map([['Assumptions are written', 'None this time']]))).toEqual(['Overridden: assumptions are written. None this time']);
  });
});

describe('a decision', () => {
  it('takes the next number and says all of it in a line', () => {
    expect(decided(CHOICE, [ROW, { ...ROW, Id: 'D-7' }], '2026-03', 20514).Id).toBe('D-8');
    expect(decisionLines([ROW], '2026-03')).toEqual(['D-1 short of P-1 from 2026-03: expedite, Air freight, owner Ada, due 2026-03-19, effect promised 12,000, open']);
  });

  it('is due on a date of Excel or one in text', () => {
    expect([dayIn(46100), dayIn('2026-03-19'), dayIn('soon'), dayIn(null)]).toEqual([20531, 20531, undefined, undefined]);
  });

  it('has one owner or none', () => {
    expect(['Ada', 'Ada Tester', 'Ada, Ben', 'Ada & Ben', 'Ada and Ben', ''].map(isOneOwner)).toEqual([true, true, false, false, false, false]);
  });
});
