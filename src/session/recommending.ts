import type { Recommended } from '../reconcile/scenario/recommended';
import type { Answer, Workbook } from '../workbook/workbook';

const KEY = 'recommended';

/** The scenario a person recommends, as the workbook remembers it; none where nobody said, or what is kept cannot be understood. */
export async function recalledRecommended(workbook: Workbook): Promise<Recommended | undefined> {
  const answer = await workbook.recall(KEY);
  const [scenario, why] = answer.ok && answer.value !== undefined ? parsed(answer.value) : [];
  return typeof scenario === 'string' && scenario !== '' && typeof why === 'string' ? { scenario, why } : undefined;
}

/** Keeps the recommendation in the workbook itself. */
export function rememberRecommended(workbook: Workbook, { scenario, why }: Recommended): Promise<Answer<null>> {
  return workbook.remember(KEY, JSON.stringify([scenario, why]));
}

/** Settings can be edited by hand or by another program: what is not a list is nothing. */
function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
