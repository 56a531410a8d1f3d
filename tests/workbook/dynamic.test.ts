import { cells } from '../../src/model/place';
import { grown, type Count } from '../../src/workbook/dynamic';

const of = (formula: string, filled = 5, numbers = filled) => {
  const place = grown(formula, ({ only }: Count) => (only === 'filled' ? filled : numbers));
  return place && `${place.sheet}!${cells(place)}`;
};

describe('a name that grows', () => {
  it('by OFFSET reaches as far as is counted', () => {
    expect(of('=OFFSET(Data!$A$1,0,0,COUNTA(Data!$A:$A),3)')).toBe('Data!A1:C5');
    expect(of("=OFFSET('Sales plan'!$B$3,1,0,COUNTA('Sales plan'!$B:$B)-1,COUNTA('Sales plan'!$3:$3))", 4)).toBe('Sales plan!B4:E6');
    expect(of('=OFFSET(Data!$A$1:$C$1,,,MAX(2,COUNT(Data!$C:$C)+1))', 9, 3)).toBe('Data!A1:C4');
  });

  it('by INDEX ends where the count says', () => {
    expect(of('=Data!$A$1:INDEX(Data!$C:$C,COUNTA(Data!$A:$A))')).toBe('Data!A1:C5');
    expect(of('=Data!$A$1:INDEX(Data!$A:$Z,COUNTA(Data!$A:$A),COUNTA(Data!$1:$1))', 4)).toBe('Data!A1:D4');
    expect(of('=INDEX(Data!$A$1:$C$9,0,2)')).toBe('Data!B1:B9');
    expect(of('=INDEX(Data!$A:$A,2):INDEX(Data!$B:$B,ROWS(Data!$A$1:$A$7))')).toBe('Data!A2:B7');
  });

  it('is left alone where more is needed than we know', () => {
    expect([of('=INDIRECT("Data!A1:C5")'), of('=OFFSET(Start,0,0,5,3)'), of('=Data!$A$1:INDEX(Data!$C:$C,MATCH(9E9,Data!$C:$C))'), of('=LAMBDA(x,x+1)'), of('=5+3'), of('=OFFSET(Data!$A$1,-1,0)'), of('=OFFSET(Data!$A$1,0,0,0,3)'), of('=OFFSET(Data!$A$1,0')]).toEqual(new Array(8).fill(undefined));
  });
});
