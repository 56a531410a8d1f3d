import type { Sheet } from '../../../src/model/sheet';
import { sentence } from '../../../src/model/written';
import { excelWorkbook } from '../../../src/workbook/excel';
import { cellsOf } from '../../command/given';
import { bikes } from '../books';
import { over, pane, sheet } from './pane';

describe('requests that are too large', () => {
  it('are made in halves until they fit, wherever in the writing of rows Excel says so', async () => {
    const rows = 300;
    const described: Sheet = {
      stage: 'reconcile', name: 'Long', title: 'Long', subtitle: '', blocks: [], stamp: { cycle: '', asOf: '', fingerprint: '', at: '' },
      tables: [{ name: 'Long', rows, frozen: 0, columns: [{ header: 'Units', format: 'units', width: 9, values: { kind: 'number', values: Float64Array.from({ length: rows }, (_, i) => i) } }] }],
    };
    const calm = await over(bikes());
    await excelWorkbook().write([described]);
    await calm.idle();
    const requests = calm.log.length;
    let halved = 0;
    for (let request = 1; request <= requests; request += 1) {
      const book = bikes();
      const excel = await over(book);
      excel.faults.failRequest(request, 5103);
      const [receipt] = await excelWorkbook().write([described]);
      await excel.idle();
      if (!receipt?.ok) expect([receipt?.refusal.reason, book.sheetNamed('Long')]).toEqual(['too large', undefined]);
      else if (excel.log.length > requests) {
        halved += 1;
        expect(cellsOf(sheet(book, 'Long')).slice(-rows).map(([value]) => value)).toEqual(Array.from({ length: rows }, (_, i) => i));
      }
    }
    expect(halved).toBeGreaterThan(0);
  });

  it.each([['a name over a whole sheet', 'Demand!$A$1:$CV$1048576', 100], ['a name over more than the rows', 'Demand!$A$1:$BI$1048576', 60]])('are refused in words where a range is larger than Excel gives out, and memory is not asked for it: %s', async (_, formula, far) => {
    const book = bikes();
    sheet(book, 'Demand').cells.set(1_048_575, far - 1, 1); // somebody once typed there
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, formula } : one));
    const excel = await over(book);
    const { desk, done } = pane();
    const { refused, broken, running } = await done(desk.read);
    expect([broken, running, refused?.refusal.reason]).toEqual([undefined, undefined, 'too large']);
    expect(refused && sentence(refused.refusal)).toMatch(/^Demand: It reaches over \d+,\d{3},\d{3} cells, more than Excel gives out at once\./);
    expect(Math.max(...excel.log.map(({ bytesIn }) => bytesIn))).toBeLessThan(100_000);
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, formula: 'Demand!$A$1:$E$3' } : one));
    expect((await done(desk.read)).digest?.plan?.items).toBe(2);
  });

  it('are not made where a name reaches far over nothing: what is filled is read', async () => {
    const book = bikes();
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, formula: 'Demand!$A$1:$CV$1048576' } : one));
    await over(book);
    const { desk, done } = pane();
    expect((await done(desk.read)).digest?.plan?.items).toBe(2);
  });
});
