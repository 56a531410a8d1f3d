/**
 * How many coming periods of demand the stock at the end of each period meets, the last in part: items × periods, forward.
 *
 * No stock covers nothing: 0. A blank or 0 of demand is met by anything. Blank where the stock outlasts the demand that is known: it is more than can be said.
 */
export function cover(closing: Float64Array, demand: Float64Array, periods: number): Float64Array {
  const covered = new Float64Array(closing.length);
  for (let at = 0; at < closing.length; at += 1) {
    covered[at] = ahead(closing[at] ?? NaN, demand, at + 1, at - (at % periods) + periods);
  }
  return covered;
}

function ahead(stock: number, demand: Float64Array, from: number, end: number): number {
  if (!(stock > 0)) return Number.isNaN(stock) ? NaN : 0;
  let left = stock;
  for (let at = from; at < end; at += 1) {
    const asked = demand[at] || 0;
    if (asked > left) return at - from + left / asked;
    left -= asked;
  }
  return NaN;
}
