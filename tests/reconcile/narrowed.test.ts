import { ALL, narrowed, NOBODY, type Filter } from '../../src/reconcile/narrowed';
import { outlook } from '../../src/reconcile/outlook';
import { reconcile } from '../../src/reconcile/reconcile';
import { given } from './given';

const plan = reconcile(given({ products: ['A', 'B', 'C'], families: ['F', 'F', 'G'], demand: [[9, 0, 0, 0, 9], [9, 0, 0, 0, 0], [0, 0, 0, 0, 9]], supply: [[0, 0, 0, 9, 0], [0, 0, 0, 9, 0], [0, 0, 0, 0, 0]], price: 1, settings: { materialAmount: 0 } }));
const { exceptions } = outlook(plan, ({ name }) => (name === 'B' ? { owner: 'Ada', escalated: true } : undefined));
const left = (by: Partial<Filter>) => narrowed(exceptions, { ...ALL, ...by }).shown.filter(({ kind }) => kind === 'short').map(({ name, from }) => `${name} ${from}`);

describe('the list of exceptions', () => {
  it('is narrowed by family, owner, horizon and kind', () => {
    expect(left({})).toEqual(['A 2026-03', 'A 2026-07', 'B 2026-03', 'C 2026-07']);
    expect(left({ family: 'G' })).toEqual(['C 2026-07']);
    expect([left({ owner: 'Ada' }), left({ owner: NOBODY })]).toEqual([['B 2026-03'], ['A 2026-03', 'A 2026-07', 'C 2026-07']]);
    expect([left({ horizon: 'S&OE' }), left({ kind: 'excess' })]).toEqual([['A 2026-03', 'B 2026-03'], []]);
  });

  it('is, for executives, planning and what was escalated, and counts the rest', () => {
    expect(left({ executive: true })).toEqual(['A 2026-07', 'B 2026-03', 'C 2026-07']);
    expect(narrowed(exceptions, { ...ALL, executive: true, kind: 'short' }).left).toBe(1);
  });

  it('counts for each filter what the others leave', () => {
    const { kinds, horizons } = narrowed(exceptions, { ...ALL, horizon: 'S&OE', kind: 'short' });
    expect([kinds.get('short'), horizons.get('S&OP')]).toEqual([2, 2]);
  });
});
