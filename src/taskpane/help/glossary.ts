import { TERMS, type Term } from './terms';
import { TRADE } from './trade';

/** All terms by their groups, as the help shows them. */
export const GLOSSARY = [...TERMS, ...TRADE];

/** What a term is, and what its sign says, in a line. */
export function explained({ means, sign }: Pick<Term, 'means' | 'sign'>): string {
  return sign === undefined ? means : `${means} ${sign}`;
}

const KNOWN: ReadonlyMap<string, string> = new Map(GLOSSARY.flatMap(({ terms }) => terms).flatMap((term) => [term.term, ...(term.also ?? [])].map((name) => [name, explained(term)] as const)));

/** The explanation of a word of the trade as the pane spells it; undefined for any other word. */
export function meaning(word: string): string | undefined {
  return KNOWN.get(word);
}
