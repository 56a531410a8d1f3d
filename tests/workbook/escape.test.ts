import { textual, told } from '../../src/workbook/escape';

describe('what Excel is told', () => {
  it.each(['=1+1', '+x', '-1', '@a', "'quoted", '1E5', '1-2', '00123', '2026-03', 'TRUE', 'true', '#N/A', ' x', 'Mar 26', '10%', '__proto__', '\t=1'])(
    'is %s behind an apostrophe',
    (text) => expect(told(text)).toBe(`'${text}`),
  );
  it.each(['Short', 'Revenue at risk', 'Bikes, e-bikes & more', 'Überhang', 'lost (backlog)'])('is %s as it is', (text) => expect(told(text)).toBe(text));
  it('is an empty text for every blank, never null', () => {
    expect([told(null), told(''), told(NaN), told(Infinity)]).toEqual(['', '', '', '']);
  });
  it('is a number or a logical as it is', () => {
    expect([told(0), told(-1.5), told(false)]).toEqual([0, -1.5, false]);
  });
});

describe('the text format', () => {
  const column = (texts: readonly string[]) => ({ header: 'a', format: 'text', width: 9, values: { kind: 'text', codes: new Int32Array(1), texts } }) as const;
  it('is given where every text can come as it is', () => expect(textual(column(['=1', '1E5']))).toBe(true));
  it('is not given where an apostrophe leads', () => expect(textual(column(['a', "'b"]))).toBe(false));
});
