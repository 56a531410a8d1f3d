import { associate, type Host } from '../../src/functions/associate';
import { Book, Sheet } from './model/book';
import type { LocalExcel } from './excel';
import { openExcel } from './open';

declare const CustomFunctions: Host;

let excel: LocalExcel | undefined;
afterEach(() => excel?.close());

/** A sheet of these cells, and what formulas below them come to. */
async function worked(rows: readonly (readonly (number | string)[])[], formulas: readonly string[]) {
  const book = new Book();
  const sheet = new Sheet('s1', 'Numbers');
  book.sheets.push(sheet);
  rows.forEach((row, r) => row.forEach((value, c) => value !== '' && sheet.cells.set(r, c, value)));
  excel = await openExcel(book);
  associate(CustomFunctions);
  const answers: unknown[] = [];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Numbers').getRange(`J1:J${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    range.load('values');
    await context.sync();
    answers.push(...range.values.map(([value]: readonly unknown[]) => value));
  });
  return { answers, sheet };
}

describe('the functions in a sheet', () => {
  const ROWS = [['Forecast', 'Actual'], [110, 100], [120, 100], [500, '']];

  it('are worked out where they stand, and again when a cell changes', async () => {
    const { answers, sheet } = await worked(ROWS, ['=POR.BIAS(A2:A4,B2:B4)', '=por.wmape(A2:A4,B2:B4)*2', '=POR.TRACKINGSIGNAL(A2:A4,B2:B4)']);
    expect(answers).toEqual([expect.closeTo(0.15, 12), expect.closeTo(0.3, 12), 2]);
    excel?.edit(sheet, 1, 0, '90');
    await excel?.idle();
    expect(sheet.cells.value(0, 9)).toBeCloseTo(0.05, 12);
  });

  it('fill the cells below where they make more than one', async () => {
    const { sheet } = await worked([[5, 12], ['', 7], [8, '']], ['=POR.PAB(10,A1:A3,B1:B3)']);
    expect([0, 1, 2].map((row) => sheet.cells.value(row, 9))).toEqual([3, -4, 4]);
  });

  it('show Excel’s own errors', async () => {
    const { answers } = await worked([...ROWS, ['x', 0]], ['=POR.BIAS(A2:A5,B2:B5)', '=POR.BIAS(A4,B4)', '=POR.WMAPE(A2,B5)', '=POR.GAP(1/0,2)', '=IFERROR(POR.BIAS(A4,B4),"none")']);
    expect(answers).toEqual(['#VALUE!', '#N/A', '#DIV/0!', '#VALUE!', 'none']);
  });
});
