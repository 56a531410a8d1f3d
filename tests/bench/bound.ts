import { TABLES, type Blocks } from './tables';

/**
 * The least any program can do that joins by key: look at every cell once, and hash each key of every row once.
 *
 * The keys are what stands as text before the numbers: product, location and period. It answers nothing; what it returns
 * only keeps the engine from leaving it out.
 */
export function bound(of: Blocks): number {
  let seen = 0;
  for (const table of TABLES) {
    const known = [new Map<unknown, number>(), new Map<unknown, number>(), new Map<unknown, number>()];
    const [a = new Map(), b = new Map(), c = new Map()] = known;
    const keys = table === 'products' ? 2 : 3;
    for (const block of of[table]) {
      for (const row of block) {
        for (const cell of row) seen += typeof cell === 'number' ? cell : cell.length;
        seen += once(a, row[0]) + once(b, row[1]);
        if (keys === 3) seen += once(c, row[2]);
      }
    }
  }
  return seen;
}

/** The least any program can do that reads cells: look at each once. */
export function visited(of: Blocks): number {
  let seen = 0;
  for (const table of TABLES) for (const block of of[table]) for (const row of block) for (const cell of row) seen += typeof cell === 'number' ? cell : cell.length;
  return seen;
}

function once(known: Map<unknown, number>, key: unknown): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size;
}
