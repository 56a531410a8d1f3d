/** Why a row is in trouble, in the planner's words; a cause is kept as its number here, 0 is none. New causes are added at the end. */
export const CAUSES = [
  '',
  'supply late',
  'supply missing',
  'demand above supply',
  'opening stock below target',
  'overbuild',
  'opening stock above maximum',
  'supply above demand',
  'demand not met',
  'late orders shipped',
  'price',
  'volume',
  'price or volume',
  'ended or not planned',
  'new or not budgeted',
  'price missing',
  'price or mix',
  'inside lead time',
  'overtime covers it',
  'beyond overtime',
  'supply above capacity',
  'stock given does not balance',
] as const;

export type Cause = (typeof CAUSES)[number];

/** The number a cause is kept as. */
export function codeOf(cause: Cause): number {
  return CAUSES.indexOf(cause);
}

/** The causes of one reconciliation: those of the list, and those that name a resource or a component (`capacity: Press, 60 %`). */
export class CauseWords {
  readonly list: string[] = [...CAUSES];
  private readonly known = new Map<string, number>();

  /** The number the words are kept as; `plainer` once there are more than a number of 16 bits can tell apart. */
  code(words: string, plainer: string): number {
    const found = this.known.get(words);
    if (found !== undefined) return found;
    if (this.list.length >= MOST && words !== plainer) return this.list.length < 65_535 ? this.code(plainer, plainer) : 0;
    this.known.set(words, this.list.length);
    return this.list.push(words) - 1;
  }
}

/** So many causes may carry a share; beyond, room is kept for the plain names. */
const MOST = 40_000;
