import type { Grid } from '../model/grid';
import type { Found } from '../model/survey';
import type { Answer, Workbook } from '../workbook/workbook';

/** Our own tables as they stand now. */
export async function ownTables(workbook: Workbook): Promise<Answer<readonly Found[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  return { ok: true, value: survey.value.found.filter(({ kind, own }) => own === true && kind === 'table') };
}

/** The tables people and we both write in: their own of that name goes before ours. */
export async function sharedTables(workbook: Workbook, names: readonly string[]): Promise<Answer<readonly (Grid | undefined)[]>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const tables = survey.value.found.filter(({ kind }) => kind === 'table');
  const grids: (Grid | undefined)[] = [];
  for (const name of names) {
    const answer = await readTable(workbook, tables.toSorted((a, b) => Number(a.own ?? false) - Number(b.own ?? false)), name);
    if (!answer.ok) return answer;
    grids.push(answer.value);
  }
  return { ok: true, value: grids };
}

/** The cells of one of our tables; undefined where it does not stand. */
export async function readTable(workbook: Workbook, own: readonly Found[], name: string): Promise<Answer<Grid | undefined>> {
  const found = own.find((table) => isFor(table.name, name));
  if (!found?.place) return { ok: true, value: undefined };
  const [answer] = await workbook.read([{ name: found.name, place: found.place, table: true }]);
  return answer ?? { ok: true, value: undefined };
}

/** Where the user has a table of our name, ours is `Plans_POR` or `Plans_POR_2`. */
export function isFor(table: string, wanted: string): boolean {
  return table.toLowerCase().replace(/_por(?:_\d+)?$/, '') === wanted.toLowerCase();
}
