import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOf } from '../../src/model/place';
import { recalculate } from '../excel/calc/recalculate';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book, Sheet } from '../excel/model/book';
import { pages } from './pages';
import { sample } from './workbook';

jest.setTimeout(180_000);

const book = sample();
const bytes = save(book);
const INPUTS = ['Demand', 'Supply', 'Finance', 'Products', 'Stock', 'Capacity', 'Routing', 'Bill', 'Components', 'Actuals', 'Forecasts', 'Levers', 'Settings'];

describe('the sample', () => {
  it('is the same to the byte whenever it is made', () => expect(Buffer.compare(Buffer.from(save(sample())), Buffer.from(bytes))).toBe(0));

  it('is the one that lies in assets', () => expect(Buffer.compare(readFileSync(join(__dirname, '../../assets/sample.xlsx')), Buffer.from(bytes))).toBe(0));

  it('is the same as the pages that lie in assets', () => expect(readFileSync(join(__dirname, '../../assets/sample.json'), 'utf8')).toBe(`${JSON.stringify(pages(book))}\n`));

  it('comes back from its file as it was', () => {
    const back = load(bytes);
    expect(cellsOf(back)).toEqual(cellsOf(book));
    expect(back.sheets.map(({ frozen, merges, tables }) => [frozen, merges.length, tables.map((table) => [table.name, table.area, table.columns])])).toEqual(
      book.sheets.map(({ frozen, merges, tables }) => [frozen, merges.length, tables.map((table) => [table.name, table.area, table.columns])]));
    expect(back.carried).toEqual([]);
  });

  it('has every input once, by name or by table', () => {
    const found = [...book.names.map(({ name }) => name), ...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
    expect([...found].sort()).toEqual([...INPUTS].sort());
  });

  it.each(book.names.map((name) => [name.name, name.formula] as const))('fills what %s refers to from corner to corner', (_, formula) => {
    const place = placeOf(formula);
    const area = place && book.sheetNamed(place.sheet)?.cells.used();
    expect(place).toMatchObject({ row: expect.any(Number) as number });
    expect(area && place && area.bottom === place.row + (place.rows ?? 1) - 1).toBe(true);
  });

  it('ties out: its demand totals are the sums of the cells they claim to add', () => {
    const sheet = sheetOf('Demand plan');
    const used = sheet.cells.used();
    const [top, bottom, right] = [6, used?.bottom ?? 0, used?.right ?? 0];
    for (let column = 4; column <= right; column += 1) {
      let [sum, whole] = [0, 0];
      for (let row = top; row < bottom; row += 1) {
        const value = Number(sheet.cells.value(row, column));
        if (sheet.cells.value(row, 1) !== '') sum += value;
        else {
          expect([row, value]).toEqual([row, sum]);
          whole += sum;
          sum = 0;
        }
      }
      expect(sheet.cells.value(bottom, column)).toBe(whole);
    }
  });

  it('is a mid-sized business: 60 to 100 million a year', () => {
    const prices = new Map(rows('Products', 4).map((row) => [row[0], Number(row[4])]));
    const year = rows('Demand plan', 6).filter((row) => row[1] !== '').reduce((sum, row) => sum + row.slice(6, 18).reduce<number>((all, units) => all + Number(units), 0) * (prices.get(row[1] ?? '') ?? NaN), 0);
    expect(year).toBeGreaterThan(60e6);
    expect(year).toBeLessThan(100e6);
  });

  it('loads its lines to between 80 and 105 %, and over in exactly the two months of the spring deal', () => {
    const hours = rows('Routing', 4);
    const supply = rows('Supply plan', 4);
    const made = new Map<string, number>();
    for (const [product, , , period, units] of supply) made.set(`${product} ${period}`, (made.get(`${product} ${period}`) ?? 0) + Number(units));
    const load = (resource: unknown, period: unknown) => hours.filter((row) => row[1] === resource).reduce((sum, [product, , each]) => sum + (made.get(`${product} ${period}`) ?? 0) * Number(each), 0);
    const used = rows('Capacity', 4).map((row) => ({ line: row[0], period: row[2], share: load(row[0], row[2]) / Number(row[5]) }));
    expect(Math.min(...used.map(({ share }) => share))).toBeGreaterThan(0.8);
    expect(Math.max(...used.map(({ share }) => share))).toBeLessThan(1.05);
    expect(used.filter(({ share }) => share > 1).map(({ line, period }) => [line, period])).toEqual([['KAS-BAT', 46_419], ['KAS-BAT', 46_447]]);
  });

  it('holds formulas that the local Excel works out to the same values', () => {
    const copy = emptied();
    recalculate(copy);
    expect(formulas(copy)).toEqual(formulas(book));
  });

  it('holds formulas that LibreOffice works out to the same values', () => {
    if (spawnSync('soffice', ['--version']).status !== 0) return void process.stdout.write('LibreOffice is not here; the sample’s formulas were not worked out by it.\n');
    expect(workedOut(save(emptied()))).toEqual(formulas(book));
  });
});

/** The sample with every formula's cached value taken away, so that whoever opens it must work it out. */
function emptied(): Book {
  const copy = sample();
  for (const { cells } of copy.sheets) {
    const found: [number, number, string][] = [];
    cells.eachFormula((row, column, formula) => found.push([row, column, formula]));
    for (const [row, column, formula] of found) cells.set(row, column, '', formula);
  }
  return copy;
}

/** What LibreOffice makes of a workbook: every formula's value, by sheet and cell. */
function workedOut(file: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), file);
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'in.xlsx')], { stdio: 'ignore' });
    return formulas(load(readFileSync(join(folder, 'out/in.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function formulas(of: Book): readonly (readonly [string, number, number, unknown])[] {
  return of.sheets.flatMap((sheet) => {
    const found: [string, number, number, unknown][] = [];
    sheet.cells.eachFormula((row, column) => found.push([sheet.name, row, column, sheet.cells.value(row, column)]));
    return found.sort((a, b) => a[1] - b[1] || a[2] - b[2]);
  });
}

function cellsOf(of: Book): unknown {
  return of.sheets.map((sheet) => [sheet.name, rowsOf(sheet, 0), formulas(of).length]);
}

function sheetOf(name: string): Sheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`The sample has no sheet ${name}.`);
  return sheet;
}

const rows = (name: string, top: number) => rowsOf(sheetOf(name), top);

function rowsOf(sheet: Sheet, top: number): readonly (readonly (string | number)[])[] {
  const used = sheet.cells.used();
  if (!used) return [];
  return Array.from({ length: used.bottom - top + 1 }, (_, r) => Array.from({ length: used.right + 1 }, (__, c) => {
    const value = sheet.cells.value(top + r, c);
    return typeof value === 'number' ? value : String(value);
  }));
}
