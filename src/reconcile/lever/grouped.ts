import { matched } from '../../signal/cell/fold';
import type { LeverRow } from '../../signal/grid/lever-rows';
import { BASE } from './lever';
import { WrongRow } from './wrong-row';

/** The rows of one scenario in the order of their steps. */
export type Group = { readonly name: string; readonly rows: readonly LeverRow[] };

/** The rows of the Levers table scenario by scenario, in the order they are first named; rows whose name no scenario can have stand beside. */
export function grouped(rows: readonly LeverRow[]): { readonly groups: readonly Group[]; readonly wrong: readonly { readonly row: LeverRow; readonly why: WrongRow }[] } {
  const wrong: { readonly row: LeverRow; readonly why: WrongRow }[] = [];
  const groups = new Map<string, { readonly name: string; readonly rows: { readonly row: LeverRow; readonly step: number }[] }>();
  for (const row of rows) {
    const why = nameWrong(row.scenario);
    if (why) wrong.push({ row, why });
    else {
      const key = matched(row.scenario);
      const group = groups.get(key) ?? { name: row.scenario, rows: [] };
      groups.set(key, group);
      group.rows.push({ row, step: Number.isNaN(row.step) ? (group.rows.at(-1)?.step ?? 0) : row.step }); // a blank step follows the row above
    }
  }
  return { groups: [...groups.values()].map(({ name, rows: of }) => ({ name, rows: of.toSorted((a, b) => a.step - b.step).map(({ row }) => row) })), wrong };
}

/** Column headers of the comparison that no scenario may go by. */
const TAKEN = new Set([BASE, 'Metric', 'Unit'].map(matched));

/** Why a scenario cannot be called so. */
export function nameWrong(name: string): WrongRow | undefined {
  if (TAKEN.has(matched(name))) return new WrongRow('scenario name', 'Scenario', `No scenario can be called ${name}.`, `${BASE} is the plan without levers; give the scenario another name. The row was left out.`);
  if (/ ?Δ$/.test(name)) return new WrongRow('scenario name', 'Scenario', `A scenario's name cannot end in Δ, which marks differences.`, 'Give it another name. The row was left out.');
  if (name.length > 200) return new WrongRow('scenario name', 'Scenario', 'The name is longer than 200 characters.', 'Give it a shorter name. The row was left out.');
  return undefined;
}
