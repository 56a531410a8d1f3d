import { excelWorkbook } from '../../src/workbook/excel';
import type { LocalExcel } from '../excel/excel';
import { openExcel } from '../excel/open';
import { book } from './books';
import { sheet, table } from './sheets';

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());
/** As soon as it is so, on however busy a machine. */
const until = async (so: () => boolean) => { while (!so()) await new Promise((resolve) => setTimeout(resolve, 5)); };
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the door', () => {
  it('selects cells and knows what is selected', async () => {
    excel = await openExcel(book({ Plan: [['a']], "O'Brien's plan": [['b']] }));
    const workbook = excelWorkbook();
    const place = { sheet: "O'Brien's plan", row: 2, column: 1, rows: 3, columns: 2 };
    expect(await workbook.select(place)).toEqual({ ok: true, value: null });
    expect(await workbook.selected()).toEqual({ ok: true, value: place });
    expect(await workbook.select({ sheet: 'Gone', row: 0, column: 0 })).toMatchObject({ ok: false, refusal: { reason: 'missing', subject: 'Gone' } });
  });

  it('remembers a text in the workbook, under a key of ours', async () => {
    const of = book({ Plan: [['a']] });
    excel = await openExcel(of);
    const workbook = excelWorkbook();
    expect(await workbook.recall('mapping')).toEqual({ ok: true, value: undefined });
    expect(await workbook.remember('mapping', '{"Demand":"__proto__"}')).toEqual({ ok: true, value: null });
    expect(await workbook.recall('mapping')).toEqual({ ok: true, value: '{"Demand":"__proto__"}' });
    expect([...of.settings.keys()]).toEqual(['PlanOfRecord.mapping']);
  });

  it('tells of changes to the person’s cells and not of ours, until it is told to stop', async () => {
    const of = book({ Plan: [['a']] });
    excel = await openExcel(of);
    const workbook = excelWorkbook();
    const told: string[] = [];
    const answer = await workbook.watch(({ sheet: on, address }) => told.push(`${on}!${address}`));
    const plan = of.sheetNamed('Plan');
    if (!answer.ok || !plan) throw new Error('not watching');
    excel.edit(plan, 1, 1, '5');
    await until(() => told.length > 0);
    expect(told).toEqual(['Plan!B2']);
    await workbook.write([sheet('Gaps', [table('Gaps', { Product: ['a'] })])]);
    const ours = of.sheetNamed('Gaps');
    if (ours) excel.edit(ours, 0, 5, 'note');
    excel.edit(plan, 2, 1, '6');
    await until(() => told.length > 1);
    expect(told).toEqual(['Plan!B2', 'Plan!B3']);
    await answer.value();
    excel.edit(plan, 3, 1, '7');
    await soon();
    expect(told).toHaveLength(2);
  });

  it('tells of a change without its sheet where Excel will not say which it was', async () => {
    const of = book({ Plan: [['a']] });
    excel = await openExcel(of);
    const told: unknown[] = [];
    await excelWorkbook().watch((change) => told.push(change));
    await excel.idle();
    excel.faults.failRequest(1, 5012);
    const plan = of.sheetNamed('Plan');
    if (plan) excel.edit(plan, 1, 1, '5');
    await until(() => told.length > 0);
    expect(told).toEqual([{ sheet: '', address: 'B2', edited: false }]);
  });

  it('waits for a cell that is being edited', async () => {
    excel = await openExcel(book({ Plan: [['a']] }));
    excel.faults.startEditing(60);
    expect(await excelWorkbook().survey()).toMatchObject({ ok: true });
  });

  it.each([[5004, 'editing'], [5012, 'busy'], [5102, 'busy'], [7000, 'protected'], [5103, 'too large'], [1, 'failed']] as const)('says of fault %i that Excel is %s', async (code, reason) => {
    excel = await openExcel(book({ Plan: [['a']] }));
    excel.faults.failRequest(1, code);
    expect(await excelWorkbook().recall('x')).toMatchObject({ ok: false, refusal: { reason } });
  });

  it('says that an Excel before our requirement set is too old', async () => {
    excel = await openExcel(book({ Plan: [['a']] }), { level: '1.3' });
    expect(await excelWorkbook().recall('x')).toMatchObject({ ok: false, refusal: { reason: 'unsupported' } });
  });

  it('throws what is our own mistake', async () => {
    excel = await openExcel(book({ Plan: [['a']] }));
    await expect(excelWorkbook().write([sheet('', [])])).rejects.toThrow('no name for a sheet');
  });
});
