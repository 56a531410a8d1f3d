import type { LocalExcel } from './excel';
import { opened, refusal } from './opened';

let excel: LocalExcel;

beforeEach(async () => {
  excel = await opened({ Plan: [['a', 1]], "J's sheet": [] }, {}, (book) => {
    const [plan, other] = book.sheets;
    const names: readonly (readonly [string, string, (string | undefined)?])[] = [
      ['Demand', 'Plan!$A$1:$B$9'], ['Quoted', "'J''s sheet'!$C$3"], ['Broken', 'Plan!#REF!'], ['Constant', '42'], ['Words', '"hi"'], ['Moving', 'OFFSET(Plan!$A$1,0,0,9,2)'],
      ['Several', 'Plan!$A$1:$A$3,Plan!$C$1:$C$3'], ['Alias', 'Demand'], ['InTable', 'Gaps[Units]'], ['Local', 'Plan!$A$1', plan?.id], ['Demand', 'Plan!$B$1', other?.id],
    ]; // prettier-ignore
    names.forEach(([name, formula, scope]) => book.names.push({ name, formula, visible: name !== 'Words', comment: '', ...(scope !== undefined && { scope }) }));
    plan?.tables.push({ id: 't', name: 'Gaps', area: { top: 0, left: 0, bottom: 3, right: 1 }, columns: ['Product', 'Units'], style: '', showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true });
  });
});

afterEach(async () => {
  await excel.idle();
  expect(excel.held).toBe(0);
  excel.close();
});

describe('defined names', () => {
  it('are listed by scope, with what they mean', async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.load('items/name,items/formula,items/visible');
      worksheets.load('items/name,items/names/items/name,items/names/items/formula');
      await context.sync();
      expect(names.items.map(({ name }) => name)).toEqual(['Demand', 'Quoted', 'Broken', 'Constant', 'Words', 'Moving', 'Several', 'Alias', 'InTable']);
      expect(names.items.slice(0, 5).map(({ formula, visible }) => [formula, visible])).toEqual([['=Plan!$A$1:$B$9', true], ["='J''s sheet'!$C$3", true], ['=Plan!#REF!', true], ['=42', true], ['="hi"', false]]);
      expect(worksheets.items.map((sheet) => sheet.names.items.map(({ name, formula }) => [name, formula]))).toEqual([[['Local', '=Plan!$A$1']], [['Demand', '=Plan!$B$1']]]);
    });
  });

  const address = (name: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRangeOrNullObject().load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  it.each([['Demand', 'Plan!A1:B9'], ['Quoted', "'J''s sheet'!C3"], ['Alias', 'Plan!A1:B9'], ['InTable', 'Plan!B2:B4'], ['Broken', null], ['Constant', null], ['Several', null]])('%s stands for %s', async (name, cells) => {
    expect(await address(name)).toBe(cells);
  }); // prettier-ignore

  it('that are formulas fail even for OrNullObject, as on the desktop', async () => {
    expect(await refusal(address('Moving'))).toBe('InvalidOperation');
  });

  it('can be added for a range and a formula, in either scope, and hidden', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("J's sheet");
      const added = [context.workbook.names.add('Supply', sheet.getRange('B2:C3')), context.workbook.names.add('Rate', '=0.5'), sheet.names.add('Supply', '=1+1')];
      added.forEach((item) => item.load('name,formula'));
      await context.sync();
      expect(added.map(({ formula }) => formula)).toEqual(["='J''s sheet'!$B$2:$C$3", '=0.5', '=1+1']);
      if (added[0]) added[0].visible = false;
      const none = sheet.names.getItemOrNullObject('Rate');
      await context.sync();
      expect([none.isNullObject, excel.book.names.find(({ name }) => name === 'Supply')?.visible]).toEqual([true, false]);
    });
  });

  it.each([['Demand', 'ItemAlreadyExists'], ['demand', 'ItemAlreadyExists'], ['Gaps', 'ItemAlreadyExists'], ['A1', 'InvalidArgument'], ['a b', 'InvalidArgument'], ['XFD1048576', 'InvalidArgument'], ['R', 'InvalidArgument'], ['9x', 'InvalidArgument'], ['XFE1', undefined], ['_Plan.1', undefined]])('%s: %s', async (name, code) => {
    expect(await refusal(Excel.run(async (context) => {
      context.workbook.names.add(name, '=1');
      await context.sync();
    }))).toBe(code); // prettier-ignore
  });
});

describe('sheet names', () => {
  it.each(['Plan', 'plan', '', 'a:b', 'a[b]', 'a/b', "'a", 'History', 'x'.repeat(32)])('%s is refused', async (name) => {
    const code = await refusal(Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    })); // prettier-ignore
    expect(code).toBe(/^plan$/i.test(name) ? 'ItemAlreadyExists' : 'InvalidArgument');
  });
});
