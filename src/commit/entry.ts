import type { CellValue } from '../model/sheet';
import type { Difference } from './difference';
import { periodsOf, summed } from './plan-table';
import type { RegisterRow } from './register';
import type { Rows } from './rows';

type Cells = readonly (readonly CellValue[])[];

/** Cells above a plan's table that are not what they were. */
export function headDifferences(was: Cells, now: Cells, sheet: string): readonly Difference[] {
  const differences: Difference[] = [];
  for (let row = 0; row < Math.max(was.length, now.length); row += 1) {
    for (let column = 0; column < Math.max(was[row]?.length ?? 0, now[row]?.length ?? 0); column += 1) {
      const [before, after] = [was[row]?.[column] ?? '', now[row]?.[column] ?? ''];
      if (before !== after) differences.push({ place: { sheet, row, column }, sentence: `${told(after)} stands where ${told(before)} was committed.` });
    }
  }
  return differences;
}

function told(cell: CellValue): string {
  return cell === '' || cell === null ? 'nothing' : `“${String(cell)}”`;
}

/** The facts that stand on the sheet and in the register both. */
const FACTS = ['Approved by', 'Role', 'Approved at (UTC)', 'Cycle', 'Version', 'Scenario'] as const;
const SUMS = ['Demand', 'Supply', 'Revenue', 'Margin'] as const;

/** Where the register and a plan's sheet tell different things. */
export function entryDifferences(row: RegisterRow, head: Cells, rows: Rows, sheet: string): readonly Difference[] {
  const differences: Difference[] = [];
  const say = (what: string, there: CellValue, here: CellValue) => differences.push({ sentence: `${what}: the register says ${told(there)}, ${sheet} says ${told(here)}.` });
  for (const name of FACTS) {
    const fact = factIn(head, name);
    if (fact !== undefined && String(row[name] ?? '') !== String(fact)) say(name, row[name], fact);
  }
  const stamp = String(head[2]?.[0] ?? '');
  if (!stamp.endsWith(`fingerprint ${String(row.Fingerprint)}`)) say('Fingerprint', row.Fingerprint, stamp.slice(stamp.lastIndexOf(' ') + 1));
  const periods = periodsOf(rows);
  if (row.Periods !== periods.size) say('Periods', row.Periods, periods.size);
  if (row.Items !== rows.count / Math.max(1, periods.size)) say('Items', row.Items, rows.count / Math.max(1, periods.size));
  for (const name of SUMS) {
    const sum = summed(rows, name, periods);
    const there = row[name];
    const same = typeof there === 'number' ? Math.abs(there - sum) <= 1e-9 * Math.max(1, Math.abs(sum)) : Number.isNaN(sum);
    if (!same) say(name, there, Number.isNaN(sum) ? null : sum);
  }
  return differences;
}

/** The cell after its label, among the first rows. */
function factIn(head: Cells, label: string): CellValue | undefined {
  for (const cells of head.slice(0, 12)) {
    const at = cells.indexOf(label);
    if (at >= 0) return cells[at + 1] ?? null;
  }
  return undefined;
}
