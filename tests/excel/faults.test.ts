import type { LocalExcel } from './excel';
import { cell, on, opened, refusal } from './opened';

let excel: LocalExcel;

const write = (value: number) => on('Plan', (sheet) => void (sheet.getRange('A1').values = [[value]]));

describe('a fault', () => {
  beforeEach(async () => {
    excel = await opened({ Plan: [] });
  });
  afterEach(async () => {
    await excel.idle();
    excel.close();
  });

  it.each([[5004, 'InvalidOperationInCellEditMode'], [5012, 'InvalidOrTimedOutSession'], [5102, 'ActivityLimitReached'], [5103, 'RequestPayloadSizeLimitExceeded'], [5104, 'ResponsePayloadSizeLimitExceeded'], [7000, 'AccessDenied'], [1, 'GeneralException']])('%i on the way is %s to the add-in', async (code, name) => {
    excel.faults.failRequest(1, code);
    expect(await refusal(write(1))).toBe(name);
    expect(cell(excel, 'Plan', 0, 0)).toBe('');
  }); // prettier-ignore

  it('strikes the request it is meant for, once', async () => {
    excel.faults.failRequest(2, 5012);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange('A1');
      range.values = [[1]];
      await context.sync();
      range.values = [[2]];
      expect(await refusal(context.sync())).toBe('InvalidOrTimedOutSession');
    });
    expect(cell(excel, 'Plan', 0, 0)).toBe(1);
    await write(3);
    expect(cell(excel, 'Plan', 0, 0)).toBe(3);
  });

  it('at the n-th action leaves done what ran before', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
      await context.sync();
      first.values = [[1]];
      second.values = [[2]];
      excel.faults.failAction(1, 4, 'AccessDenied');
      expect(await refusal(context.sync())).toBe('AccessDenied');
    });
    expect([cell(excel, 'Plan', 0, 0), cell(excel, 'Plan', 1, 0)]).toEqual([1, '']);
  });

  it('makes answers slow', async () => {
    excel.faults.delay = 60;
    const start = Date.now();
    await write(1);
    expect(Date.now() - start).toBeGreaterThan(50);
    excel.faults.delay = 0;
  });
});

describe('while a cell is being edited', () => {
  beforeEach(async () => {
    excel = await opened({ Plan: [] });
    excel.faults.startEditing();
  });
  afterEach(() => excel.close());

  it('requests fail', async () => {
    expect(await refusal(write(1))).toBe('InvalidOperationInCellEditMode');
    excel.faults.finishEditing();
  });

  it('those that may wait do', async () => {
    setTimeout(() => {
      expect(cell(excel, 'Plan', 0, 0)).toBe('');
      excel.faults.finishEditing();
    }, 50);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(cell(excel, 'Plan', 0, 0)).toBe(1);
  });
});

describe('Excel on the web', () => {
  beforeEach(async () => {
    excel = await opened({ Plan: [] }, { web: true });
  });
  afterEach(() => excel.close());

  it('takes no more than 5 MB', async () => {
    const code = refusal(on('Plan', (sheet) => void (sheet.getRange('A1:A200').values = new Array(200).fill(['x'.repeat(30_000)]))));
    expect(await code).toBe('RequestPayloadSizeLimitExceeded');
    expect(cell(excel, 'Plan', 0, 0)).toBe('');
  });

  it('gives no more than 5 MB', async () => {
    for (let row = 0; row < 200; row++) excel.book.sheets[0]?.cells.set(row, 0, 'x'.repeat(30_000));
    expect(await refusal(on('Plan', (sheet) => void sheet.getRange('A1:A200').load('values')))).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('an older Excel', () => {
  it('lacks the members that came later', async () => {
    excel = await opened({ Plan: [['a'], [1]] }, { level: '1.12' });
    expect(await refusal(on('Plan', (sheet) => sheet.tables.add('A1:A2', true).resize('A1:A3')))).toBe('ApiNotFound');
    excel.close();
  });
});
