import { passing } from './refusal';
import type { Call } from './run';

/** Queues what it wants to know, and gives back what to do once the answer is here. */
export type Ask = () => () => void;

/**
 * Asks for everything in one trip. When that fails, asks one by one, so that one bad name spoils only itself;
 * what fails alone is left unanswered: its second half is never called.
 */
export async function each(call: Call, asks: readonly Ask[]): Promise<void> {
  if (asks.length === 0) return;
  try {
    const answers = asks.map((ask) => ask());
    await call.go();
    answers.forEach((answer) => answer());
    return;
  } catch (error) {
    if (passing(error)) throw error;
  }
  for (const ask of asks) {
    try {
      const answer = ask();
      await call.go();
      answer();
    } catch (error) {
      if (passing(error)) throw error;
    }
  }
}
