import type { Grid } from '../model/grid';
import { assumptionsIn } from './assumptions';
import type { Held } from './commit';
import { decisionsIn } from './decisions';
import { planTable } from './plan-table';
import { planTableName, registered, type RegisterRow } from './register';
import { assumptionLines, decisionLines } from './sentences';

/** Tables of ours as they stand, by the names they are known by; what is not there is absent. */
export type OwnTables = {
  /** Names of all tables of ours. */
  readonly names: readonly string[];
  readonly plans: Grid | undefined;
  /** The table of the plan committed last. */
  readonly last: Grid | undefined;
  /** The tables of decisions and assumptions, people's own where they have them. */
  readonly decisions?: Grid | undefined;
  readonly assumptions?: Grid | undefined;
};

/** The table that holds the plan committed last, by the register; undefined before the first. */
export function lastTable(register: readonly RegisterRow[]): string | undefined {
  const row = register.at(-1);
  return row && typeof row.Version === 'number' ? planTableName(String(row.Cycle ?? ''), row.Version) : undefined;
}

/** What stands in the workbook already, from the tables as they were read. */
export function held({ names, plans, last, decisions, assumptions }: OwnTables, cycle: string): Held {
  const register = registered(plans);
  const row = register.at(-1);
  return { register, tables: names, last: last && row && { name: String(row.Sheet ?? 'the last plan'), rows: planTable(last) }, decisions: decisionLines(decisionsIn(decisions), cycle), assumptions: assumptionLines(assumptionsIn(assumptions), cycle) };
}
