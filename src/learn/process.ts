import { fold } from '../signal/cell/fold';

/** Where a contributor stands in the process, by the words people use; who is not known here comes after finance and before consensus. */
const ORDER: readonly (readonly string[])[] = [
  ['naive', 'naiveforecast', 'naiv'],
  ['statistical', 'stat', 'statistics', 'statisticalforecast', 'statforecast', 'baseline', 'system', 'model', 'movingaverage', 'seasonalnaive', 'statistik', 'statistisch', 'statistique', 'estadistico'],
  ['sales', 'salesforecast', 'vertrieb', 'ventes', 'ventas', 'field'],
  ['marketing', 'marketingforecast', 'mkt'],
  ['finance', 'financeforecast', 'finanzen', 'finances', 'finanzas'],
];
const LAST: readonly string[] = ['consensus', 'consensusforecast', 'final', 'agreed', 'plan', 'konsens', 'consenso'];

/** The place of a contributor in the process: naive is 0, statistical 1, … consensus last. */
export function placeOf(contributor: string): number {
  const word = fold(contributor);
  const known = ORDER.findIndex((words) => words.includes(word));
  if (known >= 0) return known;
  return LAST.includes(word) ? ORDER.length + 1 : ORDER.length;
}
