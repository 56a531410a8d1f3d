import { fold } from '../cell/fold';
import type { InputSpec, Role } from '../inputs';
import { HEADERS, OWN_WORDS, TOTALS } from './words';

/** What each header word means in one input, and how good a name it is: 0 is the contract's own. */
export type Lexicon = ReadonlyMap<string, { readonly role: Role; readonly rank: number }>;

const KEPT = new Map<string, Lexicon>();

/** The words an input's columns go by. A word that could be two of its columns means the one named first. */
export function lexicon(spec: InputSpec): Lexicon {
  const kept = KEPT.get(spec.input);
  if (kept) return kept;
  const words = new Map<string, { role: Role; rank: number }>();
  const roles = [...spec.keys, ...spec.times, ...spec.numbers, ...spec.texts];
  const all: readonly Role[] = spec.times.includes('Period') ? [...roles, 'Measure', 'Year'] : roles;
  const learn = (word: string, role: Role, rank: number) => !words.has(fold(word)) && words.set(fold(word), { role, rank });
  all.forEach((role) => learn(role, role, 0));
  const main = spec.numbers[0];
  if (main) OWN_WORDS[spec.input]?.forEach((word, i) => learn(word, main, 1 + i));
  all.forEach((role) => HEADERS[role]?.forEach((word, i) => learn(word, role, 100 + i)));
  KEPT.set(spec.input, words);
  return words;
}

/** The words with what a person said of headers before them; a header that was said to be one column is no other. */
export function taught(words: Lexicon, said: ReadonlyMap<Role, string>): Lexicon {
  return new Map([...words, ...[...said].map(([role, head]) => [fold(head), { role, rank: -1 }] as const)]);
}

/** The column a header stands for, with or without a unit behind it: `Price (EUR)`, `Quantity, pcs`, `Lead time [days]`. */
export function roleOf(words: Lexicon, header: string): { readonly role: Role; readonly rank: number } | undefined {
  return words.get(fold(header)) ?? words.get(fold(header.replace(/[([{].*$|[,/].*$/, '')));
}

const TOTAL_WORDS = TOTALS.map(fold);
const TOTAL_SET = new Set(TOTAL_WORDS);
/** What every such word holds: most labels are let go at a glance. */
const MAYBE = /tot|sum|som|gesamt|ergebnis|overall|ytd|full/i;

/** Whether a text has a letter without which there is none of these words (e, o, u, y): most codes are let go before they are read. */
function voiced(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const small = text.charCodeAt(i) | 0x20;
    if (small === 0x65 || small === 0x6f || small === 0x75 || small === 0x79) return true;
  }
  return false;
}

/** Whether a label says that it adds others: `total` when it is such a word alone, `of` and what it adds when not. */
export function totalLabel(text: string): { readonly of: string } | undefined {
  if (!voiced(text) || !MAYBE.test(text)) return undefined;
  const words = text.replace(/[:*]/g, ' ').trim().split(/\s+/);
  if (TOTAL_SET.has(fold(text))) return { of: '' };
  for (let n = Math.min(2, words.length - 1); n > 0; n -= 1) {
    if (TOTAL_SET.has(fold(words.slice(0, n).join(' ')))) return { of: words.slice(n).join(' ').replace(/^[-–:(]\s*|\)$/g, '') };
    if (TOTAL_SET.has(fold(words.slice(-n).join(' ')))) return { of: words.slice(0, -n).join(' ').replace(/\s*[-–:]$/, '') };
  }
  return undefined;
}
