import type { Finding } from '../model/finding';
import type { Answer, Workbook } from '../workbook/workbook';

/** A list that the workbook keeps for us; `garbled` where something stands there that is none, and the list is empty then. */
export type KeptList = { readonly list: readonly unknown[]; readonly garbled: boolean };

/** The list kept under a key; empty where nothing is. One trip. */
export async function recalledList(workbook: Workbook, key: string): Promise<Answer<KeptList>> {
  const answer = await workbook.recall(key);
  return answer.ok ? { ok: true, value: listIn(answer.value) } : answer;
}

/**
 * Keeps a list in the place of the one that stands.
 *
 * Another program may have changed what stands there: where we do not understand it, it is put aside under a key of its own first, for it may be
 * all that is left of what somebody said.
 */
export async function rememberList(workbook: Workbook, key: string, list: readonly unknown[], understood: (list: readonly unknown[]) => boolean = () => true): Promise<Answer<null>> {
  const before = await workbook.recall(key);
  if (!before.ok) return before;
  const { garbled, list: was } = listIn(before.value);
  if (before.value !== undefined && (garbled || !understood(was))) {
    const aside = await workbook.remember(`${key} not understood`, before.value);
    if (!aside.ok) return aside;
  }
  return workbook.remember(key, JSON.stringify(list));
}

/** Tells that what is kept about an input, or about them all, counts for nothing because it cannot be understood. */
export function garbled(input: string, what: string): Finding {
  return { severity: 'warning', input, rule: 'memory unreadable', wrong: `What this workbook remembers of ${what} cannot be understood; another program may have changed it.`, todo: 'It is read as if nothing had been said. Say it again where it matters; what stands there is kept beside the new.' };
}

function listIn(text: string | undefined): KeptList {
  if (text === undefined) return { list: [], garbled: false };
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { list: value, garbled: false } : { list: [], garbled: true };
  } catch {
    return { list: [], garbled: true }; // no JSON at all; whoever asks tells the person
  }
}
