import fc from 'fast-check';
import { address } from '../../src/model/place';
import { meaning, sheetOf } from '../../src/workbook/reference';

const sheets = new Set(['demand', 'sales plan', "o'brien"]);
const at = (row: number, column: number, rows: number, columns: number, sheet = 'Demand') => ({ place: { sheet, row, column, rows, columns } });

describe('the meaning of a name', () => {
  it.each([
    ['=Demand!$B$2:$D$9', at(1, 1, 8, 3)],
    ["='Sales plan'!$A$1", at(0, 0, 1, 1, 'Sales plan')],
    ["='O''Brien'!$A$1:$B$2", at(0, 0, 2, 2, "O'Brien")],
    ['=Demand!$A:$C', at(0, 0, 1_048_576, 3)],
    ['=Demand!$3:$4', at(2, 0, 2, 16_384)],
    ['=Demand!#REF!', { without: 'broken' }],
    ['=SUM(#REF!,1)', { without: 'broken' }],
    ['=0.05', { without: 'constant' }],
    ['=-5%', { without: 'constant' }],
    ['="text, with #REF! in it"', { without: 'constant' }],
    ['={1,2;3,4}', { without: 'constant' }],
    ['=TRUE', { without: 'constant' }],
    ['=Demand!$A$1:$A$2,Demand!$C$1:$C$2', { without: 'several areas' }],
    ['=Jan:Mar!$A$1', { without: 'several areas' }],
    ["='[Other.xlsx]Plan'!$A$1:$B$2", { without: 'elsewhere' }],
    ['=OFFSET(Demand!$A$1,0,0,COUNTA(Demand!$A:$A),3)', 'ask'],
    ['=Table1[Short]', 'ask'],
    ['=LAMBDA(x,x+1)', 'ask'],
    ['=Gone!$A$1', 'ask'],
  ])('is read off %s', (formula, said) => {
    expect(meaning(formula, sheets)).toEqual(said);
  });

  it('finds every place its own address names', () => {
    const sheet = fc.constantFrom('Demand', 'Sales plan', "O'Brien");
    fc.assert(fc.property(sheet, fc.nat(999), fc.nat(99), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), (of, row, column, rows, columns) => {
      const place = { sheet: of, row, column, rows, columns };
      expect(meaning(`=${address(place)}`, sheets)).toEqual({ place });
      expect(sheetOf(address(place))).toBe(of);
    }));
  });
});
