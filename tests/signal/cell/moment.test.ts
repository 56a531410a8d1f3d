import fc from 'fast-check';
import { isoDay, serialOfDay } from '../../../src/model/day';
import { firstDay, isoWeek, period, periodOf } from '../../../src/model/period';
import { dayFirstIn, momentOfNumber, momentOfText, type Manner } from '../../../src/signal/cell/moment';

const plain: Manner = { date1904: false, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };
const said = (text: string, more: Partial<Manner> = {}) => {
  const moment = momentOfText(text, { ...plain, ...more });
  return moment && (moment.period ?? isoDay(moment.day));
};

describe('momentOfText', () => {
  it.each([
    ['2026-03', '2026-03'], ['Mar-26', '2026-03'], ['March 2026', '2026-03'], ['M03 2026', '2026-03'], ['2026 M3', '2026-03'], ['03/2026', '2026-03'], ['202603', '2026-03'], ["Mar '26", '2026-03'],
    ['März 2026', '2026-03'], ['Mrz. 26', '2026-03'], ['févr. 2026', '2026-02'], ['août 2026', '2026-08'], ['enero 2026', '2026-01'], ['ago-26', '2026-08'], ['SEPT 2026', '2026-09'], ['Mar\u00a02026', '2026-03'],
    ['2026-W09', '2026-W09'], ['W9 2026', '2026-W09'], ['KW 9/26', '2026-W09'], ['CW09 2026', '2026-W09'], ['Week 53 2026', '2026-W53'],
    ['Q1 2026', '2026-Q1'], ['1Q26', '2026-Q1'], ['2026-Q4', '2026-Q4'], ['T2 2026', '2026-Q2'], ['1er trimestre 2026', '2026-Q1'], ['3e trimestre 2026', '2026-Q3'], ['2. Quartal 2026', '2026-Q2'], ['2º trimestre 2026', '2026-Q2'], ['4th quarter 2026', '2026-Q4'],
    ['S12 2026', '2026-W12'], ['2026-S09', '2026-W09'], ['week 12, 2026', '2026-W12'], ['Semana 12 de 2026', '2026-W12'], ['mzo-26', '2026-03'],
    ['2026-03-01', '2026-03-01'], ['1.3.2026', '2026-03-01'], ['01/03/26', '2026-03-01'], ['1-Mar-26', '2026-03-01'], ['Mar 1, 2026', '2026-03-01'], ['2026-03-01T00:00:00', '2026-03-01'],
  ])('reads %s as %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each(['2026-13', '2025-W53', '2026-W54', '31.4.2026', 'M13 2026', 'Q5 2026', '2026', 'Mar', 'Total', 'Product 1', 'P3', '', '12', 'S1 2026', 'S2026', 'H1 2026', 'FY26', '5. Quartal 2026'])('does not read %s', (text) => expect(said(text)).toBeUndefined());

  it('counts fiscal periods from the start of the fiscal year, named by the year it ends in', () => {
    expect(said('P3 FY26', { fiscalStart: 4 })).toBe('2025-06');
    expect(said('FY26 P10', { fiscalStart: 4 })).toBe('2026-01');
    expect(said('P7 FY26', { fiscalStart: 9 })).toBe('2026-03');
    expect(said('P3 FY26', { fiscalStart: 4, fiscalNamedBy: 'start' })).toBe('2026-06');
    expect(said('P3 FY26')).toBe('2026-03');
    expect([said('FY26 Mar', { fiscalStart: 4 }), said('Apr FY26', { fiscalStart: 4 }), said('FY2026-Apr', { fiscalStart: 4, fiscalNamedBy: 'start' }), said('Mär GJ26', { fiscalStart: 10 })]).toEqual(['2026-03', '2025-04', '2026-04', '2026-03']);
    expect(said('Q1 FY26', { fiscalStart: 4 })).toBe('2025-Q2');
    expect(said('Q1 FY26', { fiscalStart: 2 })).toBeUndefined();
  });

  it('reads any month, week and quarter in any notation', () => {
    const year = fc.integer({ min: 2000, max: 2079 });
    fc.assert(fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 52 }), (y, m, w) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const month = `${y}-${two(m)}`;
      for (const text of [month, `M${two(m)} ${y}`, `${m}/${y}`, `P${m} FY${two(y % 100)}`, `${y}${two(m)}`]) expect(said(text)).toBe(month);
      for (const text of [`W${w} ${y}`, `${y}-W${two(w)}`, `KW${w}/${two(y % 100)}`]) expect(said(text)).toBe(isoWeek(y, w));
    }));
  });
});

describe('momentOfNumber', () => {
  it('takes serials in both date systems for days', () => {
    fc.assert(fc.property(fc.integer({ min: 8000, max: 40000 }), fc.boolean(), (day, date1904) => {
      const serial = serialOfDay(day, date1904);
      fc.pre(serial >= 20000 && serial < 80500);
      expect(momentOfNumber(serial, { ...plain, date1904 })).toEqual({ day });
    }));
  });

  it('reads 202603 as a month, as a week under a week header, and small numbers not at all', () => {
    expect(momentOfNumber(202603, plain)).toEqual({ period: '2026-03' });
    expect(momentOfNumber(202609, { ...plain, weeks: true })).toEqual({ period: '2026-W09' });
    expect(momentOfNumber(20260301, plain)).toEqual({ day: firstDay(periodOf(20513, 'month')) });
    expect([3, 2026, 1200, 202613].map((n) => momentOfNumber(n, plain))).toEqual([undefined, undefined, undefined, undefined]);
    expect(period('2026-W53')).toBeDefined();
  });
});

describe('dayFirstIn', () => {
  it('is proven by a value above 12, else by dates that all stand on one day', () => {
    expect(dayFirstIn(['03/04/2026', '25/04/2026'])).toBe(true);
    expect(dayFirstIn(['03/04/2026', '04/25/2026'])).toBe(false);
    expect(dayFirstIn(['03/01/2026', '04/01/2026'])).toBe(false);
    expect(dayFirstIn(['01/03/2026', '01/04/2026'])).toBe(true);
    expect(dayFirstIn(['03/04/2026', '05/06/2026'])).toBeUndefined();
  });
});
