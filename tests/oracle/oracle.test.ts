import fc from 'fast-check';
import type { Sheet } from '../../src/model/sheet';
import { bridgeOf } from './bridge';
import { cells, gapRow, type Row } from './plain';
import { runsOf } from './runs';
import { biasOf, pastInputs, pasts } from './learnt';
import { rowsOf, sheetsFrom, sheetsOf } from './told';
import { worlds, type World } from './world';

type Told = ReturnType<Row['get']>;

/** Whether two cells say the same, to a billionth. */
function same(want: Told, got: Told): boolean {
  return typeof want === 'number' && typeof got === 'number' ? Math.abs(want - got) <= 1e-9 * Math.max(1, Math.abs(want)) : (want ?? null) === (got ?? null);
}

const KEYS = ['Kind', 'Product', 'Location', 'Period', 'From', 'Resource', 'Level', 'Contributor', 'Lag'] as const;
const keyOf = (row: Row) => [...KEYS, ...(row.get('Level') === 'family' ? ['Family'] : [])].map((key) => row.get(key) ?? '').join('|');

/** Every cell in which the rows differ, in words; rows that only one side has are told too. */
function differences(want: readonly Row[], got: readonly Row[], unjudged: readonly string[] = []): readonly string[] {
  const found = new Map(got.map((row) => [keyOf(row), row]));
  const wrong = want.flatMap((row) => {
    const its = found.get(keyOf(row));
    if (!its) return [`${keyOf(row)} is missing`];
    return [...row].filter(([header, value]) => header !== 'Location' && !unjudged.includes(header) && !same(value, its.get(header))).map(([header, value]) => `${keyOf(row)} ${header}: ${String(value)}, got ${String(its.get(header))}`);
  });
  const asked = new Set(want.map(keyOf));
  return [...wrong, ...[...found.keys()].filter((key) => !asked.has(key)).map((key) => `${key} is too much`)];
}

/** The figures of a line of a block above a table, by header. */
function lineOf(sheets: readonly Sheet[], sheet: string, title: string, label: string): Row {
  const block = sheets.find(({ name }) => name === sheet)?.blocks.find((one) => one.title === title);
  const row = block?.rows.find(([first]) => first === label);
  return new Map((block?.header ?? []).map((header, i) => [header, row?.[i] ?? null]));
}

const judged = (judge: (world: World, sheets: readonly Sheet[]) => void) =>
  fc.assert(fc.asyncProperty(worlds, async (world) => judge(world, await sheetsOf(world))), { numRuns: 200 });

describe('by a second, plain program', () => {
  it('the gap table says what the printed formulas say, cell by cell', () =>
    judged((world, sheets) => expect(differences(cells(world).map((cell) => gapRow(world, cell)), rowsOf(sheets, 'Gaps'))).toEqual([])));

  it('exceptions are the material runs of adjacent periods, and no others', () =>
    judged((world, sheets) => {
      const told = rowsOf(sheets, 'Exceptions').filter((row) => row.get('Kind') !== 'over capacity');
      expect(differences(runsOf(world, cells(world)), told, world.budget === 'none' ? [] : ['Quantity'])).toEqual([]);
    }));

  it('the bridge from budget to plan takes the same steps', () =>
    judged((world, sheets) => {
      if (cells(world).some(({ price }) => price === null)) return; // what is sold at an unknown price has no place in a bridge of money
      const want = bridgeOf(world, cells(world));
      const told = lineOf(sheets, 'Gaps', 'From budget to plan', 'Revenue');
      if (told.size === 0) return;
      const steps = { Budget: want.budget, Price: want.price, Volume: want.volume, Mix: want.mix, 'Price, volume and mix': want.together, 'New and ended': want.changed, Unconstrained: want.unconstrained, 'Supply shortfall': want.shortfall, Plan: want.plan };
      expect(Object.entries(steps).filter(([label, value]) => Math.abs(Number(told.get(label) ?? 0) - value) > 1e-6).map(([label, value]) => `${label}: ${value}, got ${String(told.get(label))}`)).toEqual([]);
    }));

  it('the headline counts a unit once', () =>
    judged((world, sheets) => {
      const all = cells(world);
      const told = lineOf(sheets, 'Gaps', 'Headline', 'All items');
      const once = (cell: (typeof all)[number]) => Math.min(cell.item.demand[cell.t] ?? 0, cell.short);
      const short = all.reduce((sum, cell) => sum + once(cell), 0);
      const demand = all.reduce((sum, cell) => sum + (cell.item.demand[cell.t] ?? 0), 0);
      expect(told.get('Short units')).toBeCloseTo(short, 9);
      if (all.some(({ price }) => price !== null)) expect(told.get('Revenue at risk')).toBeCloseTo(all.reduce((sum, cell) => sum + once(cell) * (cell.price ?? 0), 0), 9);
      if (demand > 0) expect(told.get('Fill %')).toBeCloseTo(1 - short / demand, 9);
    }));

  it('resources are as full as their products make them', () =>
    judged((world, sheets) => {
      const want = world.resources.flatMap(({ name, available, overtime }) => world.periods.map((period, t): Row => {
        const load = world.items.reduce((sum, item) => sum + (item.supply[t] ?? 0) * item.hours, 0);
        const hours = available[t] ?? 0;
        const over = Math.max(0, load - hours);
        return new Map<string, string | number | null>([['Resource', name], ['Period', period], ['Load', load], ['Available', hours], ['Overtime', Math.min(over, overtime[t] ?? 0)], ['Utilisation', hours === 0 ? null : load / hours], ['Overload', over]]);
      }));
      expect(differences(want, rowsOf(sheets, 'ResourceLoad'))).toEqual([]);
    }));

  it('bias is what the printed formulas make of the pairs', () =>
    fc.assert(fc.asyncProperty(pasts, async (past) => {
      const want = biasOf(past);
      const told = rowsOf(await sheetsFrom(pastInputs(past), '2026-02-28'), 'Bias').filter((row) => row.get('Contributor') === 'Sales' || row.get('Contributor') === 'Consensus');
      expect(differences(want, told)).toEqual([]);
    }), { numRuns: 100 }));
});
