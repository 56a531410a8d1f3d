import { BLANK, cellOf, type Column } from '../../model/grid';
import { isoDay } from '../../model/day';
import { fold, plain } from '../cell/fold';
import { momentOfNumber, momentOfText, type Manner } from '../cell/moment';
import { daysOf } from '../grid/span';
import { USED, type Records } from './records';

const WHEN = new Set(['Last changed', 'Changed on', 'Changed at', 'Last updated', 'Updated', 'Updated on', 'Modified', 'Modified on', 'Last modified', 'Entered on', 'Geändert am', 'Letzte Änderung', 'Stand', 'Modifié le', 'Modificado', 'Fecha de cambio'].map(fold));
const WHO = new Set(['Owner', 'Planner', 'Changed by', 'Last changed by', 'Modified by', 'Updated by', 'Responsible', 'Verantwortlich', 'Planer', 'Bearbeiter', 'Responsable', 'Propriétaire', 'Propietario'].map(fold));

/** When a range was last changed and whose it is, where columns of it say so: the latest day, and the one name or how many there are. */
export type Provenance = { readonly changed?: string; readonly owner?: string };

/** What the columns nobody plans with say of where the numbers come from. */
export function provenance({ grid, shape, status }: Records): Provenance {
  const manner: Manner = { date1904: grid.date1904, fiscalStart: 1, fiscalNamedBy: 'end', dayFirst: true, weeks: false };
  const column = (words: ReadonlySet<string>) => grid.columns[shape.heads.findIndex((head) => words.has(fold(head)))];
  const [when, who] = [column(WHEN), column(WHO)];
  const changed = when && latest(when, status, manner);
  const names = who && [...new Set(filled(who, status).map((row) => plain(String(cellOf(who, row)))))];
  return { ...(changed !== undefined && { changed }), ...(names && names.length > 0 && { owner: names.length > 2 ? `${names[0] ?? ''} and ${names.length - 1} more` : names.join(' and ') }) };
}

function filled(cells: Column, status: Uint8Array): readonly number[] {
  return Array.from(status.keys()).filter((row) => status[row] === USED && (cells.codes[row] ?? BLANK) !== BLANK);
}

function latest(cells: Column, status: Uint8Array, manner: Manner): string | undefined {
  let last = -Infinity;
  for (const row of filled(cells, status)) {
    const cell = cellOf(cells, row);
    const moment = typeof cell === 'number' ? momentOfNumber(cell, manner) : momentOfText(String(cell), manner);
    if (moment) last = Math.max(last, daysOf(moment).last);
  }
  return Number.isFinite(last) ? isoDay(last) : undefined;
}
