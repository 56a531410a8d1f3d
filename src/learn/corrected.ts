import { locationOf, nameOf, productOf } from '../model/items';
import { matched } from '../signal/cell/fold';
import { BLANK_STEP, type Draft, type Step } from '../reconcile/scenario/draft';
import { FAMILY, ITEM, TOTAL, type Learned } from './learned';

/** What the scenario is called; a person may rename it. */
export const SCENARIO = 'Bias taken out';

/** How the factors are made, for the note beside them. */
export const FORMULA = 'demand ÷ (1 + w × bias), w = max(0, 1 − s² ÷ (n × mean error²)), s the spread of the errors over n pairs: little evidence, little correction';

/** No factor goes further than this, whatever the evidence: beyond it something else is wrong. */
const [LEAST, MOST] = [0.5, 2];
/** A smaller correction is noise. */
const WORTHWHILE = 0.005;
/** So many steps can be looked at; where more items lean, their families are corrected, else all items together. */
const STEPS = 24;

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

/** The bias of the chosen contributor as a scenario for the next cycle: one demand lever for each item that leans and is planned, of families where too many do. To look at; nothing is applied. */
export function corrected(learned: Learned): Draft | undefined {
  for (const level of [ITEM, FAMILY, TOTAL]) {
    const steps = stepsOf(learned, level);
    if (steps.length > 0 && steps.length <= STEPS) return { name: SCENARIO, was: undefined, steps };
  }
  return undefined;
}

function stepsOf(learned: Learned, level: number): readonly Step[] {
  const { lines: { scores, ...lines }, signals, history, chosen } = learned;
  const reach = reachOf(learned);
  const steps: Step[] = [];
  for (let row = 0; row < lines.count; row += 1) {
    if (lines.level[row] !== level || lines.snapshot[row] !== chosen) continue;
    const bias = scores.bias[row] ?? NaN;
    const pairs = scores.pairs[row] ?? 0;
    const w = believed(pairs, scores.mean[row] ?? 0, scores.spread[row] ?? NaN, signals.settings.biasPairs);
    const where = reach(level, lines.group[row] ?? -1);
    if (!where || !(Math.abs(w * bias) >= WORTHWHILE) || !(1 + w * bias > 0)) continue;
    const value = Math.round(Math.min(MOST, Math.max(LEAST, 1 / (1 + w * bias))) * 10_000) / 10_000;
    const who = history.snapshots[chosen]?.contributor;
    steps.push({ ...BLANK_STEP, ...where, value, note: `${percent(bias)} bias of ${who === undefined || who === '' ? 'the forecast' : who} over ${pairs} pairs, believed to ${percent(w)}` });
  }
  return steps;
}

/** What a lever of a line reaches; undefined where nothing of it is planned. */
function reachOf({ signals, history }: Learned): (level: number, group: number) => Partial<Step> | undefined {
  const items = new Map(Array.from({ length: signals.items.count }, (_, item) => [matched(nameOf(signals.items, item)), item]));
  const products = new Set(signals.items.products.map(matched));
  const families = new Set(signals.items.families.map(matched));
  return (level, group) => {
    if (level === TOTAL) return {};
    if (level === FAMILY) return families.has(matched(history.items.families[group] ?? '')) ? { family: history.items.families[group] ?? '' } : undefined;
    const item = items.get(matched(nameOf(history.items, group)));
    if (item !== undefined) return { product: productOf(signals.items, item), location: locationOf(signals.items, item) };
    // A past without locations speaks of a product wherever it is planned.
    return locationOf(history.items, group) === '' && products.has(matched(productOf(history.items, group))) ? { product: productOf(history.items, group) } : undefined;
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
