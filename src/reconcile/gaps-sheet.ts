import type { Sheet, Stamp } from '../model/sheet';
import { gapsColumns } from './gaps-columns';
import { headline } from './gaps-headline';
import type { Reconciliation } from './reconciliation';
import { subtitle, title } from './title';

/** Which rows the gap table holds, and whose plan it speaks of (`Base` for the workbook as it is). */
export type Choice = { readonly allRows: boolean; readonly scenario: string };

/** The sheet `Gaps`: the headline, the bridge, what materiality hides, and one row per item and period, the material ones or all. */
export function gapsSheet(from: Reconciliation, stamp: Stamp, { allRows, scenario }: Choice): Sheet {
  const rows = chosen(from.material, allRows);
  const columns = gapsColumns(from, rows);
  return {
    stage: 'reconcile',
    name: 'Gaps',
    title: title('Gaps', stamp),
    subtitle: subtitle(scenario, allRows ? 'all rows' : 'material rows only'),
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
