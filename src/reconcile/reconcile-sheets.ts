import type { Sheet, Stamp } from '../model/sheet';
import { availableSheet } from './stock/available-sheet';
import { cashSheet } from './money/cash-sheet';
import { exceptionsSheet } from './trouble/exceptions-sheet';
import { financed } from './money/financed';
import { gapsSheet, type Choice } from './gaps-sheet';
import { keyFiguresSheet } from './money/key-figures-sheet';
import type { Reconciliation } from './reconciliation';
import { resourcesSheet } from './resource/resources-sheet';

/** Every sheet of this stage that has something to say, in the order people read them. */
export function reconcileSheets(of: Reconciliation, stamp: Stamp, choice: Choice): readonly Sheet[] {
  const finance = financed(of);
  const { scenario } = choice;
  return [
    gapsSheet(of, stamp, choice),
    exceptionsSheet(of, stamp, scenario),
    resourcesSheet(of, stamp, scenario),
    cashSheet(of, finance, stamp, scenario),
    keyFiguresSheet(of, finance, stamp, scenario),
    availableSheet(of, stamp, scenario),
  ].filter((sheet) => sheet !== undefined);
}
