import type { Recommended } from '../reconcile/scenario/recommended';
import type { Answer, Workbook } from '../workbook/workbook';
import { recalledList, rememberList } from './kept-list';

const KEY = 'recommended';

/** The scenario a person recommends, as the workbook remembers it; none where nobody said, or what is kept cannot be understood. */
export async function recalledRecommended(workbook: Workbook): Promise<Answer<Recommended | undefined>> {
  const answer = await recalledList(workbook, KEY);
  return answer.ok ? { ok: true, value: understood(answer.value.list) } : answer;
}

/** Keeps the recommendation in the workbook itself. */
export function rememberRecommended(workbook: Workbook, { scenario, why }: Recommended): Promise<Answer<null>> {
  return rememberList(workbook, KEY, [scenario, why], (was) => understood(was) !== undefined);
}

function understood([scenario, why]: readonly unknown[]): Recommended | undefined {
  return typeof scenario === 'string' && scenario !== '' && typeof why === 'string' ? { scenario, why } : undefined;
}
