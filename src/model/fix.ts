import type { Place } from './place';

/** One cell of the user's, what stands in it, and what is to stand there instead; null empties it. Both are kept, so that it can be put back. */
export type Fix = { readonly place: Place; readonly old: string | number; readonly now: string | number | null };
