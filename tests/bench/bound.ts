import type { Rows } from './ours';

/**
 * The least any program can do that joins by key: look at every cell once, and hash product and period of every row once.
 *
 * It answers nothing; what it returns only keeps the engine from leaving it out.
 */
export function bound({ demand, supply, finance }: Rows): number {
  let seen = 0;
  for (const rows of [demand, supply, finance]) {
    const [products, periods] = [new Map<unknown, number>(), new Map<unknown, number>()];
    for (const row of rows) {
      for (const cell of row) seen += typeof cell === 'number' ? cell : cell.length;
      seen += once(products, row[0]) + once(periods, row[1]);
    }
  }
  return seen;
}

function once(known: Map<unknown, number>, key: unknown): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size;
}
