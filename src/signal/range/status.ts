/** What became of a row below the header. */
export const EMPTY = 0;
export const USED = 1;
export const TOTAL = 2;
export const ASIDE = 3;
