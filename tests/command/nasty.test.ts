import { judgeOwn, judgeUnchanged } from '../judge/unchanged';
import { Tally } from '../judge/tally';
import type { Book } from '../excel/model/book';
import { made, ran, scoped, tabled, whole, type Rows } from './given';

jest.setTimeout(60_000);

const HEAD = ['Product', 'Period', 'Quantity'] as const;
const demand: Rows = [HEAD, ['A', '2026-01', 10], ['A', '2026-02', 12], ['B', '2026-01', 5]];
const supply: Rows = [HEAD, ['A', '2026-01', 8], ['B', '2026-02', 2]];
const plain = () => made({ Demand: demand, Supply: supply });
const also = (...rows: Rows) => made({ Demand: [...demand, ...rows], Supply: supply });
const set = (...rows: Rows) => made({ Demand: demand, Supply: supply, Settings: [['Setting', 'Value'], ...rows] });
const on = (sheet: string) => made({ [sheet]: demand, Supply: supply }, { Demand: whole(sheet, demand), Supply: whole('Supply', supply) });
const named = (formula: string) => made({ Demand: demand, Supply: supply }, { Demand: formula, Supply: whole('Supply', supply) });
const turned = (book: Book, act: (book: Book) => void) => { act(book); return book; };
const MINE: Rows = [['mine', 'stay'], [1, 2]];
const months = Array.from({ length: 300 }, (_, i) => ['A', `${2026 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, i] as const);

/** Workbooks that can be planned from, whatever else is in them. */
const PLANNED: Readonly<Record<string, () => Book>> = {
  'products called like anything': () => also(['__proto__', '2026-01', 1], ['constructor', '2026-01', 1], ['=1+1', '2026-01', 1], ["'q", '2026-01', 1], ['x'.repeat(32_767), '2026-01', 1], [true, '2026-01', 1]),
  'numbers no one can mean': () => also(['A', '2026-01', 1e308], ['B', '2026-01', 1e308], ['B', '2026-02', -1e308], ['C', '2026-01', 1e-300], ['C', '2026-02', -0], ['A', '2026-02', 'NaN'], ['A', '2026-02', '1e999']),
  'errors in every column': () => also([{ error: '#N/A' }, '2026-01', 3], ['A', { error: '#REF!' }, 4], ['A', '2026-01', { error: '#DIV/0!' }]),
  'returns and a price of 0': () => made({ Demand: demand, Supply: [...supply, ['A', '2026-01', -20]], Products: [['Product', 'Price'], ['A', 0], ['B', -5]] }),
  'one row': () => made({ Demand: [HEAD, ['A', '2026-01', 1]], Supply: [HEAD, ['A', '2026-01', 1]] }),
  '300 periods': () => made({ Demand: [HEAD, ...months], Supply: supply }),
  'weeks over the end of a year': () => made({ Demand: [['Product', 'Week', 'Quantity'], ['A', '2026-W53', 3], ['A', 'W1 2027', 5]], Supply: [['Product', 'Week', 'Quantity'], ['A', '2026-W53', 4]] }),
  'quarters': () => made({ Demand: [HEAD, ['A', 'Q1 2026', 3], ['A', '2026-Q2', 4]], Supply: [HEAD, ['A', 'Q4 2026', 4]] }),
  'an empty Settings': () => turned(plain(), (book) => book.names.push({ name: 'Settings', formula: 'Demand!$Z$1:$AA$9', visible: true, comment: '' })),
  'settings of any kind': () => set(['__proto__', 4], ['As of', 'yesterday'], ['Horizon', -1], ['S&OE weeks', -3], ['Materiality percent', 'x'], ['DSO', true], ['Currency', 5], ['Grain', 'day'], ['Fiscal year start', 13], ['', 3]),
  'doubled and blank headers': () => made({ Demand: [['Product', '', 'Period', 'Quantity', 'Quantity', 'Product'], ['A', 'x', '2026-01', 1, 99, 'Z']], Supply: supply }),
  'text dates': () => made({ Demand: [['Product', 'Date', 'Quantity'], ['A', '31/01/2026', 1], ['A', 'March 5, 2026', 3], ['A', '2026-02-30', 3], ['A', 'someday', 3]], Supply: supply }),
  'sheets and names called as ours': () => turned(made({ Demand: demand, Supply: supply, Gaps: MINE, Inputs: MINE, Exceptions: MINE, 'Gaps (POR)': MINE }), (book) => {
    book.names.push({ name: '_POR_Gaps', formula: 'Gaps!$A$1', visible: true, comment: '' }, { name: 'InputFindings', formula: 'Gaps!$A$1', visible: true, comment: '' });
    book.names = book.names.filter(({ name }) => !name.includes('('));
    tabled(book, 'Exceptions', 'Exceptions_POR', MINE);
  }),
  'all sheets hidden but one': () => turned(made({ Cover: [['hello']], Demand: demand, Supply: supply }, { Demand: whole('Demand', demand), Supply: whole('Supply', supply) }), (book) => { for (const sheet of book.sheets.slice(1)) sheet.visibility = 'VeryHidden'; }),
  'locked inputs': () => turned(plain(), (book) => { for (const sheet of book.sheets) sheet.protection = { options: {} }; }),
  'a table with a totals row': () => turned(made({ Demand: [...demand, ['Total', '', 27]], Supply: supply }, { Supply: whole('Supply', supply) }), (book) => tabled(book, 'Demand', 'tbl_Demand', [...demand, ['Total', '', 27]], { showTotals: true })),
  'whole columns': () => named('Demand!$A:$C'),
  'a name that moves': () => named('OFFSET(Demand!$A$1,0,0,COUNTA(Demand!$A$1:$A$9),3)'),
  'a whole sheet': () => named('Demand!$A$1:$XFD$1048576'),
  'a name of a name': () => turned(named('Real_demand'), (book) => book.names.push({ name: 'Real_demand', formula: whole('Demand', demand), visible: false, comment: '' })),
  'days counted from 1904': () => turned(made({ Demand: [HEAD, ['A', 44_561, 3], ['A', 44_592, 3]], Supply: supply }), (book) => { book.date1904 = true; }),
  'formulas into another file': () => turned(plain(), (book) => { book.sheetNamed('Demand')?.cells.set(1, 2, 5, '[1]Ext!A1'); book.sheetNamed('Demand')?.cells.set(2, 2, 6, 'CUBEFROMNOWHERE(1)'); }),
  ...Object.fromEntries(["O'Brien", 'Ünï 表 😀', 'x'.repeat(31), 'a!b', "a'b!c", 'A1', '2026', '=x', 'a"b', 'Sales-Plan (v2) & co'].map((sheet) => [`a sheet called ${sheet}`, () => on(sheet)])),
};

/** Workbooks one cannot plan from, and the sentence that says why. */
const REFUSED: Readonly<Record<string, readonly [() => Book, RegExp]>> = {
  'an empty workbook': [() => made({ Sheet1: [] }, {}), /^There is no range called Demand\./],
  'headers alone': [() => made({ Demand: [HEAD], Supply: supply }), /^Demand!A1:C1: Demand has no numbers\./],
  'a name over nothing': [() => made({ Demand: [], Supply: supply }), /^Demand!A1: No row of Demand reads as the headers/],
  'cells that are gone': [() => named('Demand!#REF!'), /^The name Demand points at cells that are gone\./],
  'a constant': [() => named('0.98'), /^The name Demand is a constant/],
  'several areas': [() => named('Demand!$A$1:$C$2,Demand!$A$4:$C$4'), /^The name Demand covers several areas/],
  'a name that moves by a cell': [() => named('OFFSET(Demand!$A$1,0,0,SUMPRODUCT(1*(Demand!$A$1:$A$4<>"")),3)'), /^The name Demand is a formula, and Excel does not say/],
  'another file': [() => named("'[Book2.xlsx]Sheet1'!$A$1:$C$9"), /^The name Demand leads out of this workbook/],
  'a copied sheet': [() => turned(made({ One: demand, Two: demand, Supply: supply }, { Supply: whole('Supply', supply) }), (book) => { scoped(book, 'One', 'Demand', whole('One', demand)); scoped(book, 'Two', 'Demand', whole('Two', demand)); }), /^Demand is named on several sheets/],
  'an as-of date after everything': [() => set(['As of', '2099-12-31']), /^Demand!A2:C4: Neither Demand nor Supply has a period with numbers after 2099-12-31\./],
  'a year mistyped': [() => also(['A', '9999-12', 4]), /^Demand!B5: This period lies more than 38 years after/],
  'no product column': [() => made({ Demand: [['', 'Period', 'Quantity'], ['A', '2026-01', 1]], Supply: supply }), /^Demand!A1:C1: Demand has no column for Product\./],
  'a locked structure': [() => turned(plain(), (book) => { book.structureLocked = true; }), /^Inputs could not be written: The sheet or workbook is protected\./],
};

describe('a workbook with', () => {
  it.each(Object.keys(PLANNED))('%s is planned from, and what is the planner’s stays as it is', async (which) => {
    const result = await ran(PLANNED[which]?.() ?? plain());
    if ('no' in result) throw new Error(result.no);
    const tally = new Tally();
    judgeUnchanged(tally, result.before, result.after);
    judgeOwn(tally, result.before, result.after);
    expect(tally.wrong).toEqual([]);
    expect(result.said.digest.plan?.items).toBeGreaterThan(0);
  });

  it.each(Object.keys(REFUSED))('%s is refused in a plain sentence', async (which) => {
    const [book, why] = REFUSED[which] ?? [plain, /never/];
    expect(await ran(book())).toEqual({ no: expect.stringMatching(why) });
  });
});
