import fc from 'fast-check';
import { cleared } from '../../../src/reconcile/money/cash-days';
import { financed } from '../../../src/reconcile/money/financed';
import { reconcile } from '../../../src/reconcile/reconcile';
import { calendar } from '../../../src/model/calendar';
import { period, type Period } from '../../../src/model/period';
import { given, type Given } from '../given';

const money = (said: Given) => financed(reconcile(given(said)));
const rounded = (of: Float64Array) => Array.from(of, (value) => Math.round(value * 100) / 100);
const press = (available: number[], hours: number, overtime: number, cost: number) => ({
  resources: {
    names: ['Press'], available: Float64Array.from(available), overtime: Float64Array.from(available, () => overtime), overtimeCost: Float64Array.from(available, () => cost),
    routing: { item: Int32Array.of(0), resource: Int32Array.of(0), hours: Float64Array.of(hours) },
  },
});

describe('the cash plan', () => {
  it('collects and pays at once where no days are given, and counts from 0 where no cash is', () => {
    const { cash } = money({ price: 10, cost: 4, demand: [[5, 0]], supply: [[5, 5]] });
    expect([rounded(cash.receipts), rounded(cash.payments), rounded(cash.net), rounded(cash.closing)]).toEqual([[50, 0], [20, 20], [30, -20], [30, 10]]);
    expect([cash.lowest, cash.lowestPeriod, rounded(cash.stockValue), cash.runway]).toEqual([10, '2026-04', [0, 20], NaN]);
  });

  it('collects DSO days later, with what was open before, and shows what stands open', () => {
    const { cash } = money({ price: 10, cost: NaN, demand: [[31, 0, 0]], settings: { dso: 31, openingReceivables: 62, openingCash: 100 } });
    expect([rounded(cash.receipts), rounded(cash.receivables), rounded(cash.closing)]).toEqual([[62, 300, 10], [310, 10, 0], [162, 462, 472]]);
    expect([rounded(cash.payments), rounded(cash.payables)]).toEqual([[NaN, NaN, NaN], [NaN, NaN, NaN]]);
  });

  it('has a runway of cash over average net burn', () => {
    expect(money({ cost: 3, demand: [[0, 0]], supply: [[10, 10]], settings: { openingCash: 60 } }).cash.runway).toBe(2);
  });

  it('brings an order of 500,000 two weeks late 14 days later, and costs 15,000 to expedite', () => {
    const said: Given = { from: '2026-W11', price: 100, cost: 70, demand: [[5000, 0, 0]], supply: [[5000, 0, 0]] };
    const late = { ...said, supply: [[0, 0, 5000]], more: { oneOff: Float64Array.of(15_000, 0, 0) } };
    const [before, after] = [money(said), money(late)];
    expect([after.effect.total - before.effect.total, rounded(before.cash.receipts), rounded(after.cash.receipts)]).toEqual([-15_000, [500_000, 0, 0], [0, 0, 500_000]]);
  });

  it('loses nothing: opening balance + flow − what moved is what stands open', () => {
    const some = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(some, some, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 900 }), (demand, supply, days, open) => {
      const { cash } = money({ price: 3, cost: 2, demand: [demand], supply: [supply], settings: { dso: days, dpo: days, openingReceivables: open, openingPayables: open } });
      const whole = (of: Float64Array) => of.reduce((a, b) => a + b, 0);
      const bought = 2 * supply.reduce((a, b) => a + b, 0);
      expect(open + bought - whole(cash.payments)).toBeCloseTo(cash.payables.at(-1) ?? NaN, 6);
      expect(whole(cash.net)).toBeCloseTo(cash.closing.at(-1) ?? NaN, 6);
    }));
  });
});

describe('a balance cleared', () => {
  const at = (text: string): Period => period(text) ?? (() => { throw new Error(text); })();
  it('is paid evenly over its days', () => {
    expect([...cleared(450, 45, calendar(at('2026-03'), at('2026-05')))]).toEqual([310, 140, 0]);
    expect([...cleared(450, 0, calendar(at('2026-03'), at('2026-05')))]).toEqual([450, 0, 0]);
  });
});

describe('the operating effect', () => {
  it('takes overtime, carrying, penalties and one-off costs from the margin', () => {
    const { effect } = money({
      price: 10, cost: 4, opening: 0, penalty: 2, carryingRate: 0.365, demand: [[20, 0]], supply: [[15, 25]],
      more: { ...press([10, 10], 1, 4, 3), oneOff: Float64Array.of(0, 7) },
    });
    expect([effect.margin, effect.overtime, effect.penalties, effect.oneOff, effect.expedite]).toEqual([120, 24, 10, 7, 0]);
    expect(effect.carrying).toBeCloseTo((0 + 80) / 2 * 0.365 * 30 / 365, 9); // 20 pieces at 4 at the end of April
    expect(effect.total).toBeCloseTo(120 - 24 - 10 - 7 - effect.carrying, 9);
  });

  it('expedites what a scenario adds inside the lead time, not what only comes later', () => {
    const base = given({ settings: { materialAmount: 0 }, price: 10, cost: 4, leadTime: 40, expediteCost: 3, demand: [[9, 9, 9]], supply: [[9, 9, 9]] });
    const with_ = (supply: number[]) => ({ ...base, supply: { ...base.supply, values: Float64Array.from(supply) } });
    const cost = (supply: number[]) => financed(reconcile(with_(supply), base)).effect.expedite;
    expect([cost([9, 9, 9]), cost([12, 10, 20]), cost([0, 18, 9]), cost([18, 0, 9])]).toEqual([0, 12, 0, 27]);
    expect(reconcile(with_([12, 10, 20]), base).exceptions.find(({ kind }) => kind === 'inside lead time')).toMatchObject({ from: 0, to: 1, quantity: 4, value: 12, cause: 'inside lead time' });
  });
});

describe('days of the cycle', () => {
  it('come from average balances and a year’s flow', () => {
    // 365 days: COGS 40,000, stock from 1,000 to 3,000
    const demand = [[2500, 2500, 2500, 2500]];
    const made = money({ from: '2026-Q1', price: 12, cost: 4, opening: 250, demand, supply: [[2500, 2500, 2500, 3000]], settings: { dso: 0, dpo: 0, openingReceivables: 0, openingPayables: 0 } });
    expect([made.days.dio, made.days.turns, made.days.dso, made.days.ccc]).toEqual([18.25, 20, 0, 18.25]);
  });

  it('are unknown where the terms are', () => {
    expect(money({ price: 1, cost: 1, demand: [[1]], supply: [[1]] }).days).toMatchObject({ dso: NaN, dpo: NaN, ccc: NaN });
  });
});

describe('over capacity', () => {
  const said: Given = { price: 1, cost: 1, demand: [[50, 60, 0]], more: press([40, 40, 40], 1, 15, 30) };
  it('is one line per resource, in hours, at the price of overtime', () => {
    const made = reconcile(given(said));
    expect(made.exceptions).toMatchObject([{ kind: 'over capacity', item: -1, resource: 'Press', from: 0, to: 1, quantity: 30, value: 900, base: 80, share: 0.375, cause: 'beyond overtime' }]);
    expect(made.capacity).toMatchObject({ peak: 1.5, peakResource: 'Press', peakPeriod: '2026-04', overtimeHours: 25, overloadHours: 30 });
  });

  it('is the cause of a shortage that no free hour could mend', () => {
    const full = reconcile(given({ ...said, demand: [[60, 60, 60]], supply: [[55, 55, 55]] }));
    expect([full.causes.words[full.causes.stock[0] ?? 0], full.causes.words[full.causes.stock[2] ?? 0]]).toEqual(['capacity: Press', 'capacity: Press']);
    const part = reconcile(given({ ...said, demand: [[60, 60, 60]], supply: [[54, 54, 54]] }));
    expect(part.causes.words[part.causes.stock[0] ?? 0]).toBe('capacity: Press, 83 %');
    const free = reconcile(given({ ...said, demand: [[60, 60, 60]], supply: [[40, 40, 40]] }));
    expect(free.causes.words[free.causes.stock[0] ?? 0]).toBe('demand above supply');
  });
});

describe('components', () => {
  const parts = (onHand: number, receipts: number[]) => ({
    parts: { components: ['Valve'], bill: { item: Int32Array.of(0), component: Int32Array.of(0), quantity: Float64Array.of(2) }, onHand: Float64Array.of(onHand), leadTime: Float64Array.of(NaN), receipts: Float64Array.from(receipts) },
  });
  const why = (onHand: number, receipts: number[]) => {
    const { causes } = reconcile(given({ price: 1, demand: [[10, 10]], supply: [[6, 6]], more: parts(onHand, receipts) }));
    return Array.from(causes.stock, (code) => causes.words[code]);
  };
  it('keep a product short where there are none left', () => {
    expect(why(12, [0, 12])).toEqual(['component: Valve', 'component: Valve']);
    expect(why(12, [2, 12])).toEqual(['component: Valve, 75 %', 'component: Valve, 88 %']);
    expect(why(500, [NaN, NaN])).toEqual(['demand above supply', 'demand above supply']);
  });
  it('limit nothing where nobody says what there is', () => {
    expect(why(NaN, [NaN, NaN])).toEqual(['demand above supply', 'demand above supply']);
  });
});

describe('a lead time', () => {
  it('makes the 15 % ask on 1,000 a week 80 short for six weeks, and nothing after: 480', () => {
    const weeks = Array.from({ length: 10 }, (_, w) => w);
    const made = reconcile(given({ from: '2026-W10', asOf: '2026-03-01', price: 1, leadTime: 42, settings: { unmet: 'lost' }, demand: [weeks.map(() => 1150)], supply: [weeks.map((w) => (w < 6 ? 1070 : 1150))] }));
    expect([[...made.projection.short], made.totals.shortUnits]).toEqual([[80, 80, 80, 80, 80, 80, 0, 0, 0, 0], 480]);
    expect(made.exceptions[0]).toMatchObject({ kind: 'short', from: 0, to: 5, cause: 'inside lead time' });
  });
});
