/** What an expression may name. Measures are items × periods, or resources × periods for `capacity` and `overtime`. */
export const FORMULA_NAMES = ['demand', 'supply', 'price', 'cost', 'target', 'budget', 'opening', 'capacity', 'overtime', 'dso', 'dpo', 'value', 'period'] as const;
export type FormulaName = (typeof FORMULA_NAMES)[number];

/** How many arguments each operation takes; `min` and `max` take two or more. */
export const OPERATIONS = {
  plus: 2, minus: 2, times: 2, over: 2, negative: 1, less: 2, lessOrEqual: 2, more: 2, moreOrEqual: 2, equal: 2, unequal: 2,
  and: 2, or: 2, not: 1, choose: 3, min: 2, max: 2, abs: 1, round: 1, floor: 1, ceil: 1, ifblank: 2,
} as const;
export type Operation = keyof typeof OPERATIONS;

/** An expression that was checked: numbers, names and operations we know, and nothing else. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: FormulaName }
  | { readonly kind: 'operation'; readonly of: Operation; readonly on: readonly Formula[] };

/** An expression understood, or why it is not, with the place in its text (counted from 1). */
export type Parsed = { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly wrong: string; readonly at: number };

/** The names an expression speaks of. */
export function namesOf(formula: Formula): ReadonlySet<FormulaName> {
  if (formula.kind === 'name') return new Set([formula.name]);
  return new Set(formula.kind === 'number' ? [] : formula.on.flatMap((part) => [...namesOf(part)]));
}
