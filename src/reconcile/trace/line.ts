import type { InputName, Role } from '../../signal/inputs';
import type { Sought } from '../../signal/range/cells-of';
import { said } from '../way/way';

/** A number of an input that a figure was made of, of whom and when the trace speaks unless another is named; where it stands is found in the cells (`cellsOf`). */
export type Ingredient = Pick<Sought, 'input' | 'role'> & Partial<Pick<Sought, 'product' | 'location' | 'other' | 'at'>>;

/** One figure of a gap row and how it came about. */
export type TraceLine = {
  /** The column's header, or what a figure of a column was worked out with. */
  readonly figure: string;
  /** NaN where it is blank, and where it is no number. */
  readonly value: number;
  /** What is shown where it is no number: a word, or a share in per cent. */
  readonly text?: string;
  /** The arithmetic with its numbers: `80 + 480 − 487 = 73`; of a blank, what it wants. */
  readonly words: string;
  readonly from: readonly Ingredient[];
  /** What the inputs say is taken as it is, added up: the numbers in the cells tell how. */
  readonly given?: true;
  /** How it came from another number than the cells hold; layers, opinions and spreading where nothing is said. */
  readonly through?: string;
};

/** Numbers of inputs, of the same item and period. */
export function from(...pairs: readonly (readonly [InputName, Role])[]): readonly Ingredient[] {
  return pairs.map(([input, role]) => ({ input, role }));
}

export const DEMAND = from(['Demand', 'Quantity']);
export const SUPPLY = from(['Supply', 'Quantity']);
export const OPENING = from(['Stock', 'On hand'], ['Products', 'Opening stock']);
export const TARGET = from(['Stock', 'Target stock'], ['Products', 'Target stock']);
export const COVER = from(['Products', 'Target cover']);
export const MOST = from(['Stock', 'Max stock'], ['Products', 'Max stock']);
export const LOT = from(['Products', 'Lot size']);
/** A product's stock, target and maximum are shared where Stock does not give them by location. */
export const SHARED = 'its share, by the demand of the locations, is';
export const PRICE = from(['Prices', 'Price'], ['Products', 'Price']);
export const COST = from(['Prices', 'Unit cost'], ['Products', 'Unit cost']);

/** A figure worked out with others: the words where it is known, else what it wants. */
export function worked(figure: string, value: number, words: string, wants: string, made: readonly Ingredient[]): TraceLine {
  return { figure, value, words: Number.isNaN(value) ? `Blank: ${wants}` : `${words} = ${said(value)}`, from: made };
}

/** A figure that an input gives; what is wanted where it does not. */
export function stated(figure: string, value: number, words: string, wants: string, made: readonly Ingredient[], through = 'layers, opinions and spreading make it'): TraceLine {
  return { figure, value, words: Number.isNaN(value) ? `Blank: ${wants}` : words, from: made, given: true, through };
}
