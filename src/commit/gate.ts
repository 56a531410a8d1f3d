import type { AssumptionRow } from './assumptions';
import type { DecisionRow } from './decisions';
import { dayIn, isOneOwner, isOver } from './due';

/** The five gates of a cycle, in the order people go through them. */
export const GATES = ['Data', 'Demand', 'Supply', 'Reconciliation', 'Approval'] as const;
export type GateName = (typeof GATES)[number];

/** One thing that should hold before a plan is committed, and why it does not. */
export type Check = { readonly gate: GateName; readonly name: string; readonly holds: boolean; readonly reasons: readonly string[]; /** Nobody can commit past it. */ readonly firm: boolean };

/** What the gate looks at. */
export type Ready = {
  readonly cycle: string;
  readonly stops: number;
  /** Whether the inputs are another by now than what was read. */
  readonly changed: boolean;
  /** Whether gaps and exceptions stand on their sheets as they were read. */
  readonly written: boolean;
  /** Changes after the cutoff that nobody has accepted, one sentence each. */
  readonly lateChanges: readonly string[];
  readonly scenario: string | undefined;
  /** The material exceptions that nobody has decided about, as people name them (`exceptionName`), the weightiest first. */
  readonly undecided: readonly string[];
  readonly decisions: readonly DecisionRow[];
  readonly assumptions: readonly AssumptionRow[];
  readonly approver: string;
  readonly role: string;
  /** Roles that may sign the plan; absent where there is no table of decision rights. */
  readonly signers?: readonly string[] | undefined;
  readonly date1904?: boolean;
};

/** How many reasons are told one by one. */
const TOLD = 3;

/** Everything that should hold before a plan is committed, gate by gate. */
export function gate(ready: Ready): readonly Check[] {
  const { cycle, stops, changed, written, lateChanges, scenario, undecided, approver, role, signers, date1904 = false } = ready;
  const decisions = ready.decisions.filter(({ Cycle, Status }) => String(Cycle ?? '') === cycle || !isOver(Status)); // what is open is carried over
  const assumed = ready.assumptions.some(({ Cycle }) => String(Cycle ?? '') === cycle);
  return [
    check('Data', 'No stop among the findings', stops === 0 ? [] : [`${stops} ${stops === 1 ? 'finding keeps' : 'findings keep'} us from planning. The Signal tab says which.`], true),
    check('Data', 'The inputs are as they were read', changed ? ['They changed since; read again.'] : [], true),
    check('Demand', 'Late changes are accepted', lateChanges),
    check('Demand', 'Assumptions are written', assumed ? [] : ['No assumption is recorded for this cycle.']),
    check('Supply', 'A scenario is chosen', scenario === undefined ? ['Choose Base or one of the scenarios.'] : [], true),
    check('Reconciliation', 'Gaps and exceptions are on their sheets', written ? [] : ['Write them, so that everybody decides by the same numbers.'], true),
    check('Reconciliation', 'Every material exception has a decision or an accepted risk', undecided),
    check('Reconciliation', 'Every decision has one owner and a due date', decisions.flatMap((row) => unowned(row, date1904))),
    check('Approval', 'An approver with a role signs', signed(approver, role), true),
    check('Approval', 'The approver may sign', maySign(role, signers) ? [] : [`The table of decision rights does not let ${role.trim() === '' ? 'a person without a role' : `“${role.trim()}”`} sign the plan, only ${signers?.join(', ')}.`]),
  ];
}

/** Whether the plan can be committed: all that is firm holds, and each other reason was overridden in words. */
export function passes(checks: readonly Check[], overridden: ReadonlyMap<string, string>): boolean {
  return checks.every(({ name, holds, firm }) => holds || (!firm && (overridden.get(name) ?? '').trim() !== ''));
}

/** What was overridden and why, one sentence each: it stands on the plan's page before the decisions. */
export function overrides(checks: readonly Check[], overridden: ReadonlyMap<string, string>): readonly string[] {
  return checks.flatMap(({ name, holds }) => (holds ? [] : [`Overridden: ${name.charAt(0).toLowerCase()}${name.slice(1)}. ${(overridden.get(name) ?? '').trim()}`]));
}

function check(of: GateName, name: string, reasons: readonly string[], firm = false): Check {
  const more = reasons.length - TOLD;
  return { gate: of, name, holds: reasons.length === 0, reasons: more > 0 ? [...reasons.slice(0, TOLD), `and ${more} more.`] : reasons, firm };
}

function unowned(row: DecisionRow, date1904: boolean): readonly string[] {
  const name = `${String(row.Id ?? '')} ${String(row.Decision ?? '')}`.trim();
  return [
    ...(isOneOwner(row.Owner) ? [] : [`${name}: name exactly one owner.`]),
    ...(dayIn(row.Due, date1904) === undefined ? [`${name}: give a due date.`] : []),
  ];
}

function signed(approver: string, role: string): readonly string[] {
  return [...(approver.trim() === '' ? ['Say who approves.'] : []), ...(role.trim() === '' ? ['Say in which role.'] : [])];
}

function maySign(role: string, signers: readonly string[] | undefined): boolean {
  return signers === undefined || signers.some((one) => one.trim().toLowerCase() === role.trim().toLowerCase());
}
