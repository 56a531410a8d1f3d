/** A line of the bill: so many of a component in one of its parent; names are numbers in one list. */
export type BillLine = { readonly component: number; readonly quantity: number };

/** What one unit is made of in the end: component → how many, and whether something would have to be made of itself. */
export type Exploded = { readonly needs: ReadonlyMap<number, number>; readonly round: boolean };

/**
 * The components of one unit, through every level of the bill that is not itself stocked or planned.
 *
 * `ends` says where to stop: what is held or planned under its own name is taken as it is. What would be made of itself is left out there.
 */
export function exploded(parent: number, lines: ReadonlyMap<number, readonly BillLine[]>, ends: (component: number) => boolean): Exploded {
  const needs = new Map<number, number>();
  const open = new Set<number>();
  let round = false;
  const into = (of: number, units: number) => {
    open.add(of);
    for (const { component, quantity } of lines.get(of) ?? []) {
      const each = units * (quantity || 0);
      if (open.has(component)) round = true;
      else if (ends(component) || !lines.has(component)) needs.set(component, (needs.get(component) ?? 0) + each);
      else into(component, each);
    }
    open.delete(of);
  };
  into(parent, 1);
  return { needs, round };
}
