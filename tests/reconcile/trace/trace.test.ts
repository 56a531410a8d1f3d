import fc from 'fast-check';
import { cells } from '../../../src/model/place';
import { gapsColumns } from '../../../src/reconcile/gaps-columns';
import { causeOfRow } from '../../../src/reconcile/trouble/cause-of-row';
import { reconcile } from '../../../src/reconcile/reconcile';
import { trace } from '../../../src/reconcile/trace/trace';
import { cellsOf } from '../../../src/signal/range/cells-of';
import { gridOf, reading } from '../../signal/grid-of';
import { given } from '../given';

const units = fc.integer({ min: 0, max: 99 });
const row = fc.array(fc.option(units, { nil: NaN }), { minLength: 4, maxLength: 4 });
const anyPlan = fc.record({ demand: row, supply: row, opening: fc.option(units, { nil: NaN }), targetStock: fc.option(units, { nil: NaN }), targetCover: fc.constantFrom(NaN, 0, 1, 2), lotSize: fc.constantFrom(NaN, 7), maxStock: fc.option(units, { nil: NaN }), price: fc.constantFrom(NaN, 500), cost: fc.constantFrom(NaN, 200), budget: fc.option(row, { nil: undefined }), unmet: fc.constantFrom('backlog' as const, 'lost' as const) })
  .map(({ demand, supply, budget, unmet, ...rest }) => given({ ...rest, demand: [demand], supply: [supply], ...(budget && { budget: { revenue: [budget.map((one) => one * 400)] } }), settings: { unmet } }));

/** What a printed sum comes to. */
function worth(text: string): number {
  const plain = text.replaceAll(',', '').replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/');
  if (!/^[-+*/ ().\d]+$/.test(plain)) throw new Error(`no arithmetic: ${text}`);
  return terms(plain.trim());
}

/** Sums of products; a bracket holds a sum. */
function terms(text: string): number {
  const flat = text.replace(/\(([^()]*)\)/g, (_, inner: string) => String(terms(inner)));
  return flat.split(/ \+ /).reduce((all, part) => all + part.split(/ - /).map((one) => one.split(/ \* /).reduce((product, factor) => product * Number(factor), 1)).reduce((left, right) => left - right), 0);
}

describe('a trace', () => {
  const made = reconcile(given({ price: 10, cost: 4, opening: 80, targetStock: 20, demand: [[487, 60]], supply: [[480, 0]], budget: { revenue: [[5000, 100]] }, settings: { dso: 45 } }));

  it('says the arithmetic of every figure with its numbers, and of a blank what it wants', () => {
    const words = new Map(trace(made, 0)?.lines.map((line) => [line.figure, line.words]));
    expect([words.get('Closing stock'), words.get('Gap'), words.get('Position gap'), words.get('Plan revenue'), words.get('Budget gap')]).toEqual([
      '80 + 480 − 487 = 73', '480 − 487 = −7', '73 − 20 = 53', '487 × 10 = 4,870', '4,870 − 5,000 = −130',
    ]);
    expect([words.get('Stock before'), words.get('Budget margin')]).toEqual(['The opening stock, as given.', 'Blank: Finance says nothing of it.']);
  });

  it('has a line for every column of the gap table but its keys, with the value of the table, whatever the plan', () => {
    fc.assert(fc.property(anyPlan, fc.nat(3), (of, cell) => {
      const made = reconcile(of);
      const lines = new Map(trace(made, cell)?.lines.map((line) => [line.figure, line]));
      for (const { header, values } of gapsColumns(made, Int32Array.of(cell))) {
        if (['Product', 'Location', 'Family', 'Class', 'Period'].includes(header)) continue;
        const line = lines.get(header);
        if (values.kind === 'number') expect([header, line?.value]).toEqual([header, values.values[0]]);
        else expect([header, line?.text]).toEqual([header, { Horizon: made.horizon[cell] === 0 ? 'S&OE' : 'S&OP', Material: made.material[cell] === 1 ? 'Yes' : 'No', Cause: made.causes.words[causeOfRow(made, cell)] || 'None' }[header]]);
      }
    }));
  });

  it('says an arithmetic that comes out', () => {
    fc.assert(fc.property(anyPlan, fc.nat(3), (of, cell) => {
      for (const { figure, words } of trace(reconcile(of), cell)?.lines ?? []) {
        const said = /^(?:[^:=]*: )?([-−(\d][^=]*) = (−?[\d,.]+)/.exec(words.replace(/ (shipped|owed before|owed after)/g, ''));
        if (said && !/[a-z]|not known/.test(said[1] ?? '') && !words.endsWith('%')) expect([figure, words, worth(said[1] ?? '')]).toEqual([figure, words, worth(said[2] ?? '')]);
      }
    }));
  });

  it('says of a scenario what was read and what its levers made of it', () => {
    const base = given({ price: 10, demand: [[5]], supply: [[3]] });
    const line = trace(reconcile({ ...base, demand: { ...base.demand, values: Float64Array.of(6) } }, base), 0)?.lines[0];
    expect(line).toMatchObject({ figure: 'Demand', value: 6, words: '5 as given; the levers of the scenario make it 6.' });
  });

  it('tells when the money of a shortage would come', () => {
    const short = reconcile(given({ price: 10, demand: [[5]], supply: [[3]], settings: { dso: 45 } }));
    expect(trace(short, 0)?.cash).toEqual({ amount: 20, first: '2026-04-15', last: '2026-05-15' });
    expect([trace(made, 0)?.cash, trace(made, 9)]).toEqual([undefined, undefined]);
  });
});

describe('the cells of a number', () => {
  const rows = [['Product', 'Location', 'Source', 'Period', 'Quantity'], ['P1', 'Hamburg', 'baseline', '2026-03', 30], ['P1', 'Hamburg', 'promotion', '2026-03', 10], ['P1', 'Porto', 'baseline', '2026-03', 5]];
  const { signals } = reading({ Demand: rows });
  const at = reading({ Demand: rows }).signals?.calendar.periods[0];
  const find = (grid: ReturnType<typeof gridOf>, more: object) => {
    if (!signals || at === undefined) throw new Error('no signals');
    return cellsOf({ grid }, { input: 'Demand', role: 'Quantity', product: 'P1', location: '', family: '', at, ...more }, signals).map(cells);
  };

  it('are all the rows that were added up', () => {
    expect(find(gridOf('Demand', rows), { location: 'Hamburg' })).toEqual(['E2', 'E3']);
    expect(find(gridOf('Demand', rows), {})).toEqual(['E2', 'E3', 'E4']);
  });

  it('are under their period where periods stand side by side, in the rows of their measure', () => {
    const wide = [['Product', 'Measure', '2026-02', 'Mar-26'], ['P1', 'Demand', 1, 2], ['', 'Supply', 3, 4], ['P2', 'Demand', 5, 6]];
    expect([find(gridOf('Plan', wide), {}), find(gridOf('Plan', wide), { input: 'Supply' })]).toEqual([['D2'], ['D3']]);
  });

  it('are of the family where finance speaks of families, and of the product in a list', () => {
    expect(find(gridOf('Finance', [['Family', 'Period', 'Revenue'], ['A', '2026-03', 7]]), { input: 'Finance', role: 'Revenue', family: 'A' })).toEqual(['C2']);
    expect(find(gridOf('Products', [['Product', 'Price'], ['P0', 1], ['P1', 2]]), { input: 'Products', role: 'Price' })).toEqual(['B3']);
    expect(find(gridOf('Products', [['Product'], ['P1']]), { input: 'Products', role: 'Price' })).toEqual([]);
    expect(find(gridOf('Finance', [['Product', 'Family', 'Period', 'Revenue'], ['', 'A', '2026-03', 7]]), { input: 'Finance', role: 'Revenue', family: 'A' })).toEqual(['D2']);
  });
});
