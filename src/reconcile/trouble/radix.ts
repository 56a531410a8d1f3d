/**
 * An order of rows sorted anew by a key, largest first; rows of the same key keep the order they had.
 *
 * Byte by byte through the bits of the key, which for numbers that are not negative stand in the order of the numbers themselves: no comparison, so
 * a hundred thousand rows take milliseconds. A key must be 0 or more, and not blank.
 */
export function byLargest(order: Uint32Array, key: Float64Array): Uint32Array {
  const bytes = new Uint8Array(key.buffer, key.byteOffset, key.length * 8); // lowest byte first, as on every machine that runs Excel
  let [from, to]: [Uint32Array, Uint32Array] = [order, new Uint32Array(order.length)];
  for (let byte = 0; byte < 8; byte += 1) {
    const start = starts(bytes, byte, from);
    if (!start) continue;
    for (let i = 0; i < from.length; i += 1) {
      const row = from[i] ?? 0;
      const digit = bytes[row * 8 + byte] ?? 0;
      const at = start[digit] ?? 0;
      to[at] = row;
      start[digit] = at + 1;
    }
    [from, to] = [to, from === order ? new Uint32Array(order.length) : from];
  }
  return from;
}

/** Where the rows of each digit begin, the largest digit first; undefined where all have the same. */
function starts(bytes: Uint8Array, byte: number, rows: Uint32Array): Uint32Array | undefined {
  const count = new Uint32Array(256);
  for (let i = 0; i < rows.length; i += 1) {
    const digit = bytes[(rows[i] ?? 0) * 8 + byte] ?? 0;
    count[digit] = (count[digit] ?? 0) + 1;
  }
  if (count.includes(rows.length)) return undefined;
  let before = 0;
  for (let digit = 255; digit >= 0; digit -= 1) {
    const here = count[digit] ?? 0;
    count[digit] = before;
    before += here;
  }
  return count;
}
