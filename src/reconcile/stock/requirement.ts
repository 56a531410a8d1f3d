/**
 * What is taken from the stock when orders consume the forecast, period by period: orders alone before the demand fence, the larger of forecast and
 * orders after it. The fence is a number of periods from the first; a blank adds nothing.
 */
export function requirement(forecast: Float64Array, orders: Float64Array, fence: number): Float64Array {
  return orders.map((ordered, t) => (t < fence ? ordered || 0 : Math.max(ordered || 0, forecast[t] || 0)));
}
