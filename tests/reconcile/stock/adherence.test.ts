import { financed } from '../../../src/reconcile/money/financed';
import { keyFigures } from '../../../src/reconcile/money/key-figures';
import { keyFiguresSheet } from '../../../src/reconcile/money/key-figures-sheet';
import { reconcile } from '../../../src/reconcile/reconcile';
import { adherence } from '../../../src/reconcile/stock/adherence';
import { brief, reading } from '../../signal/grid-of';

type Rows = readonly (readonly unknown[])[];

const DEMAND = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 100]];
const CAME = [['Product', 'Period', 'Quantity', 'Receipts'], ['P1', '2026-01', 1, 90], ['P1', '2026-02', 1, 120], ['P2', '2026-01', 1, 50], ['P2', '2026-02', 1, '']];
const LONG = [['Product', 'Period', 'Quantity'], ['P1', '2026-01', 60], ['P1', '2026-01', 40], ['P1', '2026-02', 100], ['p2', '2026-01', 40], ['P2', '2026-02', 40], ['P3', '2026-01', 7], ['P1', '2026-03', 100]];
const WIDE = [['Product', '2026-01', '2026-02', '2026-03'], ['P1', 100, 100, 100], ['p2', 40, 40, ''], ['P3', 7, '', '']];

function kept(Supply: Rows, Actuals: Rows = CAME) {
  const { signals } = reading({ Demand: DEMAND, Supply, Actuals });
  if (!signals) throw new Error('no plan');
  return { adherence: adherence(signals), signals };
}

describe('schedule adherence', () => {
  it.each([['long', LONG], ['wide', WIDE]])('is 1 − (10 + 20 + 10) ÷ 240 of what came and was planned, of a %s Supply', (_, supply) => {
    expect(kept(supply).adherence).toEqual({ share: expect.closeTo(1 - 40 / 240, 12), pairs: 3 });
  });

  it('is by location where both are', () => {
    const supply = [['Product', 'Location', '2026-02', '2026-03'], ['P1', 'A', 10, 5], ['P1', 'B', 30, 5]];
    const actuals = [['Product', 'Location', 'Period', 'Quantity', 'Receipts'], ['P1', 'A', '2026-02', 1, 30], ['P1', 'B', '2026-02', 1, 10]];
    expect(kept(supply, actuals).adherence).toEqual({ share: 0, pairs: 2 });
  });

  it('is below 0 where more than all of it went wrong', () => {
    expect(kept(LONG, [['Product', 'Period', 'Quantity', 'Receipts'], ['P1', '2026-01', 1, 300]]).adherence?.share).toBeCloseTo(-1);
  });

  it('leaves out what is not over yet', () => {
    expect(kept(LONG, [['Product', 'Period', 'Quantity', 'Receipts'], ['P1', '2026-03', 1, 100]]).adherence).toBeUndefined();
  });

  it('is a key figure where there is one, and no row where Supply does not reach back or nobody says what came', () => {
    const rows = (supply: Rows, actuals?: Rows) => {
      const of = reconcile(kept(supply, actuals).signals);
      return keyFigures(of, financed(of)).filter(({ metric }) => metric === 'Schedule adherence').map(({ value, formula }) => [value, formula]);
    };
    expect(rows(LONG)).toEqual([[expect.closeTo(0.8333, 4), expect.stringContaining('3 past item periods')]]);
    expect([rows(DEMAND), rows(LONG, CAME.map((row) => row.slice(0, 3)))]).toEqual([[], []]);
  });

  it('has its sheet where neither money nor orders are given', () => {
    const stamp = { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: '2026-03-01T00:00:00Z' };
    const sheet = (supply: Rows) => {
      const of = reconcile(kept(supply).signals);
      return keyFiguresSheet(of, financed(of), stamp, 'Base');
    };
    expect([sheet(LONG)?.name, sheet(DEMAND)]).toEqual(['Key figures', undefined]);
  });

  it('tells nothing new of Supply and moves nothing of the plan', () => {
    const [with_, without] = [CAME, CAME.map((row) => row.slice(0, 3))].map((Actuals) => reading({ Demand: DEMAND, Supply: LONG, Actuals }));
    expect(brief(with_?.findings ?? [], 'Supply')).toEqual(brief(without?.findings ?? [], 'Supply'));
    expect([...(with_?.signals?.supply.values ?? [])]).toEqual([...(without?.signals?.supply.values ?? [])]);
  });
});
