/** How a table's columns become others: first these go (from the right), then these come (from the left). */
export type Change = { readonly gone: readonly number[]; readonly come: readonly { readonly at: number; readonly header: string }[] };

/**
 * The columns to take out and put in so that `from` becomes `to`, keeping as many as stand in the same order.
 *
 * Columns are never renamed into one another: people's formulas (`Gaps[Short]`) follow a column through a renaming and
 * would silently speak of something else. Columns in `dear` are kept before all others.
 */
export function change(from: readonly string[], to: readonly string[], dear: readonly string[] = []): Change {
  const worth = new Map(dear.map((header) => [header.toLowerCase(), from.length + 1]));
  const kept = common(from.map((header) => header.toLowerCase()), to.map((header) => header.toLowerCase()), worth);
  const [stays, stood] = [new Set(kept.map(([a]) => a)), new Set(kept.map(([, b]) => b))];
  return {
    gone: from.flatMap((_, i) => (stays.has(i) ? [] : [i])).reverse(),
    come: to.flatMap((header, at) => (stood.has(at) ? [] : [{ at, header }])),
  };
}

/** The longest run of headers that stand in both in the same order, as pairs of positions; each counts once, or what it is worth. */
function common(a: readonly string[], b: readonly string[], worth: ReadonlyMap<string, number>): readonly (readonly [number, number])[] {
  const best = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + (worth.get(a[i] ?? '') ?? 1) : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
