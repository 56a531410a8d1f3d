import type { LeverRow } from '../../signal/grid/lever-rows';
import { kindNamed } from '../lever/words';
import { switched, switchedOff } from '../lever/off';
import type { FilledRow } from '../lever/templates';

/** One step of a scenario as a form holds it: the cells of its row, and whether it is switched off. */
export type Step = Omit<FilledRow, 'scenario' | 'step'> & { readonly off: boolean };

/** A scenario while a person works on it. */
export type Draft = {
  readonly name: string;
  /** What it is called in the workbook; undefined while it is not there. */
  readonly was: string | undefined;
  readonly steps: readonly Step[];
};

/** A step that says nothing yet. */
export const BLANK_STEP: Step = { lever: 'scale', measure: 'Demand', product: '', location: '', family: '', class: '', customer: '', segment: '', from: '', to: '', value: NaN, expression: '', note: '', off: false };

/** Whether nothing is lost with a draft: the workbook has it just so, or it says nothing yet. */
export function standsAs(draft: Draft, kept: readonly Draft[]): boolean {
  const cells = (of: Draft) => JSON.stringify(rowsOf(of)); // a blank value, NaN, is written as null on both sides
  const was = kept.find(({ name }) => name === draft.was);
  return was ? cells(was) === cells(draft) : draft.steps.every((step) => step === BLANK_STEP);
}

/** Supply planned anew, as the last thing that happens. */
const ANSWER: Step = { ...BLANK_STEP, lever: 're-plan', measure: 'Supply' };

/** Whether supply answers what the steps ask, or stays as it is planned. */
export function answers(steps: readonly Step[]): boolean {
  return steps.some(({ lever, off }) => !off && kindNamed(lever) === 're-plan');
}

/** The same steps with supply answering them, or not. */
export function answering(steps: readonly Step[], yes: boolean): readonly Step[] {
  const others = steps.filter(({ lever }) => kindNamed(lever) !== 're-plan');
  return yes ? [...others, ANSWER] : others;
}

/** The rows of the Levers table that say the same; a scenario without a step is a row with its name alone. */
export function rowsOf({ name, steps }: Draft): readonly FilledRow[] {
  if (steps.length === 0) return [{ ...cellsOf(BLANK_STEP), lever: '', measure: '', scenario: name, step: NaN }];
  return steps.map((step, i) => ({ ...cellsOf(step), scenario: name, step: i + 1, lever: step.off ? switchedOff(step.lever) : step.lever }));
}

function cellsOf({ lever, measure, product, location, family, class: of, customer, segment, from, to, value, expression, note }: Step): Omit<FilledRow, 'scenario' | 'step'> {
  return { lever, measure, product, location, family, class: of, customer, segment, from, to, value, expression, note };
}

/** A row as a step. */
export function stepOf(row: FilledRow): Step {
  return { ...cellsOf({ ...row, off: false }), ...switched(row.lever) };
}

/** A row of its own place, for what reads the Levers table. */
export function placed(row: FilledRow, at: number): LeverRow {
  return { ...row, place: { sheet: 'Levers', row: at, column: 0 }, columns: new Map() };
}
