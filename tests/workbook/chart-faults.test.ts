import type { Sheet } from '../../src/model/sheet';
import type { Book } from '../excel/model/book';
import { book, contents } from './books';
import { opener } from './gaps';
import { sheet, table } from './sheets';

const { open, excel } = opener();

/** A sheet whose figures are drawn, of so many scenarios. */
function drawn(figures: readonly number[]): Sheet {
  const names = figures.map((_, i) => `S${i}`);
  const block = (title: string) => ({ title, header: ['', ...names], rows: [[title, ...figures]], formats: { by: 'row' as const, of: ['money' as const] } });
  const charts = ['Margin', 'Cash'].map((title, over) => ({ title, type: 'ColumnClustered' as const, over, rows: 1, columns: figures.length + 1, height: 5, ...(over === 1 && { floor: 10 }) }));
  return { ...sheet('Scenarios', [table('ScenarioComparison', { Metric: names, Base: figures })], [block('Margin'), block('Cash')]), charts };
}

const charts = (of: Book) => of.sheetNamed('Scenarios')?.charts.map(({ name, title, type, least, series, box }) => ({ name, title, type, least, series, box }));

describe('the charts of a sheet', () => {
  const former = async () => {
    const of = book({ Plan: [['Product']] });
    const workbook = await open(of);
    await workbook.write([drawn([11, 12, 13])]);
    await new Promise((resolve) => setTimeout(resolve, 20)); // the client lets go of its ranges: a request of its own
    const mine = of.sheetNamed('Scenarios')?.charts[0];
    if (!mine) throw new Error('a chart');
    of.sheetNamed('Scenarios')?.charts.push({ ...mine, id: 'mine', name: 'Chart 7', title: 'Mine' });
    return { of, workbook, before: { cells: contents(of, 'Scenarios'), charts: charts(of) } };
  };
  const same = (of: Book, { cells, charts: drawnBefore }: Awaited<ReturnType<typeof former>>['before']) => {
    expect(contents(of, 'Scenarios')).toEqual(cells);
    expect(new Set(charts(of))).toEqual(new Set(drawnBefore));
  };

  it.each(Array.from({ length: 11 }, (_, i) => i + 1))('stand as they stood where request %i of a rewriting fails, and a person’s own with them', async (request) => {
    const { of, workbook, before } = await former();
    excel().faults.failRequest(request, 5012);
    const [written] = await workbook.write([drawn([7, 8])]);
    if (!written?.ok) same(of, before);
    expect(await workbook.write([drawn([7, 8])])).toMatchObject([{ ok: true }]);
    expect(charts(of)?.map(({ title, series }) => [title, series[0]?.values]).toSorted()).toEqual([['Cash', expect.any(String)], ['Margin', expect.any(String)], ['Mine', expect.any(String)]]);
  });

  const last = [6, 7, 8, 9, 10].flatMap((request) => Array.from({ length: 6 }, (_, i) => [request, 2 + 9 * i]));
  it.each(last)('stand as they stood where request %i fails in its action %i', async (request, action) => {
    const { of, workbook, before } = await former();
    excel().faults.failAction(request ?? 0, action ?? 0, 'InvalidOperation');
    const [written] = await workbook.write([drawn([7, 8])]);
    if (!written?.ok) same(of, before);
  });

  it('are left as they stand where nobody kept what they were', async () => {
    const { of, workbook, before } = await former();
    of.settings.forEach((_, key) => of.settings.delete(key));
    excel().faults.failRequest(5, 5012);
    expect(await workbook.write([drawn([7, 8])])).toMatchObject([{ ok: false, incomplete: false }]);
    expect(charts(of)).toHaveLength(before.charts?.length ?? 0);
  });
});
