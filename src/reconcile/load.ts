/** Which product takes how many hours of which resource; one entry per pair, indices into the products and the resources. */
export type Routing = { readonly product: Int32Array; readonly resource: Int32Array; readonly hours: Float64Array };

/** What the resources have, resources × periods, hours; blank where not said. */
export type Capacity = { readonly resources: readonly string[]; readonly available: Float64Array; readonly overtime: Float64Array };

/** How full the resources are, resources × periods. */
export type Load = {
  /** Hours the planned receipts need. */
  readonly load: Float64Array;
  /** Load ÷ available hours; blank where there are none. */
  readonly utilisation: Float64Array;
  /** Hours above what is available, before overtime; blank where that is not said. */
  readonly overload: Float64Array;
  /** Hours of overtime used: as much of the overload as overtime is given. */
  readonly overtime: Float64Array;
};

/** The hours that the supply of every item (items × periods, units) needs of every resource; a blank adds nothing. */
export function loaded(supply: Float64Array, product: Int32Array, periods: number, routing: Routing, capacity: Capacity): Load {
  const load = hours(supply, product, periods, routing, capacity.resources.length);
  const overload = load.map((needed, at) => Math.max(0, needed - (capacity.available[at] ?? NaN)));
  return {
    load,
    utilisation: load.map((needed, at) => (capacity.available[at] === 0 ? NaN : needed / (capacity.available[at] ?? NaN))),
    overload,
    overtime: overload.map((beyond, at) => Math.min(beyond, capacity.overtime[at] || 0)),
  };
}

function hours(supply: Float64Array, product: Int32Array, periods: number, routing: Routing, resources: number): Float64Array {
  const load = new Float64Array(resources * periods);
  const steps = new Map<number, number[]>();
  routing.product.forEach((of, step) => steps.set(of, [...(steps.get(of) ?? []), step]));
  product.forEach((of, item) => {
    for (const step of steps.get(of) ?? []) {
      const to = (routing.resource[step] ?? 0) * periods;
      const each = routing.hours[step] || 0;
      for (let t = 0; t < periods; t += 1) load[to + t] = (load[to + t] ?? 0) + each * (supply[item * periods + t] || 0);
    }
  });
  return load;
}
