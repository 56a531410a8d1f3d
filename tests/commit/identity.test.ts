import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digested } from '../../src/commit/canonical';
import { commit } from '../../src/commit/commit';
import { planColumns } from '../../src/commit/plan-columns';
import { planTable } from '../../src/commit/plan-table';
import { describedRows, textAt, type Rows } from '../../src/commit/rows';
import { reconcile } from '../../src/reconcile/reconcile';
import { ownTables, readTable } from '../../src/session/own';
import { excelWorkbook } from '../../src/workbook/excel';
import { newBook } from '../excel/file/blank';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import { openExcel } from '../excel/open';
import { given } from '../reconcile/given';

const AT = '2026-03-02T10:15:00.000Z';
const sha = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const HELD = { register: [], tables: [], last: undefined, decisions: [], assumptions: [] };

async function inExcel<T>(book: Book, act: (workbook: ReturnType<typeof excelWorkbook>) => Promise<T>): Promise<T> {
  const excel = await openExcel(book);
  try {
    return await act(excelWorkbook());
  } finally {
    await excel.idle();
    excel.close();
  }
}

const plain = ({ count, texts, numbers }: Rows) => ({
  texts: texts.map((column) => [column.header, Array.from({ length: count }, (_, row) => textAt(column, row))]),
  numbers: numbers.map(({ header, values }) => [header, Array.from(values, (value) => Number(value.toPrecision(15)) + 0)]),
});

describe('a plan', () => {
  it('is the same after sheet, file and sheet again, to the last digit a spreadsheet keeps, whatever its products are called', async () => {
    const names = fc.uniqueArray(fc.oneof(fc.constantFrom('=1+1', '00123', '1E5', "'s", '__proto__', 'TRUE', '#N/A', '2026-03'), fc.stringMatching(/^[A-Za-zÄé0-9._-]{1,12}$/)), { minLength: 1, maxLength: 5, selector: (name) => name.toLowerCase() });
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true });
    await fc.assert(fc.asyncProperty(names.chain((products) => fc.record({ products: fc.constant(products), demand: grid(products.length, amount), supply: grid(products.length, amount), price: amount, cost: amount })), async (said) => {
      const plan = reconcile(given(said));
      const made = await commit({ plan, base: plan.signals, scenario: 'Base' }, { approver: 'Ada', role: 'COO', at: AT }, HELD, { cycle: '2026-03', asOf: '2026-02-28', fingerprint: '', at: AT }, sha);
      const book = newBook('Data');
      expect(await inExcel(book, (workbook) => workbook.write([made.sheet]))).toMatchObject([{ ok: true, locked: true }]);
      const again = await inExcel(load(save(book)), async (workbook) => {
        const own = await ownTables(workbook);
        const table = own.ok ? await readTable(workbook, own.value, 'Plan_2026_03_v1') : own;
        if (!table.ok || !table.value) throw new Error('the plan is gone');
        return planTable(table.value);
      });
      const before = describedRows(planColumns(plan), plan.signals.demand.values.length);
      expect(plain(again)).toEqual(plain(before));
      expect(await digested(again, sha)).toEqual(await digested(before, sha));
    }), { numRuns: 15 });
  });
});

function grid(rows: number, amount: fc.Arbitrary<number>): fc.Arbitrary<number[][]> {
  return fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: rows, maxLength: rows });
}
