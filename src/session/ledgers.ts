import type { Day } from '../model/day';
import type { Grid } from '../model/grid';
import type { Found } from '../model/survey';
import { assumptionsIn, type AssumptionRow } from '../commit/assumptions';
import { decisionsIn, type DecisionRow } from '../commit/decisions';
import { isOver } from '../commit/due';
import { registered, type RegisterRow } from '../commit/register';
import { RIGHTS_NAMES, rightsIn, type Right } from '../commit/rights';
import { actionsIn, type ActionRow } from '../execute/actions';
import { fold } from '../signal/cell/fold';
import type { Answer, Workbook } from '../workbook/workbook';
import { isFor } from './own';

/** The tables that people and we both write, as they stood when somebody looked. */
export type Ledgers = {
  /** The committed plans, oldest first. */
  readonly register: readonly RegisterRow[];
  /** Of all cycles, as are the two below. */
  readonly decisions: readonly DecisionRow[];
  readonly assumptions: readonly AssumptionRow[];
  readonly actions: readonly ActionRow[];
  /** Undefined where the workbook has no table of decision rights. */
  readonly rights: readonly Right[] | undefined;
  readonly date1904: boolean;
  /** The day on which somebody looked. */
  readonly today: Day;
};

/** Reads all of them in one survey and one reading; what is not there is empty. */
export async function ledgers(workbook: Workbook, today: Day): Promise<Answer<Ledgers>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const { found, date1904 } = survey.value;
  const tables = found.filter(({ kind }) => kind === 'table').toSorted((a, b) => Number(a.own ?? false) - Number(b.own ?? false)); // people's own goes before ours
  const places = [
    tables.find(({ own, name }) => own === true && isFor(name, 'Plans')),
    ...['Decisions', 'Assumptions', 'Actions'].map((wanted) => tables.find(({ name }) => isFor(name, wanted))),
    found.find(({ kind, name, own, place }) => kind !== 'sheet' && own !== true && place !== undefined && RIGHTS_NAMES.has(fold(name))),
  ];
  const grids = await readAll(workbook, places);
  if (!grids.ok) return grids;
  const [plans, decisions, assumptions, actions, rights] = grids.value;
  return { ok: true, value: { register: registered(plans), decisions: decisionsIn(decisions), assumptions: assumptionsIn(assumptions), actions: actionsIn(actions), rights: rights && rightsIn(rights), date1904, today } };
}

async function readAll(workbook: Workbook, places: readonly (Found | undefined)[]): Promise<Answer<readonly (Grid | undefined)[]>> {
  const standing = places.flatMap((one, i) => (one?.place ? [{ i, source: { name: one.name, place: one.place, table: one.kind === 'table' } }] : []));
  const answers = standing.length === 0 ? [] : await workbook.read(standing.map(({ source }) => source));
  const grids: (Grid | undefined)[] = places.map(() => undefined);
  for (const [n, answer] of answers.entries()) {
    if (!answer.ok) return answer;
    grids[standing[n]?.i ?? -1] = answer.value;
  }
  return { ok: true, value: grids };
}

/** What names an exception as answered: this cycle's decisions and actions, and those of earlier cycles that are still open. */
export function answers({ decisions, actions }: Pick<Ledgers, 'decisions' | 'actions'>, cycle: string): readonly string[] {
  const counts = ({ Cycle, Status }: Pick<DecisionRow, 'Cycle' | 'Status'>) => String(Cycle ?? '') === cycle || !isOver(Status);
  return [...decisions.filter(counts).map(({ Decision }) => String(Decision ?? '')), ...actions.filter(counts).map(({ Exception }) => String(Exception ?? ''))];
}
