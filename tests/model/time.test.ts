import fc from 'fast-check';
import { calendar, positions } from '../../src/model/calendar';
import { civil, day, dayOfSerial, isoDay, serialOfDay } from '../../src/model/day';
import { daysIn, firstDay, grainOf, isoWeek, lastDay, later, period, periodOf, type Grain, type Period } from '../../src/model/period';

const days = fc.integer({ min: -7300, max: 40000 }); // 1950 to 2079
const grains = fc.constantFrom<Grain>('week', 'month', 'quarter');
const p = (text: string): Period => period(text) ?? (() => { throw new Error(text); })();

describe('a day', () => {
  it('is nothing where the calendar has none', () => {
    expect([day(2026, 2, 29), day(2028, 2, 29), day(2026, 4, 31), day(2026, 13, 1)]).toEqual([undefined, 21243, undefined, undefined]);
  });

  it('is Excel serial 46082 on 1 March 2026, and 44620 counted from 1904', () => {
    const first = day(2026, 3, 1) ?? NaN;
    expect([serialOfDay(first, false), serialOfDay(first, true)]).toEqual([46082, 44620]);
  });

  it('steps over the 29 February 1900 that Excel believes in', () => {
    expect([isoDay(dayOfSerial(59, false)), isoDay(dayOfSerial(61, false))]).toEqual(['1900-02-28', '1900-03-01']);
  });

  it('comes back from its serial number in both date systems', () => {
    fc.assert(fc.property(days, fc.boolean(), (at, from1904) => at >= (from1904 ? -24107 : -25567) && expect(dayOfSerial(serialOfDay(at, from1904), from1904)).toBe(at)));
  });

  it('comes back from its year, month and date', () => {
    fc.assert(fc.property(days, (at) => { const { year, month, date } = civil(at); expect(day(year, month, date)).toBe(at); }));
  });
});

describe('a period', () => {
  it('holds every day it says it holds, in every grain', () => {
    fc.assert(fc.property(days, grains, (at, grain) => {
      const of = periodOf(at, grain);
      expect(period(of)).toBe(of);
      expect(grainOf(of)).toBe(grain);
      expect(firstDay(of)).toBeLessThanOrEqual(at);
      expect(lastDay(of)).toBeGreaterThanOrEqual(at);
      expect(periodOf(firstDay(of), grain)).toBe(of);
      expect(periodOf(lastDay(of), grain)).toBe(of);
    }));
  });

  it('is followed by the next without a hole, and text order is time order', () => {
    fc.assert(fc.property(days, grains, fc.integer({ min: 1, max: 60 }), (at, grain, by) => {
      const of = periodOf(at, grain);
      expect(firstDay(later(of, 1))).toBe(lastDay(of) + 1);
      expect(later(later(of, by), -by)).toBe(of);
      expect(later(of, by) > of).toBe(true);
    }));
  });

  it('ends in the year 9999 too, the last that Excel knows', () => {
    expect(['9999-12', '9999-Q4', '9999-W51'].map((last) => isoDay(lastDay(p(last))))).toEqual(['9999-12-31', '9999-12-31', '9999-12-26']);
    expect(calendar(p('9999-11'), p('9999-12')).periods).toEqual(['9999-11', '9999-12']);
  });

  it('has a week 53 only in the years that have one', () => {
    expect([period('2026-W53'), period('2025-W53'), isoWeek(2025, 53)]).toEqual(['2026-W53', undefined, '2026-W01']);
  });

  it('starts ISO week 1 of 2026 on 29 December 2025', () => {
    expect([isoDay(firstDay(p('2026-W01'))), daysIn(p('2026-02')), daysIn(p('2026-Q1'))]).toEqual(['2025-12-29', 28, 90]);
  });

  it('is refused when it is not written as one', () => {
    expect(['2026-13', '2026-W00', '2026-Q5', '26-01', '2026-1', '', '2026-01 '].map(period)).toEqual(Array(7).fill(undefined));
  });
});

describe('a calendar', () => {
  it('has no holes over the end of a year with 53 weeks', () => {
    expect(calendar(p('2026-W52'), p('2027-W02')).periods).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02']);
  });

  it('is empty when it ends before it begins', () => {
    expect(calendar(p('2026-03'), p('2026-02')).periods).toEqual([]);
  });

  it('knows where each period stands', () => {
    expect(positions(calendar(p('2026-Q4'), p('2027-Q1'))).get(p('2027-Q1'))).toBe(1);
  });

  it('refuses two grains', () => {
    expect(() => calendar(p('2026-03'), p('2026-W20'))).toThrow('one grain');
  });
});
