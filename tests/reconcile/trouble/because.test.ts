import { CAUSES } from '../../../src/reconcile/trouble/cause';
import { because } from '../../../src/reconcile/trouble/because';

describe('because', () => {
  it('is a sentence for every cause, and nothing where there is none', () => {
    for (const cause of CAUSES) expect(because(cause)).toMatch(cause === '' ? /^$/ : /^[A-Z].*\.$/);
  });

  it('names the resource or component with its share', () => {
    expect(because('capacity: Press, 60 %')).toBe('Press has no more free hours and keeps 60 % of it from being made; the rest is due to demand above supply.');
    expect(because('component: bolts, M6')).toBe('There is not enough of component bolts, M6, which keeps all of it from being made.');
  });
});
