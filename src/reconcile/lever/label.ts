import type { Calendar } from '../../model/calendar';
import type { LeverRow } from '../../signal/grid/lever-rows';
import { WHERE, type Lever } from './lever';

/** A lever as a person would say it, with its place in the order: `1. scale Demand × 1.1, Bakery, 2026-05 to 2026-08`. */
export function labelled(lever: Lever, step: number, row: Words, calendar: Calendar): string {
  return `${step}. ${spoken(lever, row, calendar)}`;
}

type Words = Pick<LeverRow, 'expression' | 'from' | 'to'>;

/** The same without its place. */
export function spoken(lever: Lever, { expression, from, to }: Words, { periods }: Calendar): string {
  const where = WHERE.map((column) => lever.reach[column]).filter((name) => name !== '');
  const when = lever.kind === 'one-off cost' ? [periods[lever.reach.from] ?? ''] : from === '' && to === '' ? [] : [`${periods[lever.reach.from] ?? ''} to ${periods[lever.reach.to] ?? ''}`];
  return [act(lever, expression), ...where, ...when].join(', ');
}

function act({ kind, measure, value }: Lever, expression: string): string {
  const amount = value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  const share = `${(value * 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })} %`;
  const periods = `${amount} ${value === 1 ? 'period' : 'periods'}`;
  switch (kind) {
    case 'scale': return `scale ${measure} × ${amount}`;
    case 'add': return `add ${amount} to ${measure}`;
    case 'set': return `set ${measure} to ${amount}`;
    case 'cap': return `cap ${measure} at ${amount}`;
    case 'delay': return `delay ${measure} by ${periods}`;
    case 'pull forward': return `pull ${measure} forward by ${periods}`;
    case 'allocate': return `allocate ${measure}${Number.isNaN(value) ? '' : `, others keep ${share}`}`;
    case 'cut target': return `cut target by ${share}`;
    case 'one-off cost': return `one-off cost ${amount}`;
    case 'terms': return `${measure} ${amount} days`;
    case 'expression': return `${measure} = ${expression}`;
    case 're-plan': return 're-plan Supply';
    case 'reforecast': return 'reforecast: actuals so far, the rest as planned';
    case 'run rate': return 'reforecast: actuals so far, the rest at their rate';
  }
}
