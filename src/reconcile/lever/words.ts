import { fold } from '../../signal/cell/fold';
import { LEVERS, LEVER_MEASURES, type LeverKind, type LeverMeasure } from './lever';

const KINDS: ReadonlyMap<string, LeverKind> = new Map<string, LeverKind>([
  ...LEVERS.map((kind): [string, LeverKind] => [fold(kind), kind]),
  ['multiply', 'scale'], ['prebuild', 'pull forward'], ['earlybuild', 'pull forward'], ['oneoff', 'one-off cost'], ['onetimecost', 'one-off cost'],
  ['paymentterms', 'terms'], ['formula', 'expression'], ['limit', 'cap'], ['cutservicetarget', 'cut target'],
]);

const MEASURES: ReadonlyMap<string, LeverMeasure> = new Map<string, LeverMeasure>([
  ...LEVER_MEASURES.map((measure): [string, LeverMeasure] => [fold(measure), measure]),
  ['unitcost', 'Cost'], ['availablehours', 'Capacity'], ['overtimehours', 'Overtime'], ['targetstock', 'Target'], ['targetcover', 'Target'], ['revenuebudget', 'Budget'],
]);

/** The lever a word means, however it is spelled. */
export function kindNamed(word: string): LeverKind | undefined {
  return KINDS.get(fold(word));
}

/** The measure a word means, however it is spelled. */
export function measureNamed(word: string): LeverMeasure | undefined {
  return MEASURES.get(fold(word));
}

/** What each lever may move; the first is meant where the row leaves it out and there is no doubt. */
export const LEVER_OVER: Readonly<Record<LeverKind, { readonly measures: readonly LeverMeasure[]; readonly usual?: LeverMeasure }>> = {
  'scale': { measures: LEVER_MEASURES },
  'add': { measures: LEVER_MEASURES },
  'set': { measures: LEVER_MEASURES },
  'cap': { measures: LEVER_MEASURES },
  'expression': { measures: LEVER_MEASURES },
  'delay': { measures: ['Supply', 'Demand'] },
  'pull forward': { measures: ['Supply', 'Demand'], usual: 'Supply' },
  'allocate': { measures: ['Demand', 'Supply', 'Capacity'], usual: 'Supply' },
  'cut target': { measures: ['Target'], usual: 'Target' },
  'one-off cost': { measures: LEVER_MEASURES, usual: 'Cost' },
  'terms': { measures: ['DSO', 'DPO'] },
  're-plan': { measures: ['Supply'], usual: 'Supply' },
  'reforecast': { measures: ['Demand'], usual: 'Demand' },
  'run rate': { measures: ['Demand'], usual: 'Demand' },
};
