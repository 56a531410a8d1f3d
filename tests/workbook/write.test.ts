import type { CellValue, Sheet } from '../../src/model/sheet';
import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { block, sheet, table } from './sheets';
import { book, contents, named, tabled } from './books';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

async function open(of: Book) {
  excel?.close();
  excel = await openExcel(of);
  return excelWorkbook();
}

const GAPS = sheet('Gaps', [table('Gaps', { Product: ['P-1', '00123', "'quoted"], Short: [5, NaN, -2.5], Material: [true, false, null] })], [block('Totals', [['Short', 5], ['Excess', 0]])]);
const STAMP = "Plan of Record · cycle 2026-03 · as of 2026-02-28 · 3 rows · written 2026-03-02 10:15 UTC · fingerprint ab12";
const WHOLE = [
  ['Gaps 2026-03', '', ''], ['Base', '', ''], [STAMP, '', ''], ['', '', ''], ['Totals', '', ''], ['Short', 5, ''], ['Excess', 0, ''], ['', '', ''],
  ['Product', 'Short', 'Material'], ['P-1', 5, true], ['00123', '', false], ["'quoted", -2.5, ''],
];
const gaps = (columns: Readonly<Record<string, readonly CellValue[]>>, figures = 1) =>
  sheet('Gaps', [table('Gaps', columns)], [block('Totals', Array.from({ length: figures }, (_, i) => [`Figure ${'abcdefgh'.charAt(i)}`, i]))]);
const rowsOf = (of: Book, name: string, from: number) => contents(of, name).slice(from);
const standingTable = (of: Book, name = 'Gaps') => of.sheets.flatMap((one) => one.tables).find((one) => one.name === name);

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
    excel?.close();
    excel = await openExcel(book({ Plan: [['Product']] }), { web: true });
    const texts = Array.from({ length: 3000 }, (_, i) => `${i} ${'x'.repeat(i < 100 ? 10 : 4000)}`);
    const [written] = await excelWorkbook().write([sheet('Gaps', [table('Gaps', { Note: texts })])]);
    const sent = excel.log.map(({ bytesOut }) => bytesOut);
    expect(Math.max(...sent)).toBeLessThan(5 * 1024 * 1024);
    const total = sent.reduce((sum, bytes) => sum + bytes, 0);
    expect(written?.ok && Math.abs(written.bytes - total) / total).toBeLessThan(0.05);
    expect(excel.book.sheetNamed('Gaps')?.cells.value(3004, 0)).toBe(texts.at(-1));
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

describe('writing a sheet again', () => {
  it('refills the same table, whatever grew or shrank', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([gaps({ Product: ['a', 'b', 'c'], Short: [1, 2, 3] }, 2)]);
    const id = standingTable(of)?.id;
    for (const [rows, figures] of [[1, 5], [4, 1], [0, 3], [2, 3]] as const) {
      const products = Array.from({ length: rows }, (_, i) => `new ${i}`);
      expect(await workbook.write([gaps({ Product: products, Short: products.map((_, i) => i) }, figures)])).toMatchObject([{ ok: true, sheet: 'Gaps' }]);
      expect(standingTable(of)).toMatchObject({ id, area: { top: 6 + figures, bottom: 6 + figures + Math.max(1, rows), left: 0, right: 1 } });
      expect(rowsOf(of, 'Gaps', 6 + figures)).toEqual([['Product', 'Short'], ...products.map((product, i) => [product, i])]);
      expect(contents(of, 'Gaps').slice(4, 6 + figures).map(([label]) => label)).toEqual(['Totals', ...Array.from('abcdefgh').slice(0, figures).map((letter) => `Figure ${letter}`), '']);
    }
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
    expect(of.names).toHaveLength(1);
  });

  it('is found again by its mark though the person renamed sheet and table', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([gaps({ Product: ['a'] })]);
    const made = of.sheetNamed('Gaps');
    const held = standingTable(of);
    if (!made || !held) throw new Error('not written');
    made.name = 'Lücken';
    held.name = 'Luecken';
    of.names.forEach((name) => (name.formula = 'Lücken!$A$3'));
    expect(await workbook.write([gaps({ Product: ['b', 'c'] })])).toMatchObject([{ ok: true, sheet: 'Lücken' }]);
    expect(rowsOf(of, 'Lücken', 7)).toEqual([['Product', ''], ['b', ''], ['c', '']].map((row) => row.slice(0, contents(of, 'Lücken')[0]?.length)));
    expect(of.sheets).toHaveLength(2);
  });

  it('leaves the sheet, table and name of the user alone and stays beside them', async () => {
    const of = book({ Gaps: [['mine', 'x'], ['1', 2]] });
    tabled(of, 'Gaps', 'Gaps', 0, 0, 1, 1);
    const theirs = JSON.stringify(contents(of, 'Gaps'));
    const workbook = await open(of);
    for (const product of ['a', 'b']) {
      expect(await workbook.write([gaps({ Product: [product] })])).toMatchObject([{ ok: true, sheet: 'Gaps (POR)' }]);
      expect(JSON.stringify(contents(of, 'Gaps'))).toBe(theirs);
      expect(of.sheets.map(({ name, tables }) => [name, tables.map((one) => one.name)])).toEqual([['Gaps', ['Gaps']], ['Gaps (POR)', ['Gaps_POR']]]);
    }
  });

  it('keeps the columns people refer to when another comes between or goes', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([gaps({ Product: ['a'], Short: [1] })]);
    expect(await workbook.write([gaps({ Product: ['a'], Location: ['x'], Short: [2], Excess: [3] })])).toMatchObject([{ ok: true }]);
    expect(standingTable(of)?.columns).toEqual(['Product', 'Location', 'Short', 'Excess']);
    expect(await workbook.write([gaps({ Short: [4], Excess: [5] })])).toMatchObject([{ ok: true }]);
    expect(rowsOf(of, 'Gaps', 7)).toEqual([['Short', 'Excess'], [4, 5]]);
  });

  it('moves a second table with the first, and lets both grow', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    const two = (a: number, b: number) => sheet('Scenarios', [table('A', { Metric: Array.from({ length: a }, (_, i) => `m ${i}`) }), table('B', { Driver: Array.from({ length: b }, (_, i) => `d ${i}`), Effect: Array.from({ length: b }, (_, i) => i) })]);
    for (const [a, b] of [[2, 2], [5, 1], [1, 4], [1, 1]] as const) {
      expect(await workbook.write([two(a, b)])).toMatchObject([{ ok: true }]);
      expect([standingTable(of, 'A')?.area, standingTable(of, 'B')?.area]).toMatchObject([{ top: 4, bottom: 4 + a }, { top: 7 + a, bottom: 7 + a + b }]);
      const cells = rowsOf(of, 'Scenarios', 4).map(([first]) => first);
      expect(cells).toEqual(['Metric', ...Array.from({ length: a }, (_, i) => `m ${i}`), '', '', 'Driver', ...Array.from({ length: b }, (_, i) => `d ${i}`)]);
    }
  });

  it('is refused on a protected sheet with a sentence, and nothing changes', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([GAPS]);
    const made = of.sheetNamed('Gaps');
    if (made) made.protection = { options: {} };
    expect(await workbook.write([gaps({ Product: ['z'] })])).toMatchObject([{ ok: false, sheet: 'Gaps', refusal: { reason: 'protected', subject: 'Gaps' }, incomplete: false }]);
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
  });

  it('is refused where the structure of the workbook is protected', async () => {
    const of = book({ Plan: [['Product']] });
    of.structureLocked = true;
    expect(await (await open(of)).write([GAPS])).toMatchObject([{ ok: false, refusal: { reason: 'protected' }, incomplete: false }]);
    expect(of.sheets).toHaveLength(1);
  });

  it('stops when told to and leaves the former results', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([GAPS]);
    const stop = new AbortController();
    const answers = await workbook.write([gaps({ Product: ['z'] }), gaps({ Product: ['y'] })], { stop: stop.signal, tell: () => stop.abort() });
    expect(answers).toMatchObject([{ ok: false, refusal: { reason: 'cancelled' }, incomplete: false }, { ok: false, refusal: { reason: 'cancelled' } }]);
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
  });

  it('is not surveyed as an input', async () => {
    const of = book({ Plan: [['Product']] });
    named(of, 'Demand', 'Plan!$A$1');
    const workbook = await open(of);
    await workbook.write([GAPS]);
    const survey = await workbook.survey();
    expect(survey.ok && survey.value.found.map(({ name, own }) => [name, own])).toEqual([['Demand', undefined], ['Gaps', true], ['Plan', undefined]]);
    expect(survey.ok && survey.value.sheets).toEqual([{ name: 'Plan', visible: true, own: false }, { name: 'Gaps', visible: true, own: true }]);
  });
});

describe('people', () => {
  it('keep formulas that point at our table, by name and by cell, while it is written again and again', async () => {
    const of = book({ Mine: [['=SUM(Gaps[Short])', '=Gaps!B9', '=SUM(Gaps[Excess])']], Plan: [['Product']] });
    const workbook = await open(of);
    const values = () => of.sheetNamed('Mine')?.cells;
    await workbook.write([gaps({ Product: ['a', 'b'], Short: [1, 2], Excess: [5, 5] })]);
    values()?.set(0, 0, '', 'SUM(Gaps[Short])');
    await workbook.write([gaps({ Product: ['c', 'd', 'e'], Location: ['x', 'y', 'z'], Short: [10, 20, 30], Excess: [1, 1, 1] }, 4)]);
    expect([0, 2].map((column) => values()?.formula(0, column))).toEqual(['SUM(Gaps[Short])', 'SUM(Gaps[Excess])']);
    expect([0, 1, 2].map((column) => values()?.value(0, column))).toEqual([60, 10, 3]);
    expect(values()?.formula(0, 1)).toBe('Gaps!C12');
  });

  it('keep the totals row they switched on', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([gaps({ Product: ['a', 'b'], Short: [1, 2] })]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Gaps').showTotals = true;
      await context.sync();
    });
    expect(await workbook.write([gaps({ Product: ['c'], Short: [7] })])).toMatchObject([{ ok: true }]);
    expect(rowsOf(of, 'Gaps', 7)).toEqual([['Product', 'Short'], ['c', 7], ['Total', '']]);
    expect(standingTable(of)).toMatchObject({ showTotals: true, area: { top: 7, bottom: 9 } });
  });

  it('are told when a table of theirs stands in the way on our sheet', async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([gaps({ Product: ['a'], Short: [1] })]);
    const made = of.sheetNamed('Gaps');
    made?.cells.set(20, 0, 'Mine');
    tabled(of, 'Gaps', 'Mine', 20, 0, 21, 0);
    expect(await workbook.write([gaps({ Product: ['b'], Short: [2] })])).toMatchObject([{ ok: false, refusal: { reason: 'taken', detail: 'the table Mine stands in the way', subject: 'Gaps' } }]);
    expect(rowsOf(of, 'Gaps', 7).slice(0, 2)).toEqual([['Product', 'Short'], ['a', 1]]);
  });
});

describe('a writing that fails', () => {
  const former = async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([GAPS]);
    await new Promise((resolve) => setTimeout(resolve, 20)); // the client lets go of its ranges: a request of its own
    return { of, workbook };
  };
  const next = gaps({ Location: ['x', 'y'], Short: [7, 8], Excess: [1, 2], Product: ['n', 'm'] }, 6);

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 10])('at request %i of a rewriting leaves the former results, or has finished', async (request) => {
    const { of, workbook } = await former();
    excel?.faults.failRequest(request, 5012);
    const [written] = await workbook.write([next]);
    if (written?.ok) expect(rowsOf(of, 'Gaps', 12)).toEqual([['Location', 'Short', 'Excess', 'Product'], ['x', 7, 1, 'n'], ['y', 8, 2, 'm']]);
    else {
      expect(written).toMatchObject({ refusal: { reason: 'busy' }, incomplete: false });
      expect(contents(of, 'Gaps')).toEqual(WHOLE);
      expect(standingTable(of)).toMatchObject({ area: { top: 8, left: 0, bottom: 11, right: 2 }, columns: ['Product', 'Short', 'Material'] });
    }
    expect(of.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
    expect(await workbook.write([GAPS])).toMatchObject([{ ok: true }]);
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
    expect(of.sheets).toHaveLength(2);
  });

  const backup = [1, 5, 9, 12, 16, 20].map((action) => [4, action]);
  const reshaping = Array.from({ length: 30 }, (_, i) => [5, 1 + 4 * i]);
  const dressing = Array.from({ length: 12 }, (_, i) => [7, 1 + 6 * i]);
  it.each([...backup, ...reshaping, ...dressing, [8, 4], [8, 6]])('at request %i in its action %i leaves the former results', async (request, action) => {
    const { of, workbook } = await former();
    excel?.faults.failAction(request ?? 0, action ?? 0, 'InvalidOperation');
    const [written] = await workbook.write([next]);
    if (written?.ok) return; // there are fewer actions than that
    expect(written).toMatchObject({ incomplete: false });
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
    expect(standingTable(of)?.columns).toEqual(['Product', 'Short', 'Material']);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps']);
  });

  it.each(Array.from({ length: 18 }, (_, i) => i + 1))('at request %i of two sheets keeps neither from being written next time', async (request) => {
    const { of, workbook } = await former();
    const other = sheet('Exceptions', [table('Exceptions', { Rank: [1, 2] })]);
    await workbook.write([other]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    excel?.faults.failRequest(request, 5012);
    await workbook.write([next, other]);
    expect(await workbook.write([GAPS, other])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(contents(of, 'Gaps')).toEqual(WHOLE);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan', 'Gaps', 'Exceptions']);
  });

  it('leaves the formulas a person put beside our table', async () => {
    const { of, workbook } = await former();
    const here = of.sheetNamed('Gaps')?.cells;
    here?.set(9, 9, '', 'B10*2');
    here?.set(10, 9, '', 'SUM(Gaps[Short])');
    excel?.faults.failRequest(7, 5012);
    expect(await workbook.write([gaps({ Product: ['n', 'm'], Short: [7, 8], Excess: [1, 2] }, 6)])).toMatchObject([{ ok: false, incomplete: false }]);
    expect([9, 10].map((row) => [here?.formula(row, 9), here?.value(row, 9)])).toEqual([['B10*2', 10], ['SUM(Gaps[Short])', 2.5]]);
  });

  it.each(Array.from({ length: 8 }, (_, i) => i + 1))('at request %i of a new sheet leaves nothing behind', async (request) => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    excel?.faults.failRequest(request, 5012);
    const [written] = await workbook.write([GAPS]);
    if (written?.ok) expect(contents(of, 'Gaps')).toEqual(WHOLE);
    else expect(of.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  it.each(Array.from({ length: 20 }, (_, i) => 1 + 3 * i))('at action %i of making a new sheet leaves nothing behind', async (action) => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    excel?.faults.failAction(3, action, 'InvalidOperation');
    expect(await workbook.write([GAPS])).toMatchObject([{ ok: false, incomplete: false }]);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  it('beyond repair says so, in the receipt and on the sheet', async () => {
    const { of, workbook } = await former();
    const tell = () => {
      of.sheets = of.sheets.filter(({ name }) => name !== 'POR undo'); // the way back is cut off
      excel?.faults.failRequest(1, 5012);
    };
    expect(await workbook.write([next], { tell })).toMatchObject([{ ok: false, refusal: { reason: 'busy' }, incomplete: true }]);
    expect(contents(of, 'Gaps')[2]?.[0]).toBe('Being written, not complete');
  });
});
