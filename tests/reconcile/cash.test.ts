import fc from 'fast-check';
import { calendar } from '../../src/model/calendar';
import { period, type Period } from '../../src/model/period';
import { financing, moved, runway } from '../../src/reconcile/money/cash-days';
import { cashCycle, daysOf, turns } from '../../src/reconcile/money/cycle-days';

const at = (text: string): Period => period(text) ?? (() => { throw new Error(text); })();
const months = calendar(at('2026-03'), at('2026-06')); // 31, 30, 31, 30 days
const paid = (amounts: number[], days: number) => moved(Float64Array.from(amounts), days, months);

describe('cash', () => {
  it('moves at once with no days', () => {
    expect([...paid([310, 300, 0, 0], 0).inPeriod]).toEqual([310, 300, 0, 0]);
  });

  it('falls into the period that holds the day: 10 a day in March, 45 days later, is 15 April to 15 May', () => {
    const { inPeriod, open } = paid([310, 0, 0, 0], 45);
    expect(Array.from(inPeriod, (money) => Math.round(money * 1e6) / 1e6)).toEqual([0, 160, 150, 0]);
    expect(open).toBe(0);
  });

  it('is still open past the horizon', () => {
    const { inPeriod, open } = paid([0, 0, 0, 300], 20);
    expect([inPeriod[3], open].map((money) => Math.round((money ?? NaN) * 1e6) / 1e6)).toEqual([100, 200]);
  });

  it('is never lost', () => {
    const money = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(money, fc.integer({ min: 0, max: 200 }), (amounts, days) => {
      const { inPeriod, open } = paid(amounts, days);
      expect(inPeriod.reduce((a, b) => a + b, 0) + open).toBeCloseTo(amounts.reduce((a, b) => a + b, 0), 6);
    }));
  });

  it('costs 500,000 × r × 14 ÷ 365 to wait two weeks for', () => {
    expect(financing(500_000, 0.08, 14)).toBeCloseTo(1534.25, 2);
  });

  it('lasts as long as the burn lets it', () => {
    expect([runway(90, 30), runway(90, 0), runway(90, -5)]).toEqual([3, Infinity, Infinity]);
  });
});

describe('days in the cycle', () => {
  it('are 18.25 of stock that grows from 1,000 to 3,000 on 40,000 of COGS', () => {
    const dio = daysOf({ opening: 1000, closing: 3000 }, 40_000);
    expect([dio, turns(dio)]).toEqual([18.25, 20]);
  });

  it('are 15.2 of receivables that grow from 4,000 to 6,000 on sales of 120,000', () => {
    expect(daysOf({ opening: 4000, closing: 6000 }, 120_000)).toBeCloseTo(15.21, 2);
  });

  it('are unknown where nothing flows or stands', () => {
    expect([daysOf({ opening: 1, closing: 1 }, 0), turns(0)]).toEqual([NaN, NaN]);
  });

  it('close the circle: DSO + DIO − DPO', () => {
    expect(cashCycle(45, 18.25, 30)).toBe(33.25);
  });
});
