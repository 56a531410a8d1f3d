import fc from 'fast-check';
import { accepted, changed, frozen, passed } from '../../src/signal/cutoff';
import { keepable, keptOut } from '../../src/signal/frozen/out';
import { frozenCycle } from '../../src/signal/frozen/text';
import { familyOf, nameOf } from '../../src/model/items';
import type { Signals } from '../../src/signal/signals';
import { reading } from './grid-of';

const head = ['Product', 'Period', 'Quantity'];
const signals = (rows: readonly (readonly unknown[])[], more: Parameters<typeof reading>[0] = {}, settings?: Readonly<Record<string, string>>): Signals => {
  const made = reading({ Demand: [head, ...rows], ...more }, settings).signals;
  if (!made) throw new Error('the test workbook can be planned');
  return made;
};
const brief = (text: string, now: Signals) => changed(text, now)?.map(({ measure, key, period, old, now: is, difference }) => `${measure} ${key} ${period} ${old} ${is} ${difference}`);

/** A small workbook made of chance: what is planned, what it costs, and a budget by product or by family. */
const month = fc.constantFrom('2026-03', '2026-04', '2026-05');
const product = fc.constantFrom('P1', 'P2', 'P3');
const books = fc.record({
  demand: fc.array(fc.tuple(product, month, fc.nat(99)), { maxLength: 7 }),
  products: fc.uniqueArray(fc.tuple(product, fc.nat(9), fc.nat(50), fc.nat(30)), { selector: ([name]) => name }),
  budget: fc.array(fc.tuple(product, month, fc.nat(999), fc.nat(99)), { maxLength: 6 }),
  by: fc.constantFrom('Product', 'Family'),
  hours: fc.array(fc.tuple(fc.constant('Press'), month, fc.nat(200)), { minLength: 1, maxLength: 3 }),
});
type Book = typeof books extends fc.Arbitrary<infer B> ? B : never;
const HOME: Readonly<Record<string, string>> = { P1: 'A', P2: 'A', P3: 'B' };

/** All that is planned is planned in all three months, so that both sides speak of the same periods. */
function made({ demand, products, budget, by, hours }: Book): Signals {
  const every = ['2026-03', '2026-04', '2026-05'].map((at) => ['P1', at, 1]);
  const line = (name: string) => (by === 'Family' ? (HOME[name] ?? '') : name);
  return signals([...every, ...demand], {
    Products: [['Product', 'Family', 'Price', 'Opening stock', 'Lead time'], ...['P1', 'P2', 'P3'].map((name) => [name, HOME[name], ...(products.find(([of]) => of === name)?.slice(1) ?? [])])],
    ...(budget.length > 0 && { Finance: [[by, 'Period', 'Revenue', 'Units'], ...budget.map(([name, at, revenue, units]) => [line(name), at, revenue, units])] }),
    Capacity: [['Resource', 'Period', 'Available hours'], ...hours],
  });
}

/** What the budget gives to each item in each period, by name, in cents. */
function budgets({ items, calendar, budget }: Signals): readonly string[] {
  const cents = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : value.toFixed(2));
  const rows = Array.from({ length: items.count }, (_, i) => calendar.periods.map((at, t) => `${nameOf(items, i)} ${at} ${cents(budget?.revenue.values[i * 3 + t])} ${cents(budget?.units.values[i * 3 + t])}`));
  return rows.flat().sort();
}

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

  it('leaves nothing to list where all changes are accepted', () => {
    fc.assert(fc.property(books, books, (before, after) => {
      const [kept, now] = [frozen(made(before)), made(after)];
      expect(changed(accepted(kept, changed(kept, now) ?? [], frozen(now)), now)).toEqual([]);
    }), { numRuns: 60 });
  });

  it('plans from what was frozen where all changes are kept out: items, stock, prices, hours and the budget of each item', () => {
    fc.assert(fc.property(books, books, (before, after) => {
      const [then, now] = [made(before), made(after)];
      const text = frozen(then);
      const changes = changed(text, now) ?? [];
      expect(changes.filter((change) => !keepable(text, now)(change))).toEqual([]);
      const plan = keptOut(text, now, changes);
      expect([changed(text, plan), changed(frozen(plan), then)]).toEqual([[], []]);
      expect(budgets(plan)).toEqual(budgets(then));
      expect(keptOut(text, now, [])).toBe(now);
    }), { numRuns: 120 });
  });

  it('keeps a budget out line by line, and spreads what was agreed by the demand that was agreed', () => {
    const budget = (north: number) => ({ Finance: [['Family', 'Period', 'Revenue'], ['A', '2026-03', north], ['B', '2026-03', 50]], Products: [['Product', 'Family', 'Price'], ['P1', 'A', 1], ['P2', 'A', 1], ['P3', 'B', 1]] });
    const rows = (p1: number) => [['P1', '2026-03', p1], ['P2', '2026-03', 30], ['P3', '2026-03', 5]];
    const [then, now] = [signals(rows(10), budget(400)), signals(rows(90), budget(800))];
    const text = frozen(then);
    const changes = changed(text, now) ?? [];
    expect(changes.map(({ measure, key, old, now: is }) => [measure, key, old, is])).toEqual([['Demand', 'P1', 10, 90], ['Budget revenue', 'A', 400, 800]]);
    expect([...keptOut(text, now, changes.slice(1)).budget?.revenue.values ?? []]).toEqual([300, 100, 50]);
    expect([...keptOut(text, now, changes).budget?.revenue.values ?? []]).toEqual([100, 300, 50]);
  });

  it('brings an item back that was dropped, with its price and family, and one budget line instead of another', () => {
    const then = signals([['P1', '2026-03', 10], ['P2', '2026-03', 4]], { Products: [['Product', 'Family', 'Price'], ['P1', 'A', 2], ['P2', 'B', 7]], Finance: [['Family', 'Period', 'Revenue'], ['A', '2026-03', 20], ['B', '2026-03', 28]] });
    const now = signals([['P1', '2026-03', 10]], { Products: [['Product', 'Family', 'Price'], ['P1', 'A', 2]], Finance: [['Product', 'Period', 'Revenue'], ['P1', '2026-03', 99]] });
    const text = frozen(then);
    const changes = changed(text, now) ?? [];
    expect(changes.map(({ measure, key }) => `${measure} ${key}`)).toEqual(['Budget revenue P1', 'Demand P2', 'Budget revenue A', 'Budget revenue B']);
    const plan = keptOut(text, now, changes);
    expect([nameOf(plan.items, 1), familyOf(plan.items, 1), plan.price.values[1], plan.budget?.by, ...(plan.budget?.revenue.values ?? [])]).toEqual(['P2', 'B', 7, 'family', 20, 28]);
  });

  it('does not call changed what only follows the demand of its places, and moves it back with that', () => {
    const at = (kassel: number, target: number, own?: readonly (readonly unknown[])[]) => reading({
      Demand: [['Product', 'Location', 'Period', 'Quantity'], ['P1', 'Kassel', '2026-03', kassel], ['P1', 'Brno', '2026-03', 30]], Supply: [['Product', 'Location', 'Period', 'Quantity'], ['P1', 'Brno', '2026-03', 1]], Products: [['Product', 'Target stock'], ['P1', target]],
      ...(own && { Stock: [['Product', 'Location', 'On hand'], ...own] }),
    }).signals ?? signals([]);
    const [then, now] = [at(10, 80), at(30, 80)];
    const text = frozen(then);
    expect([...now.attributes.targetStock]).toEqual([40, 40]);
    expect(brief(text, now)).toEqual(['Demand P1 @ Kassel 2026-03 10 30 20']);
    expect([...keptOut(text, now, changed(text, now) ?? []).attributes.targetStock]).toEqual([20, 60]);
    // What somebody moved from one place to another is a change.
    const [stood, moved] = [at(10, 80, [['P1', 'Kassel', 5], ['P1', 'Brno', 6]]), at(10, 80, [['P1', 'Kassel', 6], ['P1', 'Brno', 5]])];
    expect(brief(frozen(stood), moved)).toEqual(['Opening stock P1 @ Kassel  5 6 1', 'Opening stock P1 @ Brno  6 5 -1']);
    expect(brief(text, at(10, 40))).toEqual(['Target stock P1 @ Kassel  20 10 -10', 'Target stock P1 @ Brno  60 30 -30']);
  });

  it('lists hours, lead times and bills too, and says what cannot be kept out', () => {
    const made2 = (hours: number, days: number, resource: string) => signals([['P1', '2026-03', 10]], {
      Products: [['Product', 'Lead time'], ['P1', days]], Capacity: [['Resource', 'Period', 'Available hours'], [resource, '2026-03', hours]], Routing: [['Product', 'Resource', 'Hours per unit'], ['P1', resource, 2]],
    });
    const text = frozen(made2(40, 7, 'Press'));
    const later = made2(36, 9, 'Press');
    expect(brief(text, later)).toEqual(['Lead time P1  7 9 2', 'Available hours Press 2026-03 40 36 -4']);
    expect(keptOut(text, later, changed(text, later) ?? []).resources?.available[0]).toBe(40);
    const other = made2(40, 7, 'Lathe');
    expect((changed(text, other) ?? []).map((change) => [change.key, keepable(text, other)(change)])).toEqual([['Lathe', true], ['P1 on Lathe', true], ['Press', false], ['P1 on Press', false]]);
  });

  it('reads what an earlier version froze, and does not call new what that did not hold', () => {
    const now = signals([['P1', '2026-03', 10]], { Products: [['Product', 'Lead time', 'Opening stock'], ['P1', 7, 5]] });
    expect(brief('cutoff 1\t2026-03\n2026-03\nDemand\tP1\t12\nOpening stock\tP1\t5\nSupply\tP1\t1', now)).toEqual(['Demand P1 2026-03 12 10 -2']);
  });

  it('has passed the day after, and never where none is set', () => {
    const cut = signals([['P1', '2026-03', 1]], {}, { 'As of': '2026-02-28', Cutoff: '2026-03-05' });
    expect([passed(cut, 20517), passed(cut, 20518), passed(signals([['P1', '2026-03', 1]]), 30000)]).toEqual([false, true, false]);
  });
});
