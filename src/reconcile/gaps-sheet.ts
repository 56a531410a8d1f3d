import type { Sheet, Stamp } from '../model/sheet';
import { gapsColumns } from './gaps-columns';
import { headline } from './gaps-headline';
import { liveFlow, type Origins } from './live-flow';
import type { Reconciliation } from './reconciliation';
import { subtitle, title } from './title';

/** Which rows the gap table holds, and whose plan it speaks of (`Base` for the workbook as it is). */
export type Choice = { readonly allRows: boolean; readonly scenario: string; /** Formulas in the flow columns, over these cells; then all rows are there. */ readonly live?: Origins };

/** The sheet `Gaps`: the headline, the bridge, what materiality hides, and one row per item and period, the material ones or all. */
export function gapsSheet(from: Reconciliation, stamp: Stamp, { allRows: wanted, scenario, live }: Choice): Sheet {
  const allRows = wanted || live !== undefined;
  const rows = chosen(from.material, allRows);
  const plain = gapsColumns(from, rows);
  const columns = live ? liveFlow(plain, from, rows, live) : plain;
  return {
    stage: 'reconcile',
    name: 'Gaps',
    title: title('Gaps', stamp),
    subtitle: subtitle(scenario, live ? 'all rows, with live formulas in the columns that flow' : allRows ? 'all rows' : 'material rows only'),
    blocks: headline(from, allRows),
    tables: [{ name: 'Gaps', columns, rows: rows.length, frozen: columns.findIndex(({ header }) => header === 'Period') + 1 }],
    stamp,
  };
}

/** The rows of the table, items in their order and periods in theirs. */
function chosen(material: Uint8Array, all: boolean): Int32Array {
  const rows = new Int32Array(material.length);
  let count = 0;
  material.forEach((flag, at) => {
    if (all || flag === 1) rows[count++] = at;
  });
  return rows.subarray(0, count);
}
