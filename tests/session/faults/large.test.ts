import type { Sheet } from '../../../src/model/sheet';
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

  it('are refused in words where a range is larger than Excel reads, and memory is not asked for it', async () => {
    const book = bikes();
    sheet(book, 'Demand').cells.set(1_048_575, 60, 1);
    book.names = book.names.map((one) => (one.name === 'Demand' ? { ...one, formula: 'Demand!$A$1:$BI$1048576' } : one));
    await over(book);
    const { desk, done } = pane();
    const { refused, digest, broken } = await done(desk.read);
    expect(broken).toBeUndefined();
    expect(refused?.refusal.reason ?? digest?.groups.map(({ severity }) => severity)[0]).toMatch(/too large|stop/);
  });
});
