import type { Call, Line } from './run';
import type { Answer } from './workbook';

/** Setting things right is tried three times before we give up: what made the writing fail may have passed. */
export async function insisted(line: Line, act: (call: Call) => Promise<void>): Promise<Answer<void>> {
  for (let tries = 1; ; tries += 1) {
    const done = await line.run(act);
    if (done.ok || tries === 3) return done;
    await new Promise((resolve) => setTimeout(resolve, 100 * tries));
  }
}
