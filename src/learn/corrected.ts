import type { LeverRow } from '../signal/grid/lever-rows';
import { locationOf, productOf } from '../model/items';
import { ITEM, type Learned } from './learned';

/** A row of the table Levers that is not written yet. */
export type NewLever = Omit<LeverRow, 'place' | 'columns'>;

/** What the scenario is called; a person may rename it. */
export const SCENARIO = 'Bias taken out';

/** How the factors are made, for the note beside them. */
export const FORMULA = 'demand ÷ (1 + w × bias), w = max(0, 1 − s² ÷ (n × mean error²)), s the spread of the errors: little evidence, little correction';

/** No factor goes further than this, whatever the evidence: beyond it something else is wrong. */
const [LEAST, MOST] = [0.5, 2];
/** A smaller correction is noise. */
const WORTHWHILE = 0.005;

/**
 * How much of a bias to believe: 0 to 1, by its evidence.
 *
 * One less the squared error of the mean over the mean squared: 0 where the mean error is no larger than chance makes it, 1 where every error is the same.
 * Nothing is believed on fewer pairs than a verdict needs.
 */
export function believed(pairs: number, mean: number, spread: number, least: number): number {
  if (pairs < Math.max(2, least) || mean === 0 || Number.isNaN(spread)) return 0;
  return Math.max(0, 1 - (spread / mean) ** 2 / pairs);
}

/** The bias of the last step of the process as a scenario for the next cycle: one demand lever per item that leans. To look at; nothing is applied. */
export function corrected({ lines, history: { items, snapshots }, signals, chosen }: Learned): readonly NewLever[] {
  const made = snapshots[chosen];
  if (!made) return [];
  const { scores } = lines;
  const levers: NewLever[] = [];
  for (let row = 0; row < lines.count; row += 1) {
    if (lines.level[row] !== ITEM || lines.snapshot[row] !== chosen) continue;
    const bias = scores.bias[row] ?? NaN;
    const w = believed(scores.pairs[row] ?? 0, scores.mean[row] ?? 0, scores.spread[row] ?? NaN, signals.settings.biasPairs);
    if (!(Math.abs(w * bias) >= WORTHWHILE) || !(1 + w * bias > 0)) continue;
    const item = lines.group[row] ?? -1;
    levers.push({
      scenario: SCENARIO, step: levers.length + 1, lever: 'scale', measure: 'Demand', product: productOf(items, item), location: locationOf(items, item),
      family: '', class: '', customer: '', segment: '', from: '', to: '', expression: '',
      value: Math.round(Math.min(MOST, Math.max(LEAST, 1 / (1 + w * bias))) * 10_000) / 10_000,
      note: `${percent(bias)} bias of ${made.contributor === '' ? 'the forecast' : made.contributor} over ${scores.pairs[row] ?? 0} pairs, believed to ${percent(w)}`,
    });
  }
  return levers;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
