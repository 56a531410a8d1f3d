import { commit, type Commitment } from '../commit/commit';
import { held, type OwnTables } from '../commit/held';
import type { Approval } from '../commit/plan-sheet';
import { planTable } from '../commit/plan-table';
import { plansSheet, registered } from '../commit/register';
import { verify, type Evidence, type Verification } from '../commit/verify';
import { learn } from '../learn/learn';
import { learnSheets } from '../learn/learn-sheets';
import { lessons, type Lessons } from '../learn/lessons';
import { drift } from '../execute/drift';
import { driftSheet, type Against } from '../execute/drift-sheet';
import { executionSheet } from '../execute/execution-sheet';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import { locationOf, productOf } from '../model/items';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Sheet, Stamp } from '../model/sheet';
import { applied } from '../reconcile/scenario/applied';
import { compared, type Comparison } from '../reconcile/scenario/compared';
import { course, type Course } from '../reconcile/course';
import { BASE, type Scenario } from '../reconcile/lever/lever';
import { withLevers } from '../reconcile/lever/reading';
import { outlook, type Outlook } from '../reconcile/outlook';
import { reconcile } from '../reconcile/reconcile';
import { reconcileSheets } from '../reconcile/reconcile-sheets';
import type { Reconciliation } from '../reconcile/reconciliation';
import type { Way } from '../reconcile/way/way';
import { waysOut } from '../reconcile/way/ways-out';
import { scenariosSheet } from '../reconcile/scenario/scenarios-sheet';
import { digest, type Digest } from '../signal/digest';
import { inputsSheet } from '../signal/inputs-sheet';
import type { InputName } from '../signal/inputs';
import { located } from '../signal/range/locate';
import { preview, type Preview } from '../signal/range/preview';
import { read, type Given } from '../signal/read';
import { DEFAULTS } from '../signal/settings';
import type { Reading } from '../signal/reading';
import { explained, type Explained } from './explained';
import { scenariosIn } from './scenarios';
import { sha256 } from './sha256';

/** What is to be written, and how. */
export type Order = { readonly stages: readonly ('signal' | 'reconcile' | 'learn')[]; readonly stamp: Stamp; readonly scenario: string; readonly allRows: boolean };

/** Which plan is committed, by whom and when. */
export type CommitOrder = { readonly stamp: Stamp; readonly scenario: string; readonly approval: Approval };

/** A plan that is to be written: what people call it by, and its sheet. */
export type Described = Pick<Commitment, 'cycle' | 'version' | 'fingerprint' | 'sheet'>;

/**
 * Thinks for the pane: keeps signals and reconciliation where they were worked out, and answers with what is shown or written.
 *
 * In the pane it lives in a worker, in a test or the command beside its caller; the answers are the same.
 */
export type Engine = {
  /** `noticed` is what was found on the way to the cells; it is told with what the cells say. */
  read(inputs: readonly Given[], settings: ReadonlyMap<string, string>, noticed: readonly Finding[]): Promise<Digest>;
  /** The plan with a scenario's levers, of the base unless one is named; undefined while the last reading has a stop, and for a scenario that is not there. */
  reconcile(scenario?: string): Promise<Outlook | undefined>;
  /** The scenarios of the workbook by name, without the base. */
  scenarioNames(): Promise<readonly string[]>;
  /** All of them side by side; worked out once for a reading. Undefined while there is no plan. */
  scenarios(): Promise<Comparison | undefined>;
  sheets(order: Order): Promise<readonly Sheet[]>;
  /** The reconciled plan as a new version; undefined while there is none. */
  commit(order: CommitOrder, tables: OwnTables): Promise<Described | undefined>;
  /** The register with the plan described last, under the name its sheet was given; undefined while there is none. */
  register(sheet: string, locked: boolean, stamp: Stamp): Promise<Sheet | undefined>;
  /** Whether every committed plan still is what was committed; the register as it was read. */
  verify(register: Grid | undefined, plans: Evidence['plans'], committed: Evidence['committed']): Promise<Verification>;
  /** `Execution`, and `Drift` against the plan whose table is given. */
  execution(order: Against & { readonly stamp: Stamp }, plan: Grid | undefined): Promise<readonly Sheet[]>;
  /** What past forecasts teach; undefined where the workbook has none that can be scored. */
  lessons(): Promise<Lessons | undefined>;
  course(item: number): Promise<Course | undefined>;
  /** What stands behind the gap row of an item in a period: arithmetic, cells, cause and cash. */
  explain(item: number, at: Period): Promise<Explained | undefined>;
  /** The ways out of the exception of a rank, most net money first; none but for shortages. */
  waysOut(rank: number): Promise<readonly Way[]>;
  /** The first rows of an input as they are understood; undefined where it was not read or no header says what it is. */
  preview(input: InputName): Promise<Preview | undefined>;
  /** Where Demand speaks of an item in a period; undefined where it does not. */
  demandCell(item: number, at: Period): Promise<Place | undefined>;
};

/** An engine in this thread. */
export function engine(): Engine {
  let reading: Reading | undefined;
  let result: Reconciliation | undefined;
  let given: readonly Given[] = [];
  let commitment: Commitment | undefined;
  let scenarios: readonly Scenario[] = [];
  let base: Reconciliation | undefined;
  let comparison: Comparison | undefined;
  const besides = () => (comparison ??= base && compared(base, scenarios));
  return {
    async read(inputs, settings, noticed) {
      result = base = comparison = undefined;
      given = inputs;
      reading = joined(read(inputs, settings), noticed);
      const levers = await scenariosIn(reading.signals);
      scenarios = levers.scenarios;
      reading = withLevers(reading, levers);
      return digest(reading);
    },
    async reconcile(scenario = BASE) {
      const { signals } = reading ?? {};
      const levers = scenario === BASE ? [] : scenarios.find(({ name }) => name === scenario)?.levers;
      base ??= signals && reconcile(signals);
      result = !signals || !levers ? undefined : scenario === BASE ? base : reconcile(applied(signals, levers), signals);
      return result && outlook(result);
    },
    async scenarioNames() {
      return scenarios.map(({ name }) => name);
    },
    async scenarios() {
      return besides();
    },
    async sheets({ stages, stamp, scenario, allRows }) {
      const sheets: Sheet[] = [];
      if (reading && stages.includes('signal')) sheets.push(inputsSheet(reading, stamp));
      if (result && stages.includes('reconcile')) {
        sheets.push(...reconcileSheets(result, stamp, { allRows, scenario }));
        const { currency } = result.signals.settings;
        const sideBySide = scenarios.length === 0 ? undefined : besides();
        if (sideBySide) sheets.push(scenariosSheet(sideBySide, stamp, { scenario, currency }));
      }
      if (reading?.signals && stages.includes('learn')) sheets.push(...learnSheets(reading.signals, stamp));
      return sheets.map((sheet) => speaking(sheet, scenario));
    },
    async commit({ stamp, scenario, approval }, tables) {
      commitment = undefined;
      if (!result || !reading?.signals) return undefined;
      const made = await commit({ plan: result, base: reading.signals, scenario }, approval, held(tables, reading.signals.cycle), stamp, sha256);
      commitment = made;
      return { cycle: made.cycle, version: made.version, fingerprint: made.fingerprint, sheet: made.sheet };
    },
    async register(sheet, locked, stamp) {
      return commitment && plansSheet(commitment.registerWith(sheet, locked), { ...stamp, fingerprint: commitment.fingerprint });
    },
    async verify(register, plans, committed) {
      return verify({ register: registered(register), plans, committed }, sha256);
    },
    async execution({ stamp, ...against }, plan) {
      if (!result) return [];
      const execution = executionSheet(result, stamp, against.scenario);
      return plan ? [execution, driftSheet(drift(planTable(plan), result), against, stamp)] : [execution];
    },
    async lessons() {
      const learned = reading?.signals && learn(reading.signals);
      return learned && learned.lines.count > 0 ? lessons(learned) : undefined;
    },
    async course(item) {
      return result && course(result, item);
    },
    async explain(item, at) {
      if (!result) return undefined;
      const { periods } = result.signals.calendar;
      const t = periods.indexOf(at);
      return t < 0 ? undefined : explained(result, item * periods.length + t, given);
    },
    async waysOut(rank) {
      const exception = result?.exceptions[rank - 1];
      return result && exception ? waysOut(result, exception) : [];
    },
    async preview(input) {
      const found = given.find((one) => one.input === input);
      return found && preview(found, reading?.signals?.settings ?? DEFAULTS);
    },
    async demandCell(item, at) {
      const demand = given.find(({ input }) => input === 'Demand')?.grid;
      const { signals } = reading ?? {};
      return demand && signals && located(demand, { product: productOf(signals.items, item), location: locationOf(signals.items, item), at }, signals.settings);
    },
  };
}

/** A sheet that says which scenario is planned, also where its numbers are the same in all of them. */
function speaking(sheet: Sheet, scenario: string): Sheet {
  return scenario === BASE || sheet.subtitle.includes(scenario) ? sheet : { ...sheet, subtitle: `Scenario ${scenario}, ${sheet.subtitle}` };
}

/** A reading that also tells what was noticed before; a stop among that keeps us from planning too. */
function joined(reading: Reading, noticed: readonly Finding[]): Reading {
  const stopped = noticed.some(({ severity }) => severity === 'stop');
  return { ...reading, signals: stopped ? undefined : reading.signals, findings: [...noticed, ...reading.findings] };
}
