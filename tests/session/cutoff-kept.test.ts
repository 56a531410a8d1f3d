import { recalledCutoff, rememberCutoff } from '../../src/session/cutoff-kept';
import { changed, frozen } from '../../src/signal/cutoff';
import { measure } from '../../src/model/measure';
import { sentence } from '../../src/model/written';
import { reading } from '../signal/grid-of';
import { bikes } from './books';
import { paneOver } from './pane';

jest.setTimeout(300_000);

/** Whole numbers under a limit, always the same ones. */
function dice(): (below: number) => number {
  let seed = 12345;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** 10,000 items over two years: demand, supply, a budget in money and units for every item and month, and the masters, all of it chance. */
function fullSize() {
  const roll = dice();
  const months = Array.from({ length: 24 }, (_, i) => `${2026 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
  const names = Array.from({ length: 10_000 }, (_, i) => `P-${10_000 + i}`);
  const plan = () => [['Product', ...months], ...names.map((name) => [name, ...months.map(() => roll(5001))])];
  const { signals } = reading({
    Demand: plan(), Supply: plan(),
    Products: [['Product', 'Family', 'Price', 'Unit cost', 'Opening stock', 'Lead time'], ...names.map((name, i) => [name, `F-${i % 20}`, roll(50_000) / 100, roll(30_000) / 100, roll(5001), roll(60)])],
  }, { 'As of': '2025-12-31' });
  if (!signals) throw new Error('a full-size workbook can be planned');
  // Put there instead of read: 240,000 rows of Finance take longer to read than all the rest of this.
  const [revenue, units, margin] = [100, 1, 100].map((parts) => Float64Array.from({ length: 240_000 }, () => roll(5001 * parts ** 2) / parts));
  const { items, calendar } = signals;
  const spread = { revenue: measure('money', items, calendar), units: measure('each', items, calendar), margin: measure('money', items, calendar) };
  const none = new Float64Array(0);
  return { ...signals, budget: { groups: names, by: 'item' as const, group: Int32Array.from(names, (_, i) => i), given: { revenue: revenue ?? none, units: units ?? none, margin: margin ?? none }, ...spread } };
}

describe('what is kept of the cutoff', () => {
  it('is all of a full-size plan, twice over, and a late change is found in it', async () => {
    const { workbook } = await paneOver(bikes());
    const signals = fullSize();
    const text = frozen(signals);
    expect([signals.items.count, signals.calendar.periods.length, text.length > 7_000_000]).toEqual([10_000, 24, true]);
    for (const out of [[], ['Demand\tp-10000\t2026-01']]) {
      const value = { frozen: text, at: '2026-01-01T08:00:00.000Z', out };
      expect(await rememberCutoff(workbook, value)).toMatchObject({ ok: true });
      const kept = await recalledCutoff(workbook);
      expect(kept.ok && kept.value.held?.frozen === text && [kept.value.held.out, kept.value.noticed]).toEqual([out, []]);
    }
    const old = await workbook.recall('cutoff a1');
    expect(old).toMatchObject({ value: '' });
    const values = signals.demand.values.slice();
    values[240_000 - 1] = 9999;
    const kept = await recalledCutoff(workbook);
    const late = changed((kept.ok && kept.value.held?.frozen) || '', { ...signals, demand: { ...signals.demand, values } });
    expect(late).toMatchObject([{ measure: 'Demand', key: 'P-19999', period: '2027-12', now: 9999 }]);
    await workbook.remember('cutoff b2', 'something else');
    expect(await recalledCutoff(workbook)).toMatchObject({ value: { held: undefined, noticed: [{ rule: 'memory unreadable' }] } });
  });

  it('is read as an earlier version left it', async () => {
    const { workbook } = await paneOver(bikes());
    const text = 'cutoff 1\t2026-03\n2026-03\nDemand\tP1\t12';
    await workbook.remember('cutoff', JSON.stringify(['2026-03-01T08:00:00.000Z', text, ['x']]));
    expect(await recalledCutoff(workbook)).toMatchObject({ value: { held: { frozen: text, out: ['x'] }, noticed: [] } });
  });

  it('is refused with what to do where it is too much', async () => {
    const { workbook } = await paneOver(bikes());
    const answer = await rememberCutoff(workbook, { frozen: 'cutoff 2\t2026-03\n2026-03', at: '2026-03-01T08:00:00.000Z', out: ['x'.repeat(6_000_001)] });
    expect(answer.ok ? '' : sentence(answer.refusal)).toBe('The inputs: There is more to freeze than a workbook can keep. Plan fewer items or fewer periods in this workbook, read again, then freeze.');
  });
});
