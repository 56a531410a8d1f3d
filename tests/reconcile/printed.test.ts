import { existsSync, readFileSync } from 'node:fs';
import { compared } from '../../src/reconcile/scenario/compared';
import { pace } from '../../src/reconcile/scenario/reforecast';
import { financing } from '../../src/reconcile/money/cash-days';
import { financed } from '../../src/reconcile/money/financed';
import { reconcile } from '../../src/reconcile/reconcile';
import { applied } from '../../src/reconcile/scenario/applied';
import { given } from './given';
import { scenario } from './levers';
import { where } from '../there';

/** Beside the repository, and no part of it. */
const PUBLISHED = '../shared/published/planr-projected-inventory.json';

describe('an order of 500 K that comes two weeks late', () => {
  const order = given({ from: '2026-W10', demand: [[0, 5000, 0, 0, 0, 0]], supply: [[0, 5000, 0, 0, 0, 0]], price: 100, cost: 70, settings: { dso: 0, openingCash: 0 } });
  const late = scenario(order, [{ lever: 'delay', measure: 'Supply', value: 2 }, { lever: 'one-off cost', value: 15_000 }]);
  const received = (plan: typeof order) => [...financed(reconcile(plan)).cash.receipts];

  it('brings its money 14 days later, all of it', () => {
    expect([received(order), received(applied(order, late.levers))]).toEqual([[0, 500_000, 0, 0, 0, 0], [0, 0, 0, 500_000, 0, 0]]);
  });

  it('costs its 15 K of expediting, 3.0 % of the order, and 500,000 × r × 14 ÷ 365 of financing', () => {
    const { base, scenarios: [made] } = compared(reconcile(order), [late]);
    const effect = (made?.metrics['Operating effect'] ?? NaN) - base['Operating effect'];
    expect([effect, effect / 500_000, financing(500_000, 0.1, 14)]).toEqual([-15_000, -0.03, expect.closeTo(1917.81, 2)]);
  });
});

describe('a quarter of 10 M after six of 13 weeks', () => {
  it('that stands at 3.815 M is 17.3 % behind to date and 8.0 % of the whole, and needs 883.6 K a week against 769.2 K', () => {
    const { planned, ofPlanned, ofWhole, needed, usual } = pace(10_000_000, 13, 6, 3_815_000);
    const percent = (share: number) => Number((share * 100).toFixed(1));
    expect([Math.round(planned / 1000), percent(ofPlanned), percent(ofWhole)]).toEqual([4615, -17.3, -8]);
    expect([needed, usual].map((money) => (money / 1000).toFixed(1))).toEqual(['883.6', '769.2']);
  });
});

/** One of planr's plans with what its own tests expect. */
type Published = Readonly<Record<'Opening' | 'Demand' | 'Supply' | 'Inventories' | 'Coverage' | 'Least' | 'Most' | 'Over', readonly (number | null)[]>> & { readonly index: readonly string[]; readonly min: number; readonly max: number };

function published(name: string): Published {
  const { [name]: of } = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
  const out = (column: string) => of[`expected_output_${column}`] ?? [];
  return {
    Opening: of.Opening, Demand: of.Demand, Supply: of.Supply, Inventories: out('Inventories'), Coverage: out('Coverage'),
    Least: out('Ratio.PI.vs.min'), Most: out('Ratio.PI.vs.Max'), Over: out('SSOS_qty'), index: out('PI.Index'), min: of['input$Min.Cov'], max: of['input$Max.Cov'],
  };
}

/** Our arithmetic on the same numbers, with a target of so many periods of cover. */
function ours({ Opening, Demand, Supply }: Published, cover: number) {
  const known = (of: readonly (number | null)[]) => of.map((units) => units ?? NaN);
  const { projection, gaps } = reconcile(given({ from: '2020-01', opening: known(Opening)[0] ?? NaN, targetCover: cover, demand: [known(Demand)], supply: [known(Supply)] }));
  return { net: [...projection.net], target: [...gaps.target], positionGap: [...gaps.positionGap] };
}

where(existsSync(PUBLISHED), 'the published plans of planr are not beside the project').describe('the published plans of planr', () => {
  it.each(['proj_inv', 'light_proj_inv'])('%s stand where it says', (name) => {
    const of = published(name);
    expect(of.Inventories).toHaveLength(24);
    expect(ours(of, 2).net).toEqual(of.Inventories);
  });

  it('stand so many times their least and their most stock as it says', () => {
    const of = published('proj_inv');
    for (const [cover, ratios] of [[of.min, of.Least], [of.max, of.Most]] as const) {
      const { net, target } = ours(of, cover);
      const said = ratios.flatMap((ratio, t) => (ratio === null ? [] : [[(net[t] ?? NaN) / (target[t] ?? NaN), ratio] as const]));
      expect(said.length).toBeGreaterThan(18);
      for (const [made, ratio] of said) expect(Math.abs(made - ratio)).toBeLessThanOrEqual(0.005001);
    }
  });

  it('are over their most by the units it says', () => {
    const of = published('proj_inv');
    const { positionGap } = ours(of, of.max);
    expect(of.Over.flatMap((units, t) => (units === null ? [] : [Math.max(0, positionGap[t] ?? NaN)]))).toEqual(of.Over.filter((units) => units !== null));
  });

  it('are short, below the least, in order or over the most in the periods it says', () => {
    const of = published('proj_inv');
    const [least, most] = [ours(of, of.min), ours(of, of.max)];
    const flag = (t: number) => ((least.net[t] ?? NaN) < 0 ? 'Shortage' : (least.positionGap[t] ?? NaN) < 0 ? 'Alert' : (most.positionGap[t] ?? NaN) > 0 ? 'OverStock' : 'OK');
    expect(of.index.map((_, t) => flag(t))).toEqual(of.index);
  });
});
