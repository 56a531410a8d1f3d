import type { AssumptionRow } from './assumptions';
import type { DecisionRow } from './decisions';
import { dayIn, isOneOwner } from './due';

/** One thing that should hold before a plan is committed, and why it does not. */
export type Check = { readonly name: string; readonly holds: boolean; readonly reasons: readonly string[]; /** Nobody can commit past it. */ readonly firm: boolean };

/** What the gate looks at. */
export type Ready = {
  readonly cycle: string;
  readonly stops: number;
  /** Changes after the cutoff that nobody has accepted, one sentence each. */
  readonly lateChanges: readonly string[];
  readonly scenario: string | undefined;
  /** The material exceptions as people name them (`exceptionName`), the weightiest first. */
  readonly exceptions: readonly string[];
  readonly decisions: readonly DecisionRow[];
  /** Texts that name an exception something is done about: actions' exceptions. */
  readonly answered: readonly string[];
  readonly assumptions: readonly AssumptionRow[];
  readonly approver: string;
  readonly role: string;
  /** Roles that may sign the plan; absent where there is no table of decision rights. */
  readonly signers?: readonly string[];
};

/** How many reasons are told one by one. */
const TOLD = 5;

/** Everything that should hold before a plan is committed, in the order people go through it. */
export function gate(ready: Ready): readonly Check[] {
  const { cycle, stops, lateChanges, scenario, approver, role, signers } = ready;
  const decisions = ready.decisions.filter(({ Cycle }) => String(Cycle ?? '') === cycle);
  const open = ready.exceptions.filter((name) => ![...decisions.map(({ Decision }) => String(Decision ?? '')), ...ready.answered].some((text) => text.includes(name)));
  return [
    check('No stop among the findings', stops === 0 ? [] : [`${stops} ${stops === 1 ? 'finding keeps' : 'findings keep'} us from planning.`], true),
    check('Late changes are accepted', lateChanges),
    check('A scenario is chosen', scenario === undefined ? ['Choose Base or one of the scenarios.'] : [], true),
    check('Every material exception has a decision or an accepted risk', open.map((name) => `${name}: nobody has decided.`)),
    check('Every decision has one owner and a due date', decisions.flatMap(unowned)),
    check('Assumptions are written', ready.assumptions.some(({ Cycle }) => String(Cycle ?? '') === cycle) ? [] : ['No assumption is recorded for this cycle.']),
    check('An approver with a role signs', signed(approver, role), true),
    check('The approver may sign', signers === undefined || signers.some((one) => one.trim().toLowerCase() === role.trim().toLowerCase()) ? [] : [`The table of decision rights does not let a ${role} sign the plan.`]),
  ];
}

/** Whether the plan can be committed: all that is firm holds, and each other reason was overridden in words. */
export function passes(checks: readonly Check[], overridden: ReadonlyMap<string, string>): boolean {
  return checks.every(({ name, holds, firm }) => holds || (!firm && (overridden.get(name) ?? '').trim() !== ''));
}

/** What was overridden and why, one sentence each: it stands on the plan with the decisions. */
export function overrides(checks: readonly Check[], overridden: ReadonlyMap<string, string>): readonly string[] {
  return checks.flatMap(({ name, holds }) => (holds ? [] : [`Overridden: ${name.charAt(0).toLowerCase()}${name.slice(1)}. ${(overridden.get(name) ?? '').trim()}`]));
}

function check(name: string, reasons: readonly string[], firm = false): Check {
  const more = reasons.length - TOLD;
  return { name, holds: reasons.length === 0, reasons: more > 0 ? [...reasons.slice(0, TOLD), `and ${more} more.`] : reasons, firm };
}

function unowned(row: DecisionRow): readonly string[] {
  const name = `${String(row.Id ?? '')} ${String(row.Decision ?? '')}`.trim();
  return [
    ...(isOneOwner(row.Owner) ? [] : [`${name}: name exactly one owner.`]),
    ...(dayIn(row.Due) === undefined ? [`${name}: give a due date.`] : []),
  ];
}

function signed(approver: string, role: string): readonly string[] {
  return [...(approver.trim() === '' ? ['Say who approves.'] : []), ...(role.trim() === '' ? ['Say in which role.'] : [])];
}
