/** Bytes of JSON we let travel in one trip: well under the 5 MB at which Excel on the web refuses, and few enough that the client's packing of them holds the pane up for less than a glance. */
export const BUDGET = 1_000_000;
/** Rows at a time: no more to keep progress honest, no fewer unless Excel refuses, and then down to the floor. */
export const MOST = 20_000;
export const LEAST = 500;
export const FLOOR = 100;

/** Bytes of JSON of these rows, by looking at about fifty of them. */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / 50));
  let [seen, bytes] = [0, 0];
  for (let r = 0; r < rows.length; r += step, seen += 1) bytes += JSON.stringify(rows[r]).length + 1;
  return seen === 0 ? 0 : Math.round((bytes / seen) * rows.length);
}

/** How many rows go in one trip when each takes so many bytes. */
export function rowsFor(bytesPerRow: number): number {
  return Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / Math.max(1, bytesPerRow))));
}
