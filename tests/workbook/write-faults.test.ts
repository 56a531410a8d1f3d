import { book, contents } from './books';
import { GAPS, WHOLE, gaps, rowsOf, standingTable, opener } from './gaps';
import { sheet, table } from './sheets';

const { open, excel } = opener();

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
    excel().faults.failRequest(request, 5012);
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
    excel().faults.failAction(request ?? 0, action ?? 0, 'InvalidOperation');
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
    excel().faults.failRequest(request, 5012);
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
    excel().faults.failRequest(7, 5012);
    expect(await workbook.write([gaps({ Product: ['n', 'm'], Short: [7, 8], Excess: [1, 2] }, 6)])).toMatchObject([{ ok: false, incomplete: false }]);
    expect([9, 10].map((row) => [here?.formula(row, 9), here?.value(row, 9)])).toEqual([['B10*2', 10], ['SUM(Gaps[Short])', 2.5]]);
  });

  it.each(Array.from({ length: 8 }, (_, i) => i + 1))('at request %i of a new sheet leaves nothing behind', async (request) => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    excel().faults.failRequest(request, 5012);
    const [written] = await workbook.write([GAPS]);
    if (written?.ok) expect(contents(of, 'Gaps')).toEqual(WHOLE);
    else expect(of.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  it.each(Array.from({ length: 20 }, (_, i) => 1 + 3 * i))('at action %i of making a new sheet leaves nothing behind', async (action) => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    excel().faults.failAction(3, action, 'InvalidOperation');
    expect(await workbook.write([GAPS])).toMatchObject([{ ok: false, incomplete: false }]);
    expect(of.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  it('beyond repair says so, in the receipt and on the sheet', async () => {
    const { of, workbook } = await former();
    const tell = () => {
      of.sheets = of.sheets.filter(({ name }) => name !== 'POR undo'); // the way back is cut off
      excel().faults.failRequest(1, 5012);
    };
    expect(await workbook.write([next], { tell })).toMatchObject([{ ok: false, refusal: { reason: 'busy' }, incomplete: true }]);
    expect(contents(of, 'Gaps')[2]?.[0]).toBe('Being written, not complete');
  });
});
