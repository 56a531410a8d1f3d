import { book, contents, named, tabled } from './books';
import { GAPS, WHOLE, gaps, rowsOf, standingTable, opener } from './gaps';
import { sheet, table } from './sheets';

const { open } = opener();

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
