import type { Sheet, Stamp } from '../model/sheet';
import type { Signals } from '../signal/signals';
import { biasSheet } from './bias-sheet';
import { learn } from './learn';
import { valueAddedSheet } from './value-sheet';

/** The sheets of what was learned: none where the workbook has no forecasts of the past that can be set against actuals. */
export function learnSheets(signals: Signals, stamp: Stamp): readonly Sheet[] {
  const learned = learn(signals);
  return learned && learned.lines.count > 0 ? [biasSheet(learned, stamp), valueAddedSheet(learned, stamp)] : [];
}
