import type { Place } from '../model/place';

/** Something that is not as it was committed, with its cell where it has one. */
export type Difference = { readonly place?: Place; readonly sentence: string };
