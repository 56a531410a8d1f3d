/** The tables of the bench, how they are headed, and what they must come to. */
export const HEADERS = {
  demand: ['Product', 'Location', 'Period', 'Quantity', 'Value', 'Weight'],
  supply: ['Product', 'Location', 'Period', 'Quantity', 'Value', 'Weight'],
  finance: ['Product', 'Location', 'Period', 'Units', 'Revenue', 'Margin'],
  products: ['Product', 'Family', 'Price', 'Unit cost', 'Opening stock', 'Target cover'],
} as const;

export type Table = keyof typeof HEADERS;
export const TABLES: readonly Table[] = ['demand', 'supply', 'finance', 'products'];

export type Order = 'sorted' | 'shuffled';
export type Row = readonly (string | number)[];
export type Rows = Readonly<Record<Table, readonly Row[]>>;
/** The tables as JSON text, so that every repeat may parse strings of its own, as Office.js delivers them. */
export type Texts = Readonly<Record<Table, string>>;

/** Units and money over all items and periods, and plan revenue by family. */
export type Answer = {
  readonly demand: number;
  readonly supply: number;
  readonly short: number;
  readonly atRisk: number;
  readonly shipped: number;
  readonly revenue: number;
  readonly budget: number;
  readonly families: readonly number[];
};

export function texts(rows: Rows, text: (rows: readonly Row[]) => string): Texts {
  return { demand: text(rows.demand), supply: text(rows.supply), finance: text(rows.finance), products: text(rows.products) };
}

/** Rows whose strings nobody has looked at yet. */
export function parsed(from: Texts): Rows {
  return { demand: rowsOf(from.demand), supply: rowsOf(from.supply), finance: rowsOf(from.finance), products: rowsOf(from.products) };
}

function rowsOf(text: string): readonly Row[] {
  return JSON.parse(text) as readonly Row[];
}
