import type { Found, Survey } from '../../../src/model/survey';
import { address } from '../../../src/model/place';
import { find } from '../../../src/signal/range/find';
import { specOf, type InputName } from '../../../src/signal/inputs';
import { labels, partOf } from '../../../src/signal/range/regions';
import { read } from '../../../src/signal/read';
import { brief, demandOf, gridOf } from '../grid-of';

const head = ['Product', 'Period', 'Quantity'];
type Rows = readonly (readonly unknown[])[];
const supply = { input: 'Supply' as const, grid: gridOf('Supply', [head, ['P1', '2026-03', 1]]) };
const readOf = (parts: Readonly<Record<string, Rows>>, settings: Readonly<Record<string, string>> = {}) =>
  read([...Object.entries(parts).map(([name, rows]) => ({ input: 'Demand' as const, grid: gridOf(name, rows) })), supply], new Map(Object.entries({ 'As of': '2026-02-28', ...settings })));

describe('a name', () => {
  it('is a part of an input where a region stands behind it', () => {
    const of = (name: string) => partOf(name, specOf('Demand'));
    expect(['Demand_North', 'tblDemand_North', 'Sales_plan.North', 'DEMAND-2027'].map(of)).toEqual(['North', 'North', 'North', '2027']);
    expect(['Demand', 'Demand_old', 'Demand_v2', 'Demand_2', 'Demand_total', 'Demands_North', 'DemandNorth'].map(of)).toEqual(Array(7).fill(undefined));
  });

  it('is told apart by what the others do not share', () => {
    expect(labels(['Demand_North', 'Demand_Northwest'])).toEqual(['North', 'Northwest']);
    expect(labels(['East', 'West'])).toEqual(['East', 'West']);
  });
});

describe('find', () => {
  const name = (text: string, sheet: string, row = 0): Found => ({ name: text, kind: 'name', place: { sheet, row, column: 0, rows: 9, columns: 3 }, hidden: false });
  const look = (found: readonly Found[], wish?: string) => {
    const survey: Survey = { found: [...found, name('Supply', 'S')], sheets: [], date1904: false };
    const { inputs, findings } = find(survey, new Map(wish === undefined ? [] : [['Demand' as InputName, wish]]));
    return [...inputs.map(({ input, source }) => `${input} ${source.name}`), ...findings.map(({ severity, rule }) => `${severity} ${rule}`)];
  };

  it('takes several ranges of one input, but not beside one of its own name', () => {
    expect(look([name('Demand_North', 'N'), name('Demand_South', 'Z')])).toEqual(['Demand Demand_North', 'Demand Demand_South', 'Supply Supply']);
    expect(look([name('Demand', 'D'), name('Demand_North', 'N'), name('Demand_South', 'Z')])).toEqual(['Demand Demand', 'Supply Supply']);
    expect(look([name('Demand_North', 'N')])).toEqual(['Supply Supply', 'stop missing input']);
  });

  it('stops at the same name on several sheets, and at ranges that share cells', () => {
    expect(look([name('Demand_North', 'N'), name('Demand_North', 'Z')])).toEqual(['Supply Supply', 'stop several of that name']);
    expect(look([name('Demand_North', 'N'), name('Demand_South', 'N', 4)])).toEqual(['Supply Supply', 'stop several of that name']);
  });

  it('takes what a person means by a star', () => {
    expect(look([name('Region_N', 'N'), name('Region_S', 'Z')], 'Region_*')).toEqual(['Demand Region_N', 'Demand Region_S', 'Supply Supply']);
  });
});

describe('several ranges', () => {
  const north = [head, ['P1', '2026-03', 5], ['P2', '2026-03', '1,5'], ['P2', '2026-04', '2,5']];
  const wide = [['SKU', 'Mar-26', 'Apr-26', 'Total'], ['P1', 7, 8, 15], ['P3', '1.5', 1, 2.5], ['Total', 8.5, 9, 17.5]];

  it('are one input, each in its own layout and locale', () => {
    expect(demandOf(readOf({ Demand_North: north, Demand_South: wide }))).toEqual(['P1 2026-03: 12', 'P1 2026-04: 8', 'P2 2026-03: 1.5', 'P2 2026-04: 2.5', 'P3 2026-03: 1.5', 'P3 2026-04: 1']);
  });

  it('are told with their cells on their own sheets', () => {
    const made = readOf({ Demand_North: north, Demand_South: [...wide.slice(0, 2), ['P3', 'n/a', 1, 1], ['Total', 8.5, 9, 17.5]] });
    const places = made.findings.filter(({ rule }) => ['not available', 'total differs', 'only in demand'].includes(rule)).map(({ place }) => place && address(place));
    expect(places).toEqual(['Demand_North!A3', 'Demand_South!B3', 'Demand_South!B4'].sort((a, b) => places.indexOf(a) - places.indexOf(b)));
    expect(made.inputs.find(({ input }) => input === 'Demand')?.rows).toEqual({ read: 6, used: 5, setAside: 1 });
  });

  it('add up and are listed where they speak of one key; at one location that is a warning', () => {
    const made = readOf({ Demand_North: north, Demand_South: wide });
    expect(brief(made.findings, 'Demand')).toEqual(expect.arrayContaining(['note several ranges A2:C4', 'note in two ranges']));
    expect(made.findings.some(({ rule }) => rule === 'same key twice')).toBe(false);
    const placed = (site: string) => [['Product', 'Site', 'Period', 'Quantity'], ['P1', site, '2026-03', 4]];
    const two = readOf({ Demand_A: placed('Porto'), Demand_B: placed('Porto'), Demand_C: placed('Brno') });
    expect(brief(two.findings, 'Demand').filter((each) => each.includes('two ranges'))).toEqual(['warning in two ranges A2']);
  });

  it('are opinions or orders where their names say so', () => {
    const of = (n: number) => [head, ['P1', '2026-03', n]];
    expect(demandOf(readOf({ Demand_Sales: of(10), Demand_Consensus: of(7) }))).toEqual(['P1 2026-03: 7']);
    expect(demandOf(readOf({ Demand_Baseline: of(10), Demand_Promotion: of(3) }))).toEqual(['P1 2026-03: 13']);
    expect(demandOf(readOf({ Demand_Baseline: of(10), Demand_Orders: of(13) }))).toEqual(['P1 2026-03: 13']);
  });

  it('are tied out against their control totals', () => {
    const rules = (settings: Readonly<Record<string, string>>) => brief(readOf({ Demand_North: north, Demand_South: wide }, settings).findings).filter((each) => each.includes('control'));
    expect(rules({ 'Control total Demand': '26.5', 'Control total of Demand_North': '9', 'Control total South': '17.5' })).toEqual(['note control total', 'note control total', 'note control total']);
    expect(rules({ 'Control total Demand': '30', 'Control total Demand_East': '1' })).toEqual(['warning control total', 'warning control total A1:C4']);
  });
});
