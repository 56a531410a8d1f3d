/**
 * Chance that comes out the same on every machine: numbers from 0 up to 1, one after the other, from a seed.
 *
 * Park and Miller's minimal standard generator. Only whole-number arithmetic below 2^53, so no engine rounds it differently.
 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A factor around 1, bell-shaped (the mean of four draws), at most `width` away from it. */
export function around(draw: () => number, width: number): number {
  return 1 + width * ((draw() + draw() + draw() + draw()) / 2 - 1);
}
