import type { Expected, Run } from './expected';
import { match, text, type SeenTable } from './table';
import type { Tally } from './tally';

const KINDS = ['short', 'below target', 'excess', 'overbuild', 'over capacity', 'inside lead time', 'below budget', 'above budget', 'flow imbalance'];

/** Judges Exceptions: every run that must be listed is, and no row is anything but a whole run of its kind. */
export function judgeExceptions(tally: Tally, table: SeenTable, want: NonNullable<Expected['exceptions']>): void {
  const rows = table.rows.map((row) => {
    const said = (column: string) => text(row.get(column));
    const key = [said('Kind'), said('Product'), said('Location'), said('Resource'), said('From'), said('To'), said('Periods')].join(' | ');
    return { kind: said('Kind'), key, row };
  });
  const runs = new Map(want.runs.map((run) => [keyOf(run), run]));
  const amounts = (run: Run, row: SeenTable['rows'][number]) => match(run.quantity, row.get('Quantity'), 'Quantity', false) && match(run.value, row.get('Value'), 'Value', true);
  for (const [key, run] of runs) {
    if (run.must !== true) continue;
    const found = rows.find((row) => row.key === key);
    tally.check(found !== undefined, `Exceptions has no row ${key}`);
    if (found) tally.check(amounts(run, found.row), () => `Exceptions: ${key} has ${String(found.row.get('Quantity'))} and ${String(found.row.get('Value'))}, expected ${JSON.stringify(run.quantity)} and ${JSON.stringify(run.value)}`);
  }
  const strange = rows.filter((row) => !KINDS.includes(row.kind) || want.never.includes(row.kind));
  tally.check(strange.length === 0, () => `Exceptions: kinds that cannot be: ${strange[0]?.key}`);
  tally.check(new Set(rows.map((row) => row.key)).size === rows.length, 'Exceptions: one run twice');
  for (const kind of want.judge) {
    const bad = rows.filter((row) => {
      const run = runs.get(row.key);
      return row.kind === kind && (run === undefined || run.must === false || !amounts(run, row.row));
    });
    tally.check(bad.length === 0, () => `Exceptions of kind ${kind}: no whole run, immaterial or wrong: ${bad[0]?.key}`);
  }
  tally.check(table.rows.every((row) => row.get('Material') === true), 'Exceptions lists a row that is not material');
}

function keyOf(run: Run): string {
  return [run.kind, run.product, run.location, run.resource, run.start, run.end, run.periods].map((part) => part ?? '').join(' | ');
}
