import type { Finding } from '../model/finding';
import type { Fix } from '../model/fix';
import { address, placeOf } from '../model/place';
import type { Answer, Workbook } from '../workbook/workbook';
import { garbled, recalledList, rememberList } from './kept-list';

const KEY = 'fixes';
/** The workbook remembers the latest; what is older stays as it was put. */
const MOST = 2_000;

/** What was fixed in the sheet and what stood there, the latest last, as the workbook remembers it; what cannot be understood is left out, and told. */
export async function fixesKept(workbook: Workbook): Promise<Answer<{ readonly fixes: readonly Fix[]; readonly noticed: readonly Finding[] }>> {
  const answer = await recalledList(workbook, KEY);
  return answer.ok ? { ok: true, value: { fixes: answer.value.list.flatMap(line), noticed: answer.value.garbled ? [garbled('Inputs', 'the cells that were put right')] : [] } } : answer;
}

/** Keeps in the workbook what was fixed. */
export function keepFixes(workbook: Workbook, fixes: readonly Fix[]): Promise<Answer<null>> {
  return rememberList(workbook, KEY, fixes.slice(-MOST).map(({ place, old, now }) => [address(place), old, now]));
}

function line(each: unknown): readonly Fix[] {
  if (!Array.isArray(each)) return [];
  const [at, old, now]: readonly unknown[] = each;
  const place = typeof at === 'string' ? placeOf(at) : undefined;
  const isCell = (cell: unknown): cell is string | number => typeof cell === 'string' || typeof cell === 'number';
  return place && isCell(old) && (now === null || isCell(now)) ? [{ place: { sheet: place.sheet, row: place.row, column: place.column }, old, now }] : [];
}
