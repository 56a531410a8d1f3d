import type { History } from '../../../src/signal/grid/history';
import { brief, reading } from '../grid-of';

const DEMAND = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['P2', '2026-03', 1]];
const SOLD = [['Product', 'Period', 'Quantity'], ['P1', '2026-01', 10], ['P1', '2026-02', 20], ['P2', '2026-02', 5]];

type Rows = readonly (readonly unknown[])[];
const read = (Forecasts: Rows, Actuals: Rows = SOLD) => reading({ Demand: DEMAND, Actuals, Forecasts });

/** Snapshots in brief: contributor, lag, and every value that is there. */
function snapshots({ history }: { readonly history?: History } = {}): readonly string[] {
  const { items, calendar, snapshots: all } = history ?? { items: undefined, calendar: undefined, snapshots: [] };
  const periods = calendar?.periods ?? [];
  return all.map(({ contributor, lag, values }) => {
    const cells = [...values].flatMap((value, at) => (Number.isNaN(value) ? [] : [`${items?.products[items.product[Math.floor(at / periods.length)] ?? -1] ?? ''} ${periods[at % periods.length] ?? ''} ${value}`]));
    return `${contributor} ${lag}: ${cells.join(', ')}`;
  });
}

describe('a history', () => {
  it('takes the lag as stated, by contributor in whatever capitals', () => {
    const { signals } = read([['Product', 'Period', 'Contributor', 'Lag', 'Quantity'], ['P1', '2026-01', 'Sales', 1, 11], ['P1', '2026-02', 'SALES', 1, 22], ['P1', '2026-02', 'Sales', 3, 25]]);
    expect(snapshots(signals)).toEqual(['Sales 1: P1 2026-01 11, P1 2026-02 22', 'Sales 3: P1 2026-02 25']);
  });

  it('counts the lag from the period it was made in, each wide column for itself', () => {
    const { signals, findings } = read([['Product', 'Made in', '2026-01', '2026-02'], ['P1', '2025-12', 11, 22], ['P1', '2026-01', '', 21], ['P1', '2026-02', 10, '']]);
    expect(snapshots(signals)).toEqual([' 1: P1 2026-01 11, P1 2026-02 21', ' 2: P1 2026-02 22']);
    expect(brief(findings, 'Forecasts')).toContain('note after the fact C4');
  });

  it('counts lags over the turn of the year in weeks, by days too', () => {
    const { signals } = reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2027-W02', 1]], Supply: [['Product', 'Period', 'Quantity'], ['P1', '2027-W02', 1]], Actuals: [['Product', 'Period', 'Quantity'], ['P1', '2027-W01', 9]], Forecasts: [['Product', 'Period', 'Made in', 'Quantity'], ['P1', '2027-W01', '2026-12-30', 8]] }, { 'As of': '2027-01-10' });
    expect(snapshots(signals)).toEqual([' 1: P1 2027-W01 8']); // 2026 has a week 53
  });

  it('keeps forecasts that do not say when they were made, without a lag', () => {
    expect(snapshots(read([['Product', 'Period', 'Quantity'], ['P1', '2026-02', 21]]).signals)).toEqual([' NaN: P1 2026-02 21']);
  });

  it('lets the later of two forecasts made in one period count, and tells', () => {
    const { signals, findings } = read([['Product', 'Period', 'Made in', 'Quantity'], ['P1', '2026-02', '2026-01-20', 30], ['P1', '2026-02', '2026-01-05', 99]]);
    expect(snapshots(signals)).toEqual([' 1: P1 2026-02 30']);
    expect(brief(findings, 'Forecasts')).toContain('note snapshot restated C1');
  });

  it('adds the same key given twice, and names both cells', () => {
    const { signals, findings } = read([['Product', 'Period', 'Lag', 'Quantity'], ['P1', '2026-02', 1, 10], ['P1', '2026-02', 1, 4]]);
    expect(snapshots(signals)).toEqual([' 1: P1 2026-02 14']);
    expect(brief(findings, 'Forecasts')).toContain('warning same key twice D3');
    expect(findings.find(({ rule }) => rule === 'same key twice')?.wrong).toContain('D2');
  });

  it('sets aside what was made after the period, or so many and a half periods ahead', () => {
    const { signals, findings } = read([['Product', 'Period', 'Lag', 'Quantity'], ['P1', '2026-01', 1, 10], ['P1', '2026-02', -1, 20], ['P1', '2026-02', 1.5, 20]]);
    expect(snapshots(signals)).toEqual([' 1: P1 2026-01 10']);
    expect(brief(findings, 'Forecasts')).toContain('warning lag unreadable C3:C4');
  });

  it('tells which items only one side has', () => {
    const { findings } = read([['Product', 'Period', 'Lag', 'Quantity'], ['P1', '2026-01', 1, 10], ['P9', '2026-01', 1, 10]]);
    expect(brief(findings, 'Forecasts')).toContain('warning no counterpart A3');
    expect(brief(findings, 'Actuals')).toContain('note no counterpart A4');
  });

  it('adds actuals of customers up, and keeps revenue beside units', () => {
    const { signals } = read([['Product', 'Period', 'Lag', 'Quantity'], ['P1', '2026-01', 1, 10]], [['Product', 'Customer', 'Period', 'Quantity', 'Revenue'], ['P1', 'A', '2026-01', 4, 40], ['P1', 'B', '2026-01', 6, 66]]);
    expect([...(signals?.history?.actuals ?? [])]).toEqual([10]);
    expect([...(signals?.history?.revenue ?? [])]).toEqual([106]);
  });

  it('is scored by location only where both sides say it', () => {
    const { signals, findings } = read([['Product', 'Period', 'Lag', 'Quantity'], ['P1', '2026-01', 1, 10]], [['Product', 'Location', 'Period', 'Quantity'], ['P1', 'North', '2026-01', 4], ['P1', 'South', '2026-01', 6]]);
    expect([...(signals?.history?.actuals ?? [])]).toEqual([10]);
    expect(brief(findings, 'Actuals')).toContain('warning no location B1');
  });
});
