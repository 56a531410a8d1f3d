import { nameOf } from '../model/items';
import type { History } from '../signal/grid/history';
import { baseShift, type BaseShift } from './base-shift';

/** Periods an item needs on either side of a jump: one item alone scatters more than all together. */
const ITEM_LEAST = 4;
const NAMED = 3;

/**
 * Where forecasts and actuals stop being like and like, in sentences: every contributor and lag whose total stands on another level from
 * some period on; where no total does, the items of the chosen one that do.
 */
export function basesApart(history: History, actuals: Float64Array, chosen: number): readonly string[] {
  const { snapshots, calendar: { periods } } = history;
  const totals = snapshots.flatMap(({ contributor, lag, values }) => {
    const [sold, said] = [new Float64Array(periods.length), new Float64Array(periods.length)];
    values.forEach((f, at) => {
      const a = actuals[at] ?? NaN;
      if (a !== a || f !== f) return;
      const t = at % periods.length;
      sold[t] = (sold[t] ?? 0) + a;
      said[t] = (said[t] ?? 0) + f;
    });
    const shift = baseShift(sold, said, periods);
    return shift ? [sentence(who(contributor, lag), shift)] : [];
  });
  return totals.length > 0 ? totals : single(history, actuals, chosen);
}

function single({ items, snapshots, calendar: { periods } }: History, actuals: Float64Array, chosen: number): readonly string[] {
  const made = snapshots[chosen];
  if (!made) return [];
  const found: { readonly item: number; readonly shift: BaseShift }[] = [];
  for (let item = 0; item < items.count; item += 1) {
    const [from, to] = [item * periods.length, (item + 1) * periods.length];
    const shift = baseShift(actuals.subarray(from, to), made.values.subarray(from, to), periods, ITEM_LEAST);
    if (shift) found.push({ item, shift });
  }
  const size = ({ factor }: BaseShift) => Math.abs(Math.log(factor));
  const worst = found.toSorted((a, b) => size(b.shift) - size(a.shift) || a.item - b.item).slice(0, NAMED);
  const rest = found.length - worst.length;
  return worst.map(({ item, shift }, i) => `${sentence(`${nameOf(items, item)}, ${who(made.contributor, made.lag)}`, shift)}${i === worst.length - 1 && rest > 0 ? ` ${rest} more ${rest === 1 ? 'item does' : 'items do'} the like.` : ''}`);
}

function who(contributor: string, lag: number): string {
  return `${contributor === '' ? 'The forecasts' : contributor}${Number.isNaN(lag) ? '' : `, lag ${lag}`}`;
}

function sentence(subject: string, { from, factor }: BaseShift): string {
  const times = factor > 1 ? `${factor.toFixed(1)} times as high` : `${(1 / factor).toFixed(1)} times as low`;
  return `${subject}: from ${from} on forecasts stand ${times} against actuals as before. Check whether actuals were restated or one of them is in another unit.`;
}
