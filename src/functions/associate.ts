import { FUNCTIONS } from './catalogue';
import { isTrouble } from './cells';
import { FIGURES } from './figures';

/** Excel's side of custom functions, as much of it as we touch. */
export type Host = {
  associate(id: string, act: (...given: readonly unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
};

/** Only these two codes may carry a sentence; Excel refuses one with the others. */
const SPEAKING = new Set(['#VALUE!', '#N/A']);

/** Tells Excel which code stands behind the names in `functions.json`. Our no becomes Excel's own error in the cell. */
export function associate(host: Host): void {
  for (const { id } of FUNCTIONS) {
    host.associate(id, (...given) => {
      const result = FIGURES[id](...given);
      if (typeof result === 'object' && isTrouble(result)) throw SPEAKING.has(result.error) ? new host.Error(result.error, result.why) : new host.Error(result.error);
      return result;
    });
  }
}
