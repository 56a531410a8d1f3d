import { frozenCycle } from '../signal/frozen/text';
import type { Held } from '../signal/late';
import type { Answer, Workbook } from '../workbook/workbook';

const KEY = 'cutoff';
/** Longer texts are not kept in a workbook's settings: nobody says how much Excel on the web takes there. */
const LONGEST = 2_000_000;

/** What was frozen, when (ISO, UTC), and what is kept out of the plan. */
export type KeptAtCutoff = Held & { readonly at: string };

/** What the workbook remembers of the cutoff; undefined where nothing was frozen. */
export async function recalledCutoff(workbook: Workbook): Promise<Answer<KeptAtCutoff | undefined>> {
  const answer = await workbook.recall(KEY);
  return answer.ok ? { ok: true, value: understood(answer.value) } : answer;
}

/** Keeps what was frozen in the workbook itself; too much of it is refused rather than half kept. */
export async function rememberCutoff(workbook: Workbook, { frozen, at, out }: KeptAtCutoff): Promise<Answer<null>> {
  if (frozen.length > LONGEST) return { ok: false, refusal: { reason: 'too large', detail: `${frozen.length} letters to freeze`, subject: 'The inputs' } };
  return workbook.remember(KEY, JSON.stringify([at, frozen, out]));
}

/** Settings can be edited by another program: what is not ours is nothing. */
function understood(text: string | undefined): KeptAtCutoff | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(value)) return undefined;
    const [at, frozen, out]: readonly unknown[] = value;
    if (typeof at !== 'string' || typeof frozen !== 'string' || frozenCycle(frozen) === undefined) return undefined;
    return { at, frozen, out: Array.isArray(out) ? out.filter((id: unknown): id is string => typeof id === 'string') : [] };
  } catch {
    return undefined;
  }
}
