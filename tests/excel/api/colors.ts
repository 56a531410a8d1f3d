import { invalid } from '../protocol/failure';
import { text } from './given';

/** The HTML colour names the add-in may use; Excel knows all of them. */
const NAMED = new Map([['black', '#000000'], ['white', '#FFFFFF'], ['red', '#FF0000'], ['green', '#008000'], ['blue', '#0000FF'], ['yellow', '#FFFF00'], ['orange', '#FFA500'], ['gray', '#808080'], ['grey', '#808080']]); // prettier-ignore

/** `#RRGGBB` in capitals; Excel takes the `#` as given or not, and names. '' is no colour. */
export function understoodColor(given: unknown): string {
  const color = text(given).trim();
  if (color === '') return '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  return hex === undefined ? (NAMED.get(color.toLowerCase()) ?? invalid(`'${color}' is not a colour.`)) : `#${hex.toUpperCase()}`;
}
