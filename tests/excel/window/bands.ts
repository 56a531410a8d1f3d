import type { Table } from '../model/book';
import { holds } from './selection';

/** What a table's style gives a cell: everything the cell's own look does not say. */
export type Band = { readonly fill?: string; readonly color?: string; readonly bold?: boolean; readonly line?: string; readonly button?: boolean };

/** Black and the six accents of Excel's usual theme; style numbers run through them by sevens. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** A colour that lies a share of the way from one to another, as `#RRGGBB`. */
export function mixed(from: string, to: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * share).toString(16).padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

const tint = (color: string, share: number) => mixed(color, '#FFFFFF', share);

type Kind = { readonly head: Band; readonly odd: Band; readonly even: Band };

/** A built-in style by name: the light ones line, the medium ones fill the header, the dark ones fill everything. */
function kind(style: string): Kind | undefined {
  const [, family, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (family === undefined) return undefined;
  const at = Number(number) - 1;
  const accent = ACCENTS[at % 7] ?? '#000000';
  const step = Math.floor(at / 7);
  const solid: Band = { fill: accent, color: '#FFFFFF', bold: true };
  const pale: Band = { fill: tint(accent, 0.8), line: tint(accent, 0.6) };
  if (family === 'Light') return step === 1 ? { head: solid, odd: { line: accent }, even: { line: accent } } : { head: { color: accent, bold: true, line: accent }, odd: { fill: tint(accent, 0.8) }, even: {} };
  if (family === 'Dark') return { head: { ...solid, fill: '#000000' }, odd: { fill: tint(accent, 0.4) }, even: { fill: tint(accent, 0.6) } };
  if (step === 0) return { head: solid, odd: pale, even: { line: tint(accent, 0.6) } };
  return { head: solid, odd: { fill: tint(accent, 0.6) }, even: { fill: tint(accent, 0.8) } };
}

/** The band of a table that a cell stands in; undefined outside every table. */
export function bandOf(tables: readonly Table[], row: number, column: number): Band | undefined {
  const table = tables.find(({ area }) => holds(area, row, column));
  if (!table) return undefined;
  const style = kind(table.style) ?? { head: {}, odd: {}, even: {} };
  if (table.showHeaders && row === table.area.top) return { ...style.head, button: table.showFilterButton };
  if (table.showTotals && row === table.area.bottom) return { bold: true, ...(style.odd.line !== undefined && { line: style.odd.line }) };
  const first = table.area.top + (table.showHeaders ? 1 : 0);
  return table.showBandedRows && (row - first) % 2 === 0 ? style.odd : style.even;
}
