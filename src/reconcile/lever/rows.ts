/** Some rows of a grid that is so many cells wide, one after the other. */
export function picked(values: Float64Array, rows: Int32Array, width: number): Float64Array {
  const made = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i += 1) made.set(values.subarray((rows[i] ?? 0) * width, (rows[i] ?? 0) * width + width), i * width);
  return made;
}
