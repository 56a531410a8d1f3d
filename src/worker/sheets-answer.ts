import { learnSheets } from '../learn/learn-sheets';
import type { Fix } from '../model/fix';
import type { Sheet, Stamp } from '../model/sheet';
import { BASE } from '../reconcile/lever/lever';
import type { Origins } from '../reconcile/live-flow';
import type { Reconciliation } from '../reconcile/reconciliation';
import { reconcileSheets } from '../reconcile/reconcile-sheets';
import type { Recommended } from '../reconcile/scenario/recommended';
import { scenariosSheet } from '../reconcile/scenario/scenarios-sheet';
import { inputsSheet } from '../signal/inputs-sheet';
import { origins } from '../signal/range/origins';
import type { Kept } from './kept';
import { besides } from './scenario-answers';

/** What is to be written, and how. */
export type Order = {
  readonly stages: readonly ('signal' | 'reconcile' | 'learn')[];
  readonly stamp: Stamp;
  readonly scenario: string;
  readonly allRows: boolean;
  /** Whether the flow columns of `Gaps` are formulas that reproduce the numbers. */
  readonly live?: boolean;
  /** What was put right in the sheets, to be told on `Inputs`. */
  readonly fixed?: readonly Fix[];
  /** The plan a person would go for, as the workbook remembers it. */
  readonly recommended?: Recommended | undefined;
};

/** The sheets of the stages that are asked for, in the order people read them. */
export function sheetsOf(kept: Kept, { stages, stamp, scenario, allRows, live, fixed, recommended }: Order): readonly Sheet[] {
  const { reading, result, scenarios } = kept;
  const sheets: Sheet[] = [];
  if (reading && stages.includes('signal')) sheets.push(inputsSheet(reading, stamp, fixed));
  if (result && stages.includes('reconcile')) {
    sheets.push(...reconcileSheets(result, stamp, { allRows, scenario, ...(live && { live: originsIn(kept, result) }) }));
    const { currency } = result.signals.settings;
    const sideBySide = scenarios.length === 0 ? undefined : besides(kept);
    if (sideBySide) sheets.push(scenariosSheet(sideBySide, stamp, { scenario, currency, recommended }));
  }
  if (reading?.signals && stages.includes('learn')) sheets.push(...learnSheets(reading.signals, stamp));
  return sheets.map((sheet) => speaking(sheet, scenario));
}

/** A sheet that says which scenario is planned, also where its numbers are the same in all of them. */
function speaking(sheet: Sheet, scenario: string): Sheet {
  return scenario === BASE || sheet.subtitle.includes(scenario) ? sheet : { ...sheet, subtitle: `Scenario ${scenario}, ${sheet.subtitle}` };
}

function originsIn({ given }: Kept, { signals }: Reconciliation): Origins {
  return { demand: origins(given, 'Demand', signals, signals.demand.values), supply: origins(given, 'Supply', signals, signals.supply.values) };
}
