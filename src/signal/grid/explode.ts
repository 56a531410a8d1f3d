/** A line of the bill: so many of a component in one of its parent; names are numbers in one list. */
export type BillLine = { readonly component: number; readonly quantity: number };

/** What one unit is made of in the end: component → how many, and whether something would have to be made of itself. */
export type Exploded = { readonly needs: ReadonlyMap<number, number>; readonly round: boolean };

/**
 * The components of one unit, through every level of the bill that is not itself stocked or planned.
 *
 * `ends` says where to stop: what is held or planned under its own name is taken as it is. What would be made of itself is left out there.
 * `known` keeps what was worked out for each part, so that a part that goes into many is followed down once.
 */
export function exploded(parent: number, lines: ReadonlyMap<number, readonly BillLine[]>, ends: (component: number) => boolean, known = new Map<number, ReadonlyMap<number, number>>()): Exploded {
  const open = new Set<number>();
  let round = false;
  const needsOf = (of: number): ReadonlyMap<number, number> => {
    const seen = known.get(of);
    if (seen) return seen;
    const needs = new Map<number, number>();
    const add = (component: number, units: number) => needs.set(component, (needs.get(component) ?? 0) + units);
    open.add(of);
    for (const { component, quantity } of lines.get(of) ?? []) {
      if (open.has(component)) round = true;
      else if (ends(component) || !lines.has(component)) add(component, quantity || 0);
      else needsOf(component).forEach((each, below) => add(below, (quantity || 0) * each));
    }
    open.delete(of);
    known.set(of, needs);
    return needs;
  };
  return { needs: needsOf(parent), round };
}
