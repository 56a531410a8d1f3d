import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import { openExcel } from '../excel/open';
import { book, named, tabled } from './books';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

/** A workbook with every kind of name there is. */
function names() {
  const of = book({ Plan: [['Product', 'Q'], ['P', 1], ['R', 2]], 'Old plan': [['Product'], ['P']], Empty: [] });
  named(of, 'Demand', 'Plan!$A$1:$B$3');
  named(of, 'Broken', 'Plan!#REF!');
  named(of, 'Rate', '0.05');
  named(of, 'Label', '"#REF! in a text"');
  named(of, 'Moving', 'OFFSET(Plan!$A$1,0,0,3,2)');
  named(of, 'Odd', 'LAMBDA(x,x+1)');
  named(of, 'Two', 'Plan!$A$1:$A$2,Plan!$B$1:$B$2');
  named(of, 'Far', "'[Other.xlsx]Plan'!$A$1:$B$2");
  named(of, 'Columns', 'Plan!$A:$B');
  named(of, 'Hidden', 'Plan!$A$1', undefined, false);
  named(of, 'Demand', "'Old plan'!$A$1:$A$2", 'Old plan');
  named(of, 'Print_Area', 'Plan!$A$1', 'Plan');
  tabled(of, 'Plan', 'Supply', 0, 0, 2, 1);
  return of;
}

const at = (row: number, column: number, rows: number, columns: number, sheet = 'Plan') => ({ sheet, row, column, rows, columns });

describe('a survey', () => {
  it('finds names of both scopes, tables and used ranges, and says why a name has no cells', async () => {
    excel = await openExcel(names());
    const answer = await excelWorkbook().survey();
    if (!answer.ok) throw new Error(answer.refusal.detail);
    expect(answer.value.found.map(({ name, kind, scope, place, without }) => [name, kind, scope, place ?? without])).toEqual([
      ['Demand', 'name', undefined, at(0, 0, 3, 2)],
      ['Broken', 'name', undefined, 'broken'],
      ['Rate', 'name', undefined, 'constant'],
      ['Label', 'name', undefined, 'constant'],
      ['Moving', 'name', undefined, at(0, 0, 3, 2)],
      ['Odd', 'name', undefined, 'formula'],
      ['Two', 'name', undefined, 'several areas'],
      ['Far', 'name', undefined, 'elsewhere'],
      ['Columns', 'name', undefined, at(0, 0, 3, 2)],
      ['Hidden', 'name', undefined, at(0, 0, 1, 1)],
      ['Demand', 'name', 'Old plan', at(0, 0, 2, 1, 'Old plan')],
      ['Supply', 'table', undefined, at(0, 0, 3, 2)],
      ['Plan', 'sheet', undefined, at(0, 0, 3, 2)],
      ['Old plan', 'sheet', undefined, at(0, 0, 2, 1, 'Old plan')],
    ]);
    expect(answer.value.found.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Hidden']);
    expect(answer.value.sheets).toEqual(['Plan', 'Old plan', 'Empty'].map((name) => ({ name, visible: true, own: false })));
    expect(answer.value.date1904).toBe(false);
  });

  it('takes two trips however many good names there are', async () => {
    const of = book({ Plan: [['Product']] });
    for (let i = 0; i < 300; i += 1) named(of, `Input_${i}`, `Plan!$A$1:$C$${i + 1}`);
    excel = await openExcel(of);
    const workbook = excelWorkbook();
    expect(await workbook.survey()).toMatchObject({ ok: true });
    expect(workbook.traffic().trips).toBe(2);
    expect(excel.log.length).toBeLessThanOrEqual(3); // and one in which the client lets go of its ranges
  });

  it('knows a workbook whose days count from 1904', async () => {
    const of = book({ Plan: [['Product']] });
    of.date1904 = true;
    excel = await openExcel(of);
    expect(await excelWorkbook().survey()).toMatchObject({ value: { date1904: true } });
  });

  it.each([[1, 3], [1, 9], [1, 14], [2, 3], [2, 9], [2, 20], [2, 30]])('asks one by one when Excel stumbles at request %i over action %i, and finds the same', async (request, action) => {
    excel = await openExcel(names());
    const whole = await excelWorkbook().survey();
    await new Promise((resolve) => setTimeout(resolve, 20));
    excel.faults.failAction(request, action, 'GeneralException');
    expect(await excelWorkbook().survey()).toEqual(whole);
  });

  it('says so when a cell is being edited and does not wait for ever', async () => {
    excel = await openExcel(names());
    excel.faults.failRequest(1, 5004);
    expect(await excelWorkbook().survey()).toMatchObject({ ok: false, refusal: { reason: 'editing' } });
  });
});
