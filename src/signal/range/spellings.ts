import { matched, plain, rigid } from '../cell/fold';
import type { Rule } from '../rule/rules';

const HASH = 0x23;

/** The names that texts of a column spell, numbered as they are met by what they are matched by; −1 is none. */
export class Spellings {
  readonly names: string[] = [];
  /** Which rule a text breaks. */
  readonly rules: (Rule | undefined)[] = [];
  /** Made with the first spelling that could match another: among those that match only themselves nothing has to be looked up. */
  private known: Map<string, number> | undefined;

  constructor(private readonly texts: readonly string[]) {}

  /** The number of a text of the column. To be asked once of each. */
  number(text: number): number {
    const written = this.texts[text] ?? '';
    const alone = rigid(written);
    const name = alone ? written : plain(written);
    if (name === '') return -1;
    if (name.charCodeAt(0) === HASH && /^#(N\/A|[A-Z0-9/_]+[!?])$/.test(name) && /^#[A-Z]/.test(name)) {
      this.rules[text] = 'error value';
      return -1;
    }
    const number = alone && !this.known ? this.names.push(name) - 1 : this.named(name);
    if (name !== written) this.rules[text] = 'stray spaces';
    if (this.names[number] !== name) this.rules[text] = 'spelled differently';
    return number;
  }

  /** The number of a name, however it is spelled. */
  named(name: string): number {
    this.known ??= new Map(this.names.map((each, code) => [matched(each), code]));
    const key = matched(name);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.names.length);
    return this.names.push(name) - 1;
  }
}
