import type { Finding } from '../model/finding';
import type { Fix } from '../model/fix';
import type { Answer, Workbook } from '../workbook/workbook';
import { recalledCutoff, type KeptAtCutoff } from './cutoff-kept';
import { fixesKept } from './fixes-kept';
import { recalledMapping, type Mapping } from './mapping';

/** All that the workbook remembers of what people said about its inputs; `noticed` is what of it cannot be understood. */
export type Remembered = Pick<Mapping, 'mapped' | 'columns'> & { readonly held: KeptAtCutoff | undefined; readonly fixed: readonly Fix[]; readonly noticed: readonly Finding[] };

/**
 * Recalls it before a reading. A refusal of any part is a refusal of all: without the mapping another range might be read than the one a
 * person said, without the cutoff a late change would be planned with that was kept out; then rather nothing.
 */
export async function remembered(workbook: Workbook): Promise<Answer<Remembered>> {
  const mapping = await recalledMapping(workbook);
  if (!mapping.ok) return mapping;
  const cutoff = await recalledCutoff(workbook);
  if (!cutoff.ok) return cutoff;
  const fixes = await fixesKept(workbook);
  if (!fixes.ok) return fixes;
  const { mapped, columns } = mapping.value;
  return { ok: true, value: { mapped, columns, held: cutoff.value.held, fixed: fixes.value.fixes, noticed: [...mapping.value.noticed, ...cutoff.value.noticed, ...fixes.value.noticed] } };
}
