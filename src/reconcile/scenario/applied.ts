import { measure } from '../../model/measure';
import type { Signals } from '../../signal/signals';
import type { Lever } from '../lever/lever';
import { allocatedByClass, allocatedByCustomer } from '../lever/allocate';
import { budgetChanged } from '../lever/budget';
import { changed, changeOf, shifted, type Change, type Window } from '../lever/cells';
import { demandChanged, demandShifted, windowOf } from '../lever/demand';
import { expressed } from '../lever/expression';
import { ofCustomers, reachedItems, reachedResources } from '../lever/reach';
import { replanned } from '../replan/replanned';
import { reforecast } from './reforecast';

/** The signals as they would be with the levers of a scenario, applied in order. Without levers they are the very same. */
export function applied(signals: Signals, levers: readonly Lever[]): Signals {
  return levers.reduce(pulled, signals);
}

/** The signals after one lever; nothing of the ones before is changed, and what the lever does not reach is shared with them. */
export function pulled(signals: Signals, lever: Lever): Signals {
  switch (lever.kind) {
    case 'delay': return later(signals, lever, lever.value);
    case 'pull forward': return later(signals, lever, -lever.value);
    case 'allocate': return (ofCustomers(lever.reach) ? allocatedByCustomer : allocatedByClass)(signals, lever);
    case 'one-off cost': return spent(signals, lever);
    case 're-plan': return replanned(signals, lever.reach);
    case 'reforecast': return reforecast(signals, 'kept', lever.reach);
    case 'run rate': return reforecast(signals, 'run rate', lever.reach);
    default: return moved(signals, lever);
  }
}

/** Scale, add, set, cap, cut, terms and expressions: each cell of a measure by itself. */
function moved(signals: Signals, lever: Lever): Signals {
  const change = (over: 'items' | 'resources' | 'days') => (lever.kind === 'expression' ? expressed(signals, lever, over) : changeOf(lever));
  switch (lever.measure) {
    case 'Demand': return demandChanged(signals, lever, change('items'));
    case 'Supply': return { ...signals, supply: over(signals.supply, windowOf(signals, lever), change('items')) };
    case 'Price': return { ...signals, price: over(signals.price, windowOf(signals, lever), change('items')) };
    case 'Cost': return { ...signals, unitCost: over(signals.unitCost, windowOf(signals, lever), change('items')) };
    case 'Capacity':
    case 'Overtime': return hoursChanged(signals, lever, change('resources'));
    case 'Target': return targetChanged(signals, lever, change('items'));
    case 'Budget': return budgetChanged(signals, lever, change('items'));
    case 'DSO': return { ...signals, settings: { ...signals.settings, dso: change('days')(signals.settings.dso, 0) } };
    case 'DPO': return { ...signals, settings: { ...signals.settings, dpo: change('days')(signals.settings.dpo, 0) } };
  }
}

function over<M extends Signals['supply'] | Signals['price']>(of: M, window: Window, change: Change): M {
  return { ...of, values: changed(of.values, window, change) };
}

function later(signals: Signals, lever: Lever, by: number): Signals {
  if (by === 0) return signals;
  if (lever.measure === 'Demand') return demandShifted(signals, lever, by);
  return { ...signals, supply: measure('each', signals.items, signals.calendar, shifted(signals.supply.values, windowOf(signals, lever), by)) };
}

function hoursChanged(signals: Signals, lever: Lever, change: Change): Signals {
  const { resources, items, calendar } = signals;
  if (!resources) return signals;
  const window = { rows: reachedResources(resources, items, lever.reach), periods: calendar.periods.length, from: lever.reach.from, to: lever.reach.to };
  const which = lever.measure === 'Overtime' ? 'overtime' : 'available';
  return { ...signals, resources: { ...resources, [which]: changed(resources[which], window, change) } };
}

/** A target holds in all periods: the stock that is given, or the cover that is. Amounts are set and added to the stock where neither is known. */
function targetChanged(signals: Signals, lever: Lever, change: Change): Signals {
  const { attributes, items, calendar } = signals;
  const [targetStock, targetCover] = [attributes.targetStock.slice(), attributes.targetCover.slice()];
  for (const item of reachedItems(items, lever.reach)) {
    const at = item * calendar.periods.length + lever.reach.from; // an expression may speak of the first period it reaches
    const [stock, cover] = [targetStock[item] ?? NaN, targetCover[item] ?? NaN];
    if (Number.isNaN(stock) && !Number.isNaN(cover)) targetCover[item] = change(cover, at);
    else targetStock[item] = change(stock, at);
  }
  return { ...signals, attributes: { ...attributes, targetStock, targetCover } };
}

/** Money that is spent once, in the first period the lever names. */
function spent(signals: Signals, { reach, value }: Lever): Signals {
  const oneOff = signals.oneOff?.slice() ?? new Float64Array(signals.calendar.periods.length);
  oneOff[reach.from] = (oneOff[reach.from] ?? 0) + value;
  return { ...signals, oneOff };
}
