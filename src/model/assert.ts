/** Our own mistakes, and only those, are thrown; bad data is a `Finding`, Excel's no is a `Refusal`. */
export function assert(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
