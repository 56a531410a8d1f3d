import type { Finding } from '../model/finding';
import { frozenCycle } from '../signal/frozen/text';
import type { Held } from '../signal/late';
import type { Answer, Workbook } from '../workbook/workbook';
import { garbled, recalledList, rememberList } from './kept-list';

const KEY = 'cutoff';
/** Longer texts are not kept in a workbook's settings: nobody says how much Excel on the web takes there. */
const LONGEST = 2_000_000;

/** What was frozen, when (ISO, UTC), and what is kept out of the plan. */
export type KeptAtCutoff = Held & { readonly at: string };

/** What the workbook remembers of the cutoff: undefined where nothing was frozen, and where it cannot be understood, which is told. */
export async function recalledCutoff(workbook: Workbook): Promise<Answer<{ readonly held: KeptAtCutoff | undefined; readonly noticed: readonly Finding[] }>> {
  const answer = await recalledList(workbook, KEY);
  if (!answer.ok) return answer;
  const held = understood(answer.value.list);
  const lost = answer.value.garbled || (held === undefined && answer.value.list.length > 0);
  return { ok: true, value: { held, noticed: lost ? [garbled('Inputs', 'what was agreed at the cutoff')] : [] } };
}

/** Keeps what was frozen in the workbook itself; too much of it is refused rather than half kept. */
export async function rememberCutoff(workbook: Workbook, { frozen, at, out }: KeptAtCutoff): Promise<Answer<null>> {
  if (frozen.length > LONGEST) return { ok: false, refusal: { reason: 'too large', detail: `${frozen.length} letters to freeze`, subject: 'The inputs' } };
  return rememberList(workbook, KEY, [at, frozen, out], (was) => understood(was) !== undefined);
}

function understood([at, frozen, out]: readonly unknown[]): KeptAtCutoff | undefined {
  if (typeof at !== 'string' || typeof frozen !== 'string' || frozenCycle(frozen) === undefined) return undefined;
  return { at, frozen, out: Array.isArray(out) ? out.filter((id: unknown): id is string => typeof id === 'string') : [] };
}
