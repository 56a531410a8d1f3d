import type { Sheet } from '../../src/model/sheet';
import { book, contents } from './books';
import { GAPS, STAMP, WHOLE, standingTable, opener } from './gaps';
import { block, sheet, table } from './sheets';

const { open, excel } = opener();

describe('writing a described sheet', () => {
  it('puts every cell where the description says, and a receipt in hand', async () => {
    const of = book({ Plan: [['Product'], ['P']] });
    const workbook = await open(of);
    const [written] = await workbook.write([GAPS]);
    expect(written).toMatchObject({ ok: true, sheet: 'Gaps', cells: 28 });
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
    expect(standingTable(of)).toMatchObject({ area: { top: 8, left: 0, bottom: 11, right: 2 }, columns: ['Product', 'Short', 'Material'] });
    expect(of.names).toMatchObject([{ name: '_POR_Gaps', visible: false, formula: 'Gaps!$A$3' }]);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
    expect(of.active).toBe(0);
  });

  it('dresses it: formats by column, frozen header, one page wide, notes', async () => {
    const of = book({ Plan: [['Product']] });
    const noted: Sheet = { ...GAPS, tables: GAPS.tables.map((one) => ({ ...one, columns: one.columns.map((column) => ({ ...column, note: `What ${column.header} is`, mark: 'bar' })) })) };
    expect(await (await open(of)).write([noted])).toMatchObject([{ ok: true }]);
    const made = of.sheetNamed('Gaps');
    const format = (row: number, column: number) => of.styles[made?.cells.style(row, column) ?? 0]?.numberFormat;
    expect([format(9, 1), format(11, 1), format(5, 1)]).toEqual(['#,##0.00;[Red]−#,##0.00;–', '#,##0.00;[Red]−#,##0.00;–', '#,##0;[Red]−#,##0;–']);
    expect(made?.frozen).toEqual({ rows: 9, columns: 1 });
    expect(made?.page).toMatchObject({ orientation: 'landscape', fitWide: 1, titleRows: '$9:$9', footer: { right: 'Page &P of &N' } });
    expect(made?.conditional).toHaveLength(3);
    expect(made?.validations).toHaveLength(3);
    expect(made?.widths.get(0)).toBeCloseTo(12, 0);
  });

  it.each([['=1+1'], ['+x'], ['-1'], ['@a'], ["'quoted"], ['__proto__'], ['1E5'], ['1-2'], ['2026-03'], ['TRUE'], ['#N/A'], [' 007 '], ['00123'], ['a\nb'], ['=cmd|x'], ['%'], ['1/2']])(
    'keeps the text %j a text everywhere', async (text) => {
      const of = book({ Plan: [['Product']] });
      const hostile = sheet('Gaps', [table('A', { Product: [text], [text]: [text] }), table('B', { Product: [text] }, 'general')], [block(text, [[text, text]])]);
      expect(await (await open(of)).write([hostile])).toMatchObject([{ ok: true }]);
      const cells = contents(of, 'Gaps').flat();
      expect(cells.filter((cell) => cell === text)).toHaveLength(7);
      of.sheetNamed('Gaps')?.cells.eachFormula((_row, _column, formula) => { throw new Error(formula); });
    },
  );

  it('reads back what was described', async () => {
    const workbook = await open(book({ Plan: [['Product']] }));
    await workbook.write([GAPS]);
    const [answer] = await workbook.read([{ name: 'Gaps', place: { sheet: 'Gaps', row: 8, column: 0, rows: 4, columns: 3 }, table: true }]);
    const [products, short, material] = answer?.ok ? answer.value.columns : [];
    expect([products?.texts, short?.texts, material?.texts]).toEqual([['Product', 'P-1', '00123', "'quoted"], ['Short'], ['Material']]);
    expect([...(short?.numbers ?? [])]).toEqual([NaN, 5, NaN, -2.5]);
  });

  it('takes trips by bytes, not by rows', async () => {
    const rows = (n: number) => sheet('Gaps', [table('Gaps', { Product: Array.from({ length: n }, (_, i) => `P-${i % 100}`), Short: Array.from({ length: n }, (_, i) => i) })]);
    const workbook = await open(book({ Plan: [['Product']] }));
    const [few] = await workbook.write([rows(3)]);
    const [many] = await (await open(book({ Plan: [['Product']] }))).write([rows(20_000)]);
    const [most] = await (await open(book({ Plan: [['Product']] }))).write([rows(50_000)]);
    expect([few, many, most].map((one) => one?.ok && one.trips)).toEqual([6, 6, 8]);
    expect(most?.ok && most.bytes).toBeGreaterThan(400_000);
  });

  it('sends no trip over 5 MB though rows further down are longer, and counts what it sent', async () => {
    const workbook = await open(book({ Plan: [['Product']] }), { web: true });
    const texts = Array.from({ length: 3000 }, (_, i) => `${i} ${'x'.repeat(i < 100 ? 10 : 4000)}`);
    const [written] = await workbook.write([sheet('Gaps', [table('Gaps', { Note: texts })])]);
    const sent = excel().log.map(({ bytesOut }) => bytesOut);
    expect(Math.max(...sent)).toBeLessThan(5 * 1024 * 1024);
    const total = sent.reduce((sum, bytes) => sum + bytes, 0);
    expect(written?.ok && Math.abs(written.bytes - total) / total).toBeLessThan(0.05);
    expect(excel().book.sheetNamed('Gaps')?.cells.value(3004, 0)).toBe(texts.at(-1));
  });

  it('writes the stamp last: until then the sheet says that it is not complete', async () => {
    const of = book({ Plan: [['Product']] });
    const seen: unknown[] = [];
    await (await open(of)).write([GAPS], { tell: () => seen.push(contents(of, 'Gaps')[2]?.[0]) });
    expect(new Set(seen)).toEqual(new Set(['Being written, not complete']));
    expect(contents(of, 'Gaps')[2]?.[0]).toBe(STAMP);
  });

  it('is refused whole when a text is too long, before anything is touched', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    expect(await workbook.write([sheet('Gaps', [table('A', { P: ['x'.repeat(40_000)] })])])).toMatchObject([{ ok: false, refusal: { reason: 'too large' }, incomplete: false }]);
    expect(of.sheets).toHaveLength(1);
    expect(workbook.traffic().trips).toBe(0);
  });
});
