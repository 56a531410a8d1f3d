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
/** Tables as they are made, row by row. */
export type Tables = Readonly<Record<Table, readonly Row[]>>;
/** Tables as they are read: in blocks of rows. Who has read a block may let it go, as the add-in does. */
export type Blocks = Readonly<Record<Table, (readonly Row[])[]>>;
/** Blocks as JSON text, so that every repeat may parse strings of its own, as Office.js delivers them. */
export type Texts = Readonly<Record<Table, readonly string[]>>;

/** About as many rows as the door asks for at once. */
const BLOCK = 20_000;

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

export function texts(tables: Tables): Texts {
  return of((table) => Array.from({ length: Math.ceil(tables[table].length / BLOCK) }, (_, i) => JSON.stringify(tables[table].slice(i * BLOCK, (i + 1) * BLOCK))));
}

/** Blocks whose strings nobody has looked at yet. */
export function parsed(from: Texts): Blocks {
  return of((table) => from[table].map((text) => JSON.parse(text) as readonly Row[]));
}

function of<T>(make: (table: Table) => T): Record<Table, T> {
  return { demand: make('demand'), supply: make('supply'), finance: make('finance'), products: make('products') };
}
