import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encoder } from '../../src/model/encode';
import { taken } from '../../src/signal/read';
import { save } from '../excel/file/save';
import { Book, Sheet } from '../excel/model/book';
import { chance } from '../sample/chance';
import type { Stretch } from './table';

const [ITEMS, PERIODS] = [200, 24];
const HEADER = ['Product', 'Period', 'Quantity'];
const PROFILE = 'profile';

type Line = readonly [string, string, number];

/**
 * What a planner does today, in LibreOffice: one grid of items × periods, a SUMIFS in every cell over as many rows, shuffled.
 *
 * The same file without the formulas is opened too, and only what the formulas take on top of it is told. The cost of SUMIFS grows with
 * rows × cells, so a small case ends while the large one would take an hour. Where `soffice` is not installed this is skipped; on
 * Debian, `apt-get install libreoffice-calc-nogui` brings it.
 */
export function sumifs(): readonly Stretch[] {
  const what = `one grid of ${ITEMS} items × ${PERIODS} periods from ${(ITEMS * PERIODS).toLocaleString('en')} rows`;
  if (spawnSync('soffice', ['--version']).status !== 0) return [{ what: `LibreOffice SUMIFS, ${what}`, said: 'skipped: soffice is not installed' }];
  const rows = lines();
  const folder = mkdtempSync(join(tmpdir(), 'sumifs-'));
  try {
    opened(folder, rows, false); // makes its profile
    const [without, sum] = opened(folder, rows, false);
    const [withFormulas, found] = opened(folder, rows, true);
    const [mine, own] = ours(rows);
    if (sum !== 0 || found !== own) throw new Error(`SUMIFS makes ${found}, we make ${own}: no point in being fast.`);
    const seconds = withFormulas - without;
    return [
      { what: `LibreOffice SUMIFS, ${what}`, said: `${seconds.toFixed(1)} s on top of opening the file` },
      { what: `the add-in, ${what}`, said: `${(mine * 1000).toFixed(1)} ms: ${Math.round(seconds / mine).toLocaleString('en')} × faster` },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lines(): readonly Line[] {
  const draw = chance(5);
  const rows = Array.from({ length: ITEMS * PERIODS }, (_, i): Line => [`P${1_000_000 + Math.floor(i / PERIODS)}`, period(i % PERIODS), Math.round(draw() * 500)]);
  return rows.map((row) => [draw(), row] as const).sort(([a], [b]) => a - b).map(([, row]) => row);
}

function period(t: number): string {
  return `${2026 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`;
}

/** Seconds to open a file and say what its grid adds up to; a grid without formulas is empty. */
function opened(folder: string, rows: readonly Line[], formulas: boolean): readonly [number, number] {
  const file = join(folder, 'sumifs.xlsx');
  writeFileSync(file, save(book(rows, formulas)));
  const start = performance.now();
  execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, PROFILE)}`, '--headless', '--convert-to', 'csv', '--outdir', folder, file], { stdio: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  const cells = readFileSync(join(folder, 'sumifs.csv'), 'utf8').split('\n').flatMap((line) => line.split(',').slice(1));
  return [seconds, cells.reduce((sum, cell) => sum + (/^\d+$/.test(cell) ? Number(cell) : 0), 0)];
}

/** The grid on the first sheet, which is the one that is converted; the rows behind it. */
function book(rows: readonly Line[], formulas: boolean): Book {
  const [made, grid, plan] = [new Book(), new Sheet('grid', 'Grid'), new Sheet('plan', 'Plan')];
  rows.forEach((row, r) => row.forEach((value, c) => plan.cells.set(r, c, value)));
  const of = (column: string) => `Plan!$${column}$1:$${column}$${rows.length}`;
  for (let i = 0; i < ITEMS; i += 1) {
    grid.cells.set(i + 1, 0, `P${1_000_000 + i}`);
    for (let t = 0; t < PERIODS && formulas; t += 1) grid.cells.set(i + 1, t + 1, '', `SUMIFS(${of('C')},${of('A')},$A${i + 2},${of('B')},${columnName(t + 1)}$1)`);
  }
  for (let t = 0; t < PERIODS; t += 1) grid.cells.set(0, t + 1, period(t));
  made.sheets.push(grid, plan);
  return made;
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

/** The same grid by the add-in, warm as LibreOffice is: seconds of the fastest of some rounds, and what it adds up to. */
function ours(rows: readonly Line[]): readonly [number, number] {
  let [seconds, sum] = [Infinity, 0];
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now();
    const demand = grid('Demand', rows);
    const { made } = taken([{ input: 'Demand', grid: demand }, { input: 'Supply', grid: { ...demand, name: 'Supply' } }], new Map());
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    sum = made?.signals.demand.values.reduce((a, b) => a + b, 0) ?? NaN;
  }
  return [seconds, sum];
}

function grid(name: string, rows: readonly Line[]) {
  const into = encoder(HEADER.length, rows.length + 1);
  into.add([HEADER]);
  into.add(rows);
  return { name, place: { sheet: name, row: 0, column: 0, rows: rows.length + 1, columns: HEADER.length }, columns: into.finish(), date1904: false };
}
