/** What may still be promised of one item, period by period, units. */
export type Available = {
  /** Of the stock or receipt of this period, until the next receipt comes; blank in periods that only draw on an earlier one. */
  readonly promise: Float64Array;
  /** All that may be promised by the end of the period. */
  readonly cumulative: Float64Array;
};

/**
 * Discrete available-to-promise: the first period's stock and receipts, less all orders before the next receipt; later receipts alike.
 *
 * What a receipt owes beyond itself is taken back from the nearest earlier one that has it; what none has stays negative where it arose: over-promised.
 */
export function available(onHand: number, receipts: Float64Array, orders: Float64Array): Available {
  const promise = new Float64Array(receipts.length).fill(NaN);
  let bucket = 0;
  for (let t = 0; t < promise.length; t += 1) {
    const received = receipts[t] || 0;
    if (t === 0 || received > 0) promise[(bucket = t)] = t === 0 ? onHand || 0 : 0;
    promise[bucket] = (promise[bucket] ?? 0) + received - (orders[t] || 0);
  }
  for (let t = promise.length - 1; t > 0; t -= 1) if ((promise[t] ?? NaN) < 0) takeBack(promise, t);
  let sum = 0;
  return { promise, cumulative: promise.map((here) => (sum += here || 0)) };
}

function takeBack(promise: Float64Array, from: number): void {
  for (let t = from - 1; t >= 0 && (promise[from] ?? 0) < 0; t -= 1) {
    const spare = Math.min(Math.max(0, promise[t] || 0), -(promise[from] ?? 0));
    if (spare === 0) continue;
    promise[t] = (promise[t] ?? 0) - spare;
    promise[from] = (promise[from] ?? 0) + spare;
  }
}
