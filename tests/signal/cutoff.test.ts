import fc from 'fast-check';
import { accepted, changed, frozen, frozenCycle, keepable, keptOut, passed } from '../../src/signal/cutoff';
import type { Signals } from '../../src/signal/signals';
import { reading } from './grid-of';

const head = ['Product', 'Period', 'Quantity'];
const signals = (rows: readonly (readonly unknown[])[], more: Parameters<typeof reading>[0] = {}, settings?: Readonly<Record<string, string>>): Signals => {
  const made = reading({ Demand: [head, ...rows], ...more }, settings).signals;
  if (!made) throw new Error('the test workbook can be planned');
  return made;
};
const brief = (text: string, now: Signals) => changed(text, now)?.map(({ measure, key, period, old, now: is, difference }) => `${measure} ${key} ${period} ${old} ${is} ${difference}`);

describe('the cutoff', () => {
  it('lists what changed since, with key, period, old, new and difference', () => {
    const kept = frozen(signals([['P1', '2026-03', 10], ['P1', '2026-04', 10], ['P2', '2026-03', 4]], { Products: [['Product', 'Opening stock'], ['P1', 5]] }));
    const now = signals([['P1', '2026-03', 10], ['P1', '2026-04', 12.5], ['P3', '2026-03', 7]], { Products: [['Product', 'Opening stock'], ['P1', 6]] });
    expect(brief(kept, now)).toEqual(['Demand P1 2026-04 10 12.5 2.5', 'Demand P3 2026-03 NaN 7 NaN', 'Opening stock P1  5 6 1', 'Demand P2 2026-03 4 NaN NaN']);
  });

  it('does not count that the plan rolled forward', () => {
    const kept = frozen(signals([['P1', '2026-03', 10], ['P1', '2026-04', 11]]));
    const now = signals([['P1', '2026-03', 10], ['P1', '2026-04', 11], ['P1', '2026-05', 12]], { Supply: [head, ['P1', '2026-04', 1]] }, { 'As of': '2026-03-31' });
    expect(brief(kept, now)).toEqual(['Supply P1 2026-04 NaN 1 NaN']);
  });

  it('finds no change in what has not changed, whatever the names and numbers', () => {
    const row = fc.tuple(fc.string({ minLength: 1 }).filter((name) => /^[^#=]*[a-z0-9][^#]*$/i.test(name.trim())), fc.constantFrom('2026-03', '2026-04', '2026-06'), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const made = reading({ Demand: [head, ...rows] }).signals;
      if (made) expect(changed(frozen(made), made)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('keeps a year of equal numbers in a few letters, and reads only its own text', () => {
    const months = Array.from({ length: 12 }, (_, i) => ['P1', `2026-${String(i + 1).padStart(2, '0')}`, 5]);
    const text = frozen(signals(months, {}, { 'As of': '2025-12-31' }));
    expect(text).toContain('Demand\tP1\t5*12');
    expect([frozenCycle(text), frozenCycle('something else'), changed('something else', signals(months))]).toEqual(['2026-01', undefined, undefined]);
  });

  it('leaves nothing to list where all changes are accepted, and none of the numbers that can be kept out where they are', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('P1', 'P2', 'P3'), fc.constantFrom('2026-03', '2026-04', '2026-05'), fc.nat(99)), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(rows, rows, (before, after) => {
      const [kept, now] = [frozen(signals(before)), signals(after)];
      const changes = changed(kept, now) ?? [];
      expect(changed(accepted(kept, changes), now)).toEqual([]);
      const names = new Set<string>(after.map(([product]) => product));
      const left = changed(kept, keptOut(now, changes)) ?? [];
      expect(left.filter((change) => keepable(change) && (names.has(change.key) || change.key === 'P1'))).toEqual([]);
      expect(keptOut(now, [])).toEqual(now);
    }), { numRuns: 80 });
  });

  it('has passed the day after, and never where none is set', () => {
    const cut = signals([['P1', '2026-03', 1]], {}, { 'As of': '2026-02-28', Cutoff: '2026-03-05' });
    expect([passed(cut, 20517), passed(cut, 20518), passed(signals([['P1', '2026-03', 1]]), 30000)]).toEqual([false, true, false]);
  });
});
