/** One thing to be timed: `run` counts, what `make` makes fresh for it does not. */
export type Timed = { readonly make: () => unknown; readonly run: (of: never) => unknown };

/** What is timed, from what it works on. */
export function timed<T>(make: () => T, run: (of: T) => unknown): Timed {
  return { make, run };
}

/** Process CPU time of each, ms, the median of some rounds; in each round all take their turn, so that a busy machine is unfair to none. */
export function medians(each: readonly Timed[], rounds: number): readonly number[] {
  const times = each.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) each.forEach((one, i) => times[i]?.push(once(one)));
  return times.map((of) => of.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN);
}

function once({ make, run }: Timed): number {
  const of = make();
  globalThis.gc?.();
  const start = process.cpuUsage();
  run(of as never); // what `timed` put together
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
