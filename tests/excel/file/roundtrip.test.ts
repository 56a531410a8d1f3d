import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { NORMAL, type Style } from '../model/book';
import type { Scalar } from '../model/cells';
import { newBook } from './blank';
import { load } from './load';
import { plain } from './plain';
import { save } from './save';
import { programs, where } from '../../there';

const shared = join(__dirname, '../../../../shared');
const files = [join(__dirname, '../../../assets'), join(shared, 'cases'), join(shared, 'workbooks')].filter(existsSync)
  .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.xlsx')).map((name) => join(folder, name)));
const named = files.map((file) => [basename(file), file] as const);

const changed = (a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => Buffer.compare(a.get(path) ?? new Uint8Array(), b.get(path) ?? new Uint8Array()) !== 0);

describe('a workbook by others, loaded and saved', () => {
  it.each(named)('is the same, part by part: %s', (_, file) => {
    const book = load(readFileSync(file));
    const again = load(save(book));
    expect(changed(book.parts, again.parts)).toEqual([]);
    expect(plain(again)).toEqual(plain(book));
  });

  it.each(named)('keeps all other cells when one is edited: %s', (_, file) => {
    const book = load(readFileSync(file));
    const before = plain(load(readFileSync(file)));
    const sheet = book.sheets[0];
    sheet?.cells.set(2_000, 3, 'new');
    const again = load(save(book));
    expect(again.sheets[0]?.cells.value(2_000, 3)).toBe('new');
    again.sheets[0]?.cells.shift(2_000, -1);
    expect(plain(again)).toEqual(before);
    const touched = changed(book.parts, again.parts);
    expect(touched.filter((path) => /worksheets\/sheet/.test(path))).toEqual([sheet?.origin]);
  });

  where(programs('soffice'), 'LibreOffice is not installed, what was saved is not opened in it').it('opens in LibreOffice, after an edit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    try {
      files.forEach((file, n) => {
        const book = load(readFileSync(file));
        book.sheets[0]?.cells.set(2_000, 3, 'new');
        writeFileSync(join(folder, `${n}.xlsx`), save(book));
      });
      const all = files.map((_, n) => join(folder, `${n}.xlsx`));
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--convert-to', 'ods', '--outdir', join(folder, 'out'), ...all], { stdio: 'ignore' });
      expect(readdirSync(join(folder, 'out'))).toHaveLength(files.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 240_000);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }),
  fc.constantFrom('_x0041_', '_x005F_', ' lead', 'trail ', 'a\nb', 'a\r\nb', '\t', '=1+1', '&<>"\'', '😀', '\ud800', '\u0000\u0007', '</t>', ']]>', '00123', 'TRUE', 'x'.repeat(32_767)),
);
const numbers = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1e-300, 1e300, 0.1 + 0.2, 46_082, 1e21), fc.integer());
const errors = fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((error) => ({ error }));
const scalars: fc.Arbitrary<Scalar> = fc.oneof(texts, numbers, fc.boolean(), errors);
const colors = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);
const sides = fc.record({ style: fc.constantFrom('thin', 'medium', 'double'), color: colors });
const styles: fc.Arbitrary<Style> = fc.record({
  numberFormat: fc.constantFrom('General', '0.00', '@', '#,##0;[Red]−#,##0;–', 'yyyy-mm-dd', '"a & b" 0'),
  font: fc.record({ name: fc.constantFrom('Calibri', 'Arial'), size: fc.constantFrom(11, 8.5), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), color: colors }),
  fill: fc.oneof(fc.constant(''), colors),
  border: fc.record({ left: sides, right: sides, top: sides, bottom: sides }, { requiredKeys: [] }),
  align: fc.record({ horizontal: fc.constantFrom('General', 'Right', 'CenterAcrossSelection'), vertical: fc.constantFrom('Bottom', 'Top'), wrap: fc.boolean(), indent: fc.constantFrom(0, 2) }),
  locked: fc.boolean(),
});
const cell = fc.record({ r: fc.nat(12), c: fc.nat(30), value: scalars, formula: fc.option(fc.constantFrom('A1&"<x>"', 'SUM(A1:B2)', "'a''b'!A1", 'IF(A1>2,1,"é")'), { nil: undefined }), style: fc.option(styles, { nil: undefined }) });

describe('a book made here, saved and loaded', () => {
  it('has the same cells and looks', () => {
    fc.assert(fc.property(fc.array(cell, { maxLength: 25 }), fc.nat(3), (cells, width) => {
      const book = newBook('One', "a'b & <c>");
      for (const sheet of book.sheets) {
        for (const { r, c, value, formula, style } of cells) {
          sheet.cells.set(r, c, value, formula);
          if (style) sheet.cells.setStyle(r, c, book.styleId(style));
        }
        sheet.merges.push({ top: 20, left: 0, bottom: 21, right: width + 1 });
        sheet.widths.set(width, 12.5);
      }
      const once = load(save(book));
      expect(plain(once)).toEqual({ ...Object(plain(book)), sheets: expect.anything() });
      once.sheets.forEach((sheet, n) => {
        for (const { r, c } of cells) {
          const [before, style] = [book.sheets[n]?.cells, book.styles[book.sheets[n]?.cells.style(r, c) ?? 0] ?? NORMAL];
          expect([sheet.cells.value(r, c), sheet.cells.formula(r, c)]).toEqual([before?.value(r, c), before?.formula(r, c)]);
          expect({ ...once.styles[sheet.cells.style(r, c)], origin: 0 }).toEqual({ ...style, origin: 0 });
        }
        expect([sheet.merges, [...sheet.widths]]).toEqual([book.sheets[n]?.merges, [[width, 12.5]]]);
      });
      expect(changed(once.parts, load(save(once)).parts)).toEqual([]);
    }), { numRuns: 150 });
  });
});
