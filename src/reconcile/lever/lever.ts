import type { Formula } from '../formula/formula';

/** What a lever does, in the words of the Levers table. */
export const LEVERS = ['scale', 'add', 'set', 'delay', 'pull forward', 'cap', 'allocate', 'cut target', 'one-off cost', 'terms', 'expression', 're-plan', 'reforecast', 'run rate'] as const;
export type LeverKind = (typeof LEVERS)[number];

/** What a lever moves. */
export const LEVER_MEASURES = ['Demand', 'Supply', 'Price', 'Cost', 'Capacity', 'Overtime', 'Target', 'Budget', 'DSO', 'DPO'] as const;
export type LeverMeasure = (typeof LEVER_MEASURES)[number];

/** The columns that say where a lever reaches. */
export const WHERE = ['product', 'location', 'family', 'class', 'customer', 'segment'] as const;

/** Where and when: '' is everywhere, several names stand with `;` or `,` between them. */
export type Reach = { readonly [column in (typeof WHERE)[number]]: string } & {
  /** Indices into the calendar, both included. */
  readonly from: number;
  readonly to: number;
};

/** One step of a scenario, understood. */
export type Lever = {
  readonly kind: LeverKind;
  /** What `LEVER_OVER` says where the row need not. */
  readonly measure: LeverMeasure;
  readonly reach: Reach;
  /** A factor to scale by, an amount to add, set or cap at, periods to delay or pull, a share to cut, money, or days; NaN where none is needed. */
  readonly value: number;
  readonly formula?: Formula;
  /** How a person would say it: `1. scale Demand × 1.1, Bakery, 2026-05 to 2026-08`. */
  readonly label: string;
};

/** Levers in the order they are applied, under a name. Without levers it is the base. */
export type Scenario = { readonly name: string; readonly levers: readonly Lever[] };

/** What the plan without levers is called. */
export const BASE = 'Base';
