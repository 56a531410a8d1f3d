import { placeOf } from '../../src/model/place';
import type { Expected, WantedFinding } from './expected';
import type { SeenTable } from './table';
import { text } from './table';
import type { Tally } from './tally';

type Said = ReadonlyMap<string, string>;

/** Judges InputFindings: what had to be noticed is there, under its input, with its cell. */
export function judgeFindings(tally: Tally, table: SeenTable, want: Expected): void {
  const rows = table.rows.map((row): Said => new Map(table.columns.map((column) => [column, text(row.get(column))])));
  tally.check(rows.every((row) => ['warning', 'note'].includes(row.get('Severity') ?? '')), 'a stop stands in a written workbook');
  for (const finding of want.findings ?? []) judgeFinding(tally, rows, finding);
  for (const severity of want.severities ?? []) tally.check(rows.some((row) => row.get('Severity') === severity), `InputFindings has no ${severity}`);
  for (const input of want.warned ?? [])
    tally.check(rows.some((row) => plain(row.get('Input')) === plain(input) && row.get('Severity') === 'warning'), `InputFindings has no warning for ${input}`);
}

function judgeFinding(tally: Tally, rows: readonly Said[], want: WantedFinding): void {
  const at = `${want.sheet}!${want.cells[0]} (${want.why})`;
  const cells = [...want.cells, ...(want.beside ?? [])];
  let hits = rows.filter((row) => row.get('Sheet')?.toLowerCase() === want.sheet.toLowerCase() && cells.some((cell) => covers(row.get('Cell') ?? '', cell)));
  tally.check(hits.length > 0, `${at} is not reported`);
  tally.check(hits.some((row) => plain(row.get('Input')) === plain(want.input)), `${at} is not reported under ${want.input}`);
  if (want.severity) {
    hits = hits.filter((row) => row.get('Severity') === want.severity);
    tally.check(hits.length > 0, `${at} is not reported as a ${want.severity}`);
  }
  if (want.once) tally.check(hits.length === 1, `${at} is reported ${hits.length} times`);
  if (!want.beside) return;
  const words = hits.map((row) => ['Cell', 'Value', 'What is wrong', 'What to do'].map((c) => row.get(c)).join(' ')).join(' ').replaceAll('$', '');
  const named = (some: readonly string[]) => some.some((cell) => new RegExp(`(?<![A-Z])${cell}(?!\\d)`).test(words) || hits.some((row) => covers(row.get('Cell') ?? '', cell)));
  tally.check(named(want.cells) && named(want.beside), `${at}: not both rows are named`);
}

function covers(said: string, cell: string): boolean {
  const want = placeOf(cell, '');
  return said.split(/[,; ]+/).some((part) => {
    const place = placeOf(part.split('!').at(-1) ?? '', '');
    if (!place || !want) return false;
    return want.row >= place.row && want.row < place.row + (place.rows ?? 1) && want.column >= place.column && want.column < place.column + (place.columns ?? 1);
  });
}

function plain(word: string | undefined): string {
  return (word ?? '').replace(/[ _-]/g, '').toLowerCase();
}
