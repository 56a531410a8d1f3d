import type { StandingPlan, Verification } from '../commit/verify';
import type { Answer, Watch, Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { ownTables, readTable } from './own';
import { committedBefore, planCells, sealKey } from './seals';

/** Reads every committed plan back from the workbook and says whether it is what was committed. */
export async function verified(workbook: Workbook, engine: Pick<Engine, 'verify'>, watch: Watch): Promise<Answer<Verification>> {
  watch.tell?.('Looking for committed plans', 0);
  const own = await ownTables(workbook);
  if (!own.ok) return own;
  const register = await readTable(workbook, own.value, 'Plans');
  if (!register.ok) return register;
  const plans: StandingPlan[] = [];
  const found = own.value.filter(({ name }) => /^plan_.+_v\d+(?:_por(?:_\d+)?)?$/i.test(name));
  for (const [i, table] of found.entries()) {
    watch.tell?.(`Reading ${table.place?.sheet ?? table.name}`, i / found.length);
    const cells = await planCells(workbook, table);
    if (!cells.ok) return cells;
    const kept = await workbook.recall(sealKey(table.name.replace(/_POR(?:_\d+)?$/i, '')));
    if (!kept.ok) return kept;
    if (cells.value) plans.push({ ...cells.value, kept: kept.value });
  }
  const listed = await committedBefore(workbook);
  return listed.ok ? { ok: true, value: await engine.verify(register.value, plans, listed.value.marks, listed.value.garbled) } : listed;
}
