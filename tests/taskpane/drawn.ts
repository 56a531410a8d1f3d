import { calendar } from '../../src/model/calendar';
import { day } from '../../src/model/day';
import type { Items } from '../../src/model/items';
import { measure, type Unit } from '../../src/model/measure';
import { period, type Period } from '../../src/model/period';
import type { Stage } from '../../src/model/stage';
import { outlook } from '../../src/reconcile/outlook';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Desk } from '../../src/session/desk';
import { FRESH, store, type Session, type Store } from '../../src/session/session';
import { digest } from '../../src/signal/digest';
import { DEFAULTS } from '../../src/signal/settings';
import type { Signals } from '../../src/signal/signals';

export function at(text: string): Period {
  const found = period(text);
  if (!found) throw new Error(`no period ${text}`);
  return found;
}

/** Two bikes over four weeks: the first is short from the second week on, the second has all it needs. */
export function twoBikes(): Signals {
  const weeks = calendar(at('2026-W10'), at('2026-W13'));
  const items: Items = { count: 2, products: ['B-1', 'B-2'], locations: [], families: [], classes: [], product: Int32Array.of(0, 1), location: Int32Array.of(-1, -1), family: Int32Array.of(-1, -1), class: Int32Array.of(-1, -1) };
  const rows = <U extends Unit>(unit: U, first: readonly number[], second: readonly number[]) => measure(unit, items, weeks, Float64Array.of(...first, ...second));
  const blank = () => Float64Array.of(NaN, NaN);
  const all = (n: number) => [n, n, n, n];
  return {
    settings: { ...DEFAULTS, currency: 'EUR' },
    asOf: day(2026, 3, 1) ?? NaN,
    cycle: '2026-03',
    calendar: weeks,
    items,
    demand: rows('each', all(1000), all(500)),
    supply: rows('each', [1000, 900, 900, 900], all(500)),
    price: rows('money/each', all(100), all(10)),
    unitCost: rows('money/each', all(60), all(6)),
    attributes: { opening: Float64Array.of(0, 0), targetStock: blank(), targetCover: blank(), maxStock: blank(), leadTime: blank(), lotSize: blank(), minimumOrder: blank(), expediteCost: blank(), penalty: blank(), carryingRate: blank() },
    budget: undefined,
  };
}

/** A session in which two bikes were read and reconciled. */
export function readSession(): Session {
  const signals = twoBikes();
  return { ...FRESH, digest: digest({ signals, inputs: [], findings: [] }), outlook: outlook(reconcile(signals)), took: 400 };
}

/** A desk that only writes down what it is asked for, whatever there is to ask; but a tab does come to the front. */
export function desk(memory: Store = store()): Desk & { readonly asked: readonly (readonly unknown[])[] } {
  const asked: (readonly unknown[])[] = [];
  const note = (name: string) => (...what: readonly unknown[]) => void asked.push([name, ...what.filter((one) => typeof one !== 'object' || one === null || !('nativeEvent' in one))]);
  const front = (stage: Stage) => memory.change({ front: stage });
  const known: Readonly<Record<string, unknown>> = { asked, front };
  return new Proxy({} as ReturnType<typeof desk>, { get: (_, name) => known[String(name)] ?? note(String(name)) });
}
