import fc from 'fast-check';
import { patched } from '../../src/model/patched';
import { read, type Given } from '../../src/signal/read';
import { retouched } from '../../src/signal/retouched';
import { gridOf } from './grid-of';

const MONTHS = ['2026-03', '2026-04', '2026-05'];
const head = ['Product', 'Period', 'Quantity'];
const long = (sheet: string, of: readonly number[]) => gridOf(sheet, [head, ...['A', 'B'].flatMap((product, i) => MONTHS.map((month, t) => [product, month, of[i * 3 + t] ?? 0]))]);
const wide = (sheet: string, of: readonly number[]) => gridOf(sheet, [['Product', ...MONTHS], ...['A', 'B'].map((product, i) => [product, ...MONTHS.map((_, t) => of[i * 3 + t] ?? 0)]), ['Total', ...MONTHS.map((_, t) => (of[t] ?? 0) + (of[3 + t] ?? 0))]]);
const numbers = [1, 2, 3, 4, 5, 6];

const after = (inputs: readonly Given[], block: ReturnType<typeof gridOf>): readonly Given[] => inputs.map((range) => ({ ...range, grid: patched(range.grid, block) ?? range.grid }));
const cellAt = (sheet: string, row: number, column: number, value: string | number) => ({ ...gridOf(sheet, [[value]]), place: { sheet, row, column, rows: 1, columns: 1 } });
const signalsOf = (inputs: readonly Given[]) => read(inputs, new Map()).signals;

describe('signals retouched after an edit', () => {
  const inputs = [{ input: 'Demand' as const, grid: long('D', numbers) }, { input: 'Supply' as const, grid: wide('S', numbers) }];
  const touch = (sheet: string, row: number, column: number, value: string | number, of: readonly Given[] = inputs) => {
    const block = cellAt(sheet, row, column, value);
    const now = after(of, block);
    const before = signalsOf(of);
    const quick = before && retouched(before, { before: of, after: now, places: [block.place] });
    return { quick, whole: signalsOf(now) };
  };

  it('have the new quantity of the one item, in a list and side by side', () => {
    expect([...(touch('D', 2, 2, 20).quick?.demand.values ?? [])]).toEqual([1, 20, 3, 4, 5, 6]);
    expect([...(touch('S', 2, 3, 60).quick?.supply.values ?? [])]).toEqual([1, 2, 3, 4, 5, 60]);
  });

  it('are what the whole reading makes of it, or are left to it', () => {
    fc.assert(fc.property(fc.constantFrom('D', 'S'), fc.nat(7), fc.nat(4), fc.oneof(fc.integer({ min: -5, max: 99 }), fc.constantFrom('', 'x', '12', '-', '2026-04', 'A')), (sheet, row, column, value) => {
      const { quick, whole } = touch(sheet, row, column, value);
      if (!quick) return;
      expect([...quick.demand.values]).toEqual([...(whole?.demand.values ?? [])]);
      expect([...quick.supply.values]).toEqual([...(whole?.supply.values ?? [])]);
    }), { numRuns: 200 });
  });

  it('are left to the whole reading where a number hangs on more than its cell', () => {
    const layered: Given[] = [{ input: 'Demand', grid: gridOf('D', [['Product', 'Period', 'Source', 'Quantity'], ['A', '2026-03', 'baseline', 5], ['A', '2026-03', 'orders', 3]]) }, { input: 'Supply', grid: gridOf('S', [head, ['A', '2026-03', 5]]) }];
    expect(touch('D', 2, 3, 9, layered).quick).toBeUndefined();
    const twoPlaces: Given[] = [{ input: 'Demand', grid: gridOf('D', [['Product', 'Location', 'Period', 'Quantity'], ['A', 'N', '2026-03', 5], ['A', 'S', '2026-03', 3]]) }, { input: 'Supply', grid: gridOf('S', [['Product', 'Location', 'Period', 'Quantity'], ['A', 'N', '2026-03', 5]]) }];
    expect([touch('D', 1, 3, 9, twoPlaces).quick, [...(touch('S', 1, 3, 9, twoPlaces).quick?.supply.values ?? [])][0]]).toEqual([undefined, 9]);
    const family: Given[] = [{ input: 'Demand', grid: gridOf('D', [['Product', 'Family', 'Period', 'Quantity'], ['A', 'F', '2026-03', 5], ['B', 'F', '2026-03', 0], ['', 'F', '2026-03', 9]]) }, { input: 'Supply', grid: gridOf('S', [head, ['A', '2026-03', 5]]) }];
    expect(touch('D', 2, 3, 9, family)).toMatchObject({ quick: undefined, whole: { byFamily: expect.any(Array) } });
    expect(touch('S', 3, 1, 9).quick).toBeUndefined(); // a total
    expect(touch('D', 1, 2, 'n/a').quick).toBeUndefined();
  });

  it('add up rows of the same key', () => {
    const twice: Given[] = [{ input: 'Demand', grid: gridOf('D', [head, ['A', '2026-03', 5], ['A', '2026-03', 7]]) }, { input: 'Supply', grid: gridOf('S', [head, ['A', '2026-03', 5]]) }];
    expect([...(touch('D', 2, 2, 1, twice).quick?.demand.values ?? [])]).toEqual([6]);
  });
});
