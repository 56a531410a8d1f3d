import { newBook } from '../excel/file/blank';
import type { Book } from '../excel/model/book';
import { paneOver as pane } from './pane';

type Cell = string | number;
const HEAD: readonly Cell[] = ['SKU', 'Month', 'Qty'];

/** A planner's workbook in which nothing is called as we would call it. */
function ugly(head = HEAD): Book {
  const book = newBook('ERP extract', 'Production plan 26', 'Notes');
  const [erp, made, notes] = book.sheets;
  [['Demand extract of March'], [], head, ['P1', '2026-03', 5], ['P2', '2026-03', 6], ['P1', '2026-04', 7]].forEach((row, r) => row.forEach((cell, c) => erp?.cells.set(r, c, cell)));
  [['Item', 'Mar-26', 'Apr-26'], ['P1', 4, 5], ['P2', '1,5', 2]].forEach((row, r) => row.forEach((cell, c) => made?.cells.set(r, c, cell)));
  notes?.cells.set(0, 0, 'Call the plant');
  return book;
}

describe('an ugly workbook', () => {
  it('is proposed with why and with its first rows, and one click each makes a plan', async () => {
    const { desk, done } = await pane(ugly());
    const { signal, outlook } = await done(desk.read);
    expect(outlook).toBeUndefined();
    const [demand] = signal.suggestions.get('Demand') ?? [];
    expect(demand).toMatchObject({ wish: 'ERP extract', reason: expect.stringContaining('SKU, Month, Qty'), preview: { rows: [{ cells: ['P1', '2026-03', 5] }, {}, {}] } });
    const [supply] = signal.suggestions.get('Supply') ?? [];
    expect(supply).toMatchObject({ wish: 'Production plan 26', columns: [{ role: 'Product', header: 'Item' }] });
    await done(() => desk.map('Demand', demand?.wish ?? ''));
    const session = await done(() => desk.map('Supply', supply?.wish ?? ''));
    expect(session).toMatchObject({ broken: undefined, outlook: { totals: { demand: 18 } } });
  });

  it('takes a column said by hand, and remembers it for the next pane', async () => {
    const book = ugly(['SKU', 'Month', 'Bananas']);
    const { desk, done, excel } = await pane(book);
    await done(desk.read);
    await done(() => desk.map('Supply', 'Production plan 26'));
    const stopped = await done(() => desk.map('Demand', 'ERP extract'));
    expect(stopped.outlook).toBeUndefined();
    const session = await done(() => desk.column('Demand', 'Quantity', 'Bananas'));
    expect(session.outlook?.totals.demand).toBe(18);
    excel.close();
    const next = await pane(book);
    expect((await next.done(next.desk.read)).outlook?.totals.demand).toBe(18);
  });

  it('knows a header again that was renamed after it was confirmed, and says so once', async () => {
    const book = ugly();
    const { desk, done, excel, memory } = await pane(book);
    await done(desk.read);
    await done(() => desk.map('Demand', 'ERP extract'));
    await done(() => desk.map('Supply', 'Production plan 26'));
    const erp = book.sheets[0];
    if (erp) excel.edit(erp, 2, 2, 'Bananas');
    const session = await done(desk.read);
    expect(session.outlook?.totals.demand).toBe(18);
    const renamed = session.digest?.groups.find(({ rule }) => rule === 'renamed header');
    expect(renamed).toMatchObject({ severity: 'warning', input: 'Demand', first: [{ place: { row: 2, column: 2 }, value: 'Bananas' }] });
    const sure = await done(() => desk.keep('Demand'));
    expect(sure.digest?.groups.some(({ rule }) => rule === 'renamed header')).toBe(false);
    expect(memory.now().outlook?.totals.demand).toBe(18);
  });

  it('is not guessed at where two new columns could be the lost one', async () => {
    const book = ugly();
    const { desk, done, excel } = await pane(book);
    await done(desk.read);
    await done(() => desk.map('Demand', 'ERP extract'));
    const erp = book.sheets[0];
    if (erp) [['Bananas', 'Apples'], [5, 5], [6, 6]].forEach((row, r) => row.forEach((cell, c) => excel.edit(erp, r + 2, c + 2, String(cell))));
    const session = await done(desk.read);
    expect(session.digest?.groups.find(({ input, severity }) => input === 'Demand' && severity === 'stop')).toMatchObject({ rule: 'missing column' });
  });

  it('says that a mapped name is not found once it was deleted, and finds its way back when it is forgotten', async () => {
    const book = ugly();
    const { desk, done } = await pane(book);
    await done(() => desk.map('Supply', 'Production plan 26'));
    book.names.push({ name: 'Wanted', formula: "'ERP extract'!$A$3:$C$6", visible: true, comment: '' }, { name: 'Demand', formula: "'ERP extract'!$A$3:$C$5", visible: true, comment: '' });
    expect((await done(() => desk.map('Demand', 'Wanted'))).outlook?.totals.demand).toBe(18);
    book.names.splice(book.names.findIndex(({ name }) => name === 'Wanted'), 1);
    const gone = await done(desk.read);
    expect(gone.outlook).toBeUndefined();
    expect(gone.digest?.groups.find(({ severity }) => severity === 'stop')).toMatchObject({ input: 'Demand', rule: 'not found', first: [{ value: 'Wanted' }] });
    expect((await done(() => desk.forget('Demand'))).outlook?.totals.demand).toBe(11);
  });

  it('says that a column given by hand is not found once its header is gone', async () => {
    const book = ugly(['SKU', 'Month', 'Bananas']);
    const { desk, done, excel } = await pane(book);
    await done(() => desk.map('Supply', 'Production plan 26'));
    await done(() => desk.map('Demand', 'ERP extract'));
    expect((await done(() => desk.column('Demand', 'Quantity', 'Bananas'))).outlook?.totals.demand).toBe(18);
    const erp = book.sheets[0];
    // Another column serves by its own name: the plan goes on, and says from what.
    if (erp) [['', 'Qty'], ['', 1], ['', 2], ['', 3]].forEach((row, r) => row.forEach((cell, c) => excel.edit(erp, r + 2, c + 2, String(cell))));
    const session = await done(desk.read);
    expect(session.outlook?.totals.demand).toBe(6);
    expect(session.digest?.groups.find(({ rule }) => rule === 'not found')).toMatchObject({ severity: 'warning', input: 'Demand', first: [{ value: 'Bananas', wrong: 'The column Bananas was said to be Quantity, and it is gone.', todo: expect.stringContaining('read from Qty instead') }] });
  });

  it('says that a confirmed column is gone, and not of columns for people or of months that took its place', async () => {
    const head = ['SKU', 'Month', 'Qty', 'Customer', 'Note'];
    const book = ugly(head);
    [4, 5, 6].forEach((r) => ['Ada', 'by phone'].forEach((cell, c) => book.sheets[0]?.cells.set(r - 1, c + 3, cell)));
    const { desk, done, excel } = await pane(book);
    await done(() => desk.map('Supply', 'Production plan 26'));
    await done(() => desk.map('Demand', 'ERP extract'));
    const erp = book.sheets[0];
    if (erp) [2, 3, 4, 5].forEach((r) => [3, 4].forEach((c) => excel.edit(erp, r, c, '')));
    const session = await done(desk.read);
    expect(session.digest?.groups.find(({ rule }) => rule === 'not found')?.first.map(({ wrong }) => wrong)).toEqual(['The column Customer was confirmed as Customer, and it is gone.']);
  });
});
