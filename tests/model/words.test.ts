import fc from 'fast-check';
import type { Items } from '../../src/model/items';
import { familyOf, nameOf, productOf } from '../../src/model/items';
import { calendar } from '../../src/model/calendar';
import { measure, minus } from '../../src/model/measure';
import { address, cells, columnLetters, columnNumber, placeOf } from '../../src/model/place';
import { period } from '../../src/model/period';
import { STAGES, STAGE_TITLE } from '../../src/model/stage';
import { sentence } from '../../src/model/written';
import { assert } from '../../src/model/assert';

const months = (from: string, to: string) => {
  const [a, b] = [period(from), period(to)];
  assert(a && b, 'months of the test');
  return calendar(a, b);
};
const items: Items = {
  count: 2, products: ['__proto__'], locations: ['Hamburg', 'Lyon'], families: ['Frames'], classes: [],
  product: Int32Array.of(0, 0), location: Int32Array.of(0, 1), family: Int32Array.of(0, -1), class: Int32Array.of(-1, -1),
};

describe('a place', () => {
  it('reads back the address it writes, whatever the sheet is called', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 31 }).filter((s) => /^[^:\\/?*[\]]+$/.test(s) && s.trim() === s && !/^'|'$/.test(s)),
      fc.nat(1000), fc.nat(16000), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (sheet, row, column, rows, columns) => {
        const place = { sheet, row, column, rows, columns };
        expect(placeOf(address(place))).toEqual(place);
      }));
  });

  it('counts columns as Excel does', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(columnNumber('xfd')).toBe(16383);
  });

  it('is one cell or a block', () => {
    expect([cells({ sheet: 'S', row: 2, column: 2 }), cells({ sheet: 'S', row: 2, column: 2, rows: 5, columns: 2 })]).toEqual(['C3', 'C3:D7']);
  });

  it('is nothing beyond the edge of a sheet, or without a sheet', () => {
    expect([placeOf('S!A1048577'), placeOf('S!XFE1'), placeOf('A1'), placeOf('S!A0'), placeOf('S!A:A')]).toEqual(Array(5).fill(undefined));
  });

  it('does not mind how a block is turned', () => {
    expect(placeOf('$D$7:C3', 'S')).toEqual({ sheet: 'S', row: 2, column: 2, rows: 5, columns: 2 });
  });
});

describe('an item', () => {
  it('may be called __proto__ and says where it is', () => {
    expect([productOf(items, 0), nameOf(items, 1), familyOf(items, 0), familyOf(items, 1)]).toEqual(['__proto__', '__proto__ @ Lyon', 'Frames', '']);
  });
});

describe('a measure', () => {
  const plan = months('2026-01', '2026-02');

  it('is blank until it is filled', () => {
    expect([...measure('each', items, plan).values]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('subtracts cell by cell and stays blank where either is', () => {
    const a = measure('each', items, plan, Float64Array.of(5, 5, NaN, 0));
    const b = measure('each', items, plan, Float64Array.of(2, NaN, 1, 0));
    expect([...minus(a, b).values]).toEqual([3, NaN, NaN, 0]);
  });

  it('does not mix units, periods or sizes', () => {
    const each = measure('each', items, plan);
    // @ts-expect-error money less pieces is nonsense, and does not compile
    minus(measure('money', items, plan), each);
    expect(() => minus(each, measure('each', items, months('2026-01', '2026-02')))).toThrow('aligned');
    expect(() => measure('each', items, plan, new Float64Array(3))).toThrow('items × periods');
  });
});

describe('the words', () => {
  it('name every stage of the loop in order', () => {
    expect(STAGES.map((stage) => STAGE_TITLE[stage])).toEqual(['Signal', 'Reconcile', 'Commit', 'Execute', 'Learn']);
  });

  it('turn a refusal into one sentence about its sheet', () => {
    expect(sentence({ reason: 'protected', detail: 'AccessDenied', subject: 'Gaps' })).toBe('Gaps: The sheet or workbook is protected. Take the protection off in Review, then try again.');
  });
});
