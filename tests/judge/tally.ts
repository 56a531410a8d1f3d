/** What was judged: how many checks held, and a sentence for each that did not. */
export class Tally {
  held = 0;
  readonly wrong: string[] = [];

  check(ok: boolean, sentence: string | (() => string)): boolean {
    if (ok) this.held += 1;
    else this.wrong.push(typeof sentence === 'string' ? sentence : sentence());
    return ok;
  }
}

/** A number near enough: money to half a cent, all else to a millionth. */
export function same(found: unknown, expected: unknown, money: boolean): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return false;
  const within = money ? Math.max(0.005, 1e-9 * Math.abs(expected)) : Math.max(1e-6, 1e-6 * Math.abs(expected));
  return Math.abs(found - expected) <= within;
}
