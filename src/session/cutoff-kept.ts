import type { Finding } from '../model/finding';
import { frozenCycle } from '../signal/frozen/text';
import type { Held } from '../signal/late';
import type { Answer, Workbook } from '../workbook/workbook';
import { garbled, recalledList, rememberList } from './kept-list';

const KEY = 'cutoff';
/** What a shrunk text begins with. */
const SHRUNK = 'shrunk 1 ';
/** From here on a text is shrunk first; a shorter one can be read in the file as it is. */
const LONG = 200_000;
/** Letters of one piece, each a setting and a trip of its own: far under the 5 MB that Excel on the web takes at once. */
const PIECE = 1_000_000;
/** Pieces at most: 10,000 items over 24 periods with demand, supply and a budget of their own take five. Nobody says how much settings take in all. */
const MOST = 6;

/** What was frozen, when (ISO, UTC), and what is kept out of the plan. */
export type KeptAtCutoff = Held & { readonly at: string };

/** Where the pieces of a long text are: two sets of keys take turns, so that the old pieces stand until the new ones are named. */
type Pieces = readonly [set: 'a' | 'b', count: number];
/** What stands under the key: the text, or where its pieces are. */
type Head = { readonly at: string; readonly frozen: string | Pieces; readonly out: readonly string[] };

/** What the workbook remembers of the cutoff: undefined where nothing was frozen, and where it cannot be understood, which is told. */
export async function recalledCutoff(workbook: Workbook): Promise<Answer<{ readonly held: KeptAtCutoff | undefined; readonly noticed: readonly Finding[] }>> {
  const answer = await recalledList(workbook, KEY);
  if (!answer.ok) return answer;
  const head = understood(answer.value.list);
  const kept = await joined(workbook, head?.frozen);
  if (!kept.ok) return kept;
  const frozen = await full(kept.value);
  const held = head && frozen !== undefined && frozenCycle(frozen) !== undefined ? { at: head.at, frozen, out: head.out } : undefined;
  const lost = answer.value.garbled || (held === undefined && answer.value.list.length > 0);
  return { ok: true, value: { held, noticed: lost ? [garbled('Inputs', 'what was agreed at the cutoff')] : [] } };
}

/** Keeps what was frozen in the workbook itself, in pieces where it is long; too much of it is refused rather than half kept. */
export async function rememberCutoff(workbook: Workbook, { frozen, at, out }: KeptAtCutoff): Promise<Answer<null>> {
  const text = frozen.length > LONG ? ((await import('./shrunk')).shrunk(frozen) ?? frozen) : frozen;
  if (text.length > PIECE * MOST || JSON.stringify(out).length > 3 * PIECE) return { ok: false, refusal: { reason: 'unkept', detail: `${text.length} letters to freeze`, subject: 'The inputs' } };
  const before = await recalledList(workbook, KEY);
  if (!before.ok) return before;
  const was = understood(before.value.list)?.frozen;
  const count = text.length > PIECE ? Math.ceil(text.length / PIECE) : 0;
  const set = typeof was === 'object' && was[0] === 'a' ? 'b' : 'a';
  for (let n = 0; n < count; n += 1) {
    const put = await workbook.remember(piece(set, n), text.slice(n * PIECE, (n + 1) * PIECE));
    if (!put.ok) return put;
  }
  const named = await rememberList(workbook, KEY, [at, count > 0 ? [set, count] : text, out], (list) => understood(list) !== undefined);
  // What is not named any more only takes room; that it could not be emptied is no reason to doubt what is kept.
  if (named.ok && typeof was === 'object') for (let n = 0; n < was[1]; n += 1) await workbook.remember(piece(was[0], n), '');
  return named;
}

async function joined(workbook: Workbook, frozen: Head['frozen'] | undefined): Promise<Answer<string>> {
  if (typeof frozen !== 'object') return { ok: true, value: frozen ?? '' };
  const parts: string[] = [];
  for (let n = 0; n < frozen[1]; n += 1) {
    const part = await workbook.recall(piece(frozen[0], n));
    if (!part.ok) return part;
    parts.push(part.value ?? '');
  }
  return { ok: true, value: parts.join('') };
}

/** The text in full; undefined where it cannot be understood. The packer comes only where there is something to unpack. */
async function full(kept: string): Promise<string | undefined> {
  return kept === '' || frozenCycle(kept) !== undefined ? kept : (await import('./shrunk')).grown(kept);
}

function piece(set: Pieces[0], n: number): string {
  return `${KEY} ${set}${n + 1}`;
}

function understood([at, frozen, out]: readonly unknown[]): Head | undefined {
  const where = typeof frozen === 'string' && (frozenCycle(frozen) !== undefined || frozen.startsWith(SHRUNK)) ? frozen : piecesIn(frozen);
  if (typeof at !== 'string' || where === undefined) return undefined;
  return { at, frozen: where, out: Array.isArray(out) ? out.filter((id: unknown): id is string => typeof id === 'string') : [] };
}

function piecesIn(given: unknown): Pieces | undefined {
  if (!Array.isArray(given)) return undefined;
  const [set, count]: readonly unknown[] = given;
  return (set === 'a' || set === 'b') && typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= MOST ? [set, count] : undefined;
}
