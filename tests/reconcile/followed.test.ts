import fc from 'fast-check';
import { again } from '../../src/reconcile/again';
import { exchange } from '../../src/reconcile/exchange';
import { alone } from '../../src/reconcile/followed';
import { financed } from '../../src/reconcile/money/financed';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Signals } from '../../src/signal/signals';
import { given, type Given } from './given';
import { plan } from './plans';

type Edit = { readonly of: 'demand' | 'supply' | 'price'; readonly at: number; readonly to: number };
const edit: fc.Arbitrary<Edit> = fc.record({ of: fc.constantFrom('demand' as const, 'supply' as const, 'price' as const), at: fc.nat(), to: fc.oneof(fc.integer({ min: -3, max: 3000 }).map((n) => n / 10), fc.constant(NaN)) });

function edited(signals: Signals, { of, at, to }: Edit): Signals {
  const values = signals[of].values.slice();
  values[at % values.length] = to;
  return { ...signals, [of]: { ...signals[of], values } };
}

/** Where two results differ by more than a thousand millionth; '' where they do not. */
function differs(a: unknown, b: unknown, path = ''): string {
  if (typeof a === 'number' && typeof b === 'number') return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? '' : `${path}: ${a} and ${b}`;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? '' : `${path}: ${String(a)} and ${String(b)}`;
  const [mine, other] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const found = differs(mine.get(key), other.get(key), `${path}.${key}`);
    if (found !== '') return found;
  }
  return '';
}

/** A plan with locations, families, a budget with a margin, carrying, penalties and cash, so that every sum has something to add. */
const rich = fc.tuple(plan, fc.constantFrom('item' as const, 'family' as const)).map(([said, by]): Given => ({
  ...said, locations: said.demand.map((_, i) => (i % 2 === 0 ? 'North' : 'South')), expediteCost: 2, penalty: 3, leadTime: 40, targetCover: 1.5,
  budget: { revenue: said.demand, units: said.demand.map((row) => row.map((units) => units / 2)), margin: said.demand.map((row) => row.map((units) => units / 4)), by },
  settings: { ...said.settings, openingCash: 100, dso: 30, dpo: 20, carryingRate: 0.1 },
}));

describe('edits that are followed one after another', () => {
  const same = (said: Given, edits: readonly Edit[]) => {
    let signals = given(said);
    let followed = reconcile(signals);
    financed(followed); // the purse is known, and followed too
    for (const one of edits) {
      signals = edited(signals, one);
      followed = again(followed, signals);
      const whole = reconcile(signals);
      expect(differs(followed, whole)).toBe('');
      expect(differs(financed(followed), financed(whole))).toBe('');
    }
  };

  it('come to what the plan comes to whole, to the ninth digit', () => {
    fc.assert(fc.property(rich, fc.array(edit, { minLength: 1, maxLength: 6 }), same), { numRuns: 150 });
  });

  it('do so where some items share hours and others do not', () => {
    fc.assert(fc.property(rich, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.nat(3), (said, edits, sharing) => {
      const periods = said.demand[0]?.length ?? 0;
      const items = Int32Array.from({ length: Math.min(sharing, said.demand.length) }, (_, i) => i);
      const fill = (value: number) => new Float64Array(periods).fill(value);
      same({ ...said, more: { resources: { names: ['Line'], available: fill(40), overtime: fill(5), overtimeCost: fill(2), routing: { item: items, resource: new Int32Array(items.length), hours: new Float64Array(items.length).fill(1) } } } }, edits);
    }), { numRuns: 100 });
  });

  it('of a scenario come to what the scenario comes to', () => {
    fc.assert(fc.property(rich, edit, fc.array(edit, { minLength: 1, maxLength: 3 }), (said, lever, edits) => {
      let base = given(said);
      let followed = reconcile(edited(base, lever), base);
      for (const one of edits) {
        base = edited(base, one);
        followed = again(followed, edited(base, lever), base);
        expect(differs(followed, reconcile(edited(base, lever), base))).toBe('');
      }
    }), { numRuns: 100 });
  });
});

describe('an item', () => {
  it('is alone unless it shares hours, components or a family’s budget with others', () => {
    const plain = given({ demand: [[1], [2]] });
    const routed: Signals = { ...plain, resources: { names: ['Line'], available: Float64Array.of(1), overtime: Float64Array.of(0), overtimeCost: Float64Array.of(0), routing: { item: Int32Array.of(1), resource: Int32Array.of(0), hours: Float64Array.of(1) } } };
    const family = given({ demand: [[1], [2]], families: ['X', 'X'], budget: { revenue: [[5]], by: 'family' } });
    expect([alone(plain, Int32Array.of(0)), alone(routed, Int32Array.of(0)), alone(routed, Int32Array.of(1)), alone(family, Int32Array.of(0))]).toEqual([true, true, false, false]);
  });
});

describe('a sum with a part exchanged', () => {
  it('is added up anew where the last known number went, and where only rounding would be left', () => {
    const anew = () => 42;
    expect([exchange(10, 4, 5, anew), exchange(10, 4, NaN, anew), exchange(NaN, NaN, 3, anew), exchange(0.1 + 0.2, 0.3, 0, anew), exchange(7, 3, 3, anew)]).toEqual([11, 42, 42, 42, 7]);
  });
});
