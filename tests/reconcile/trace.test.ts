import { cells } from '../../src/model/place';
import { reconcile } from '../../src/reconcile/reconcile';
import { trace } from '../../src/reconcile/trace';
import { cellsOf } from '../../src/signal/range/cells-of';
import { gridOf, reading } from '../signal/grid-of';
import { given } from './given';

describe('a trace', () => {
  const made = reconcile(given({ price: 10, cost: 4, opening: 80, targetStock: 20, demand: [[487, 60]], supply: [[480, 0]], budget: { revenue: [[5000, 100]] }, settings: { dso: 45 } }));

  it('says the arithmetic of every figure that is known, with its numbers', () => {
    const words = new Map(trace(made, 0)?.lines.map((line) => [line.figure, line.words]));
    expect([words.get('Closing stock'), words.get('Gap'), words.get('Position gap'), words.get('Plan revenue'), words.get('Budget gap')]).toEqual([
      'Opening stock 80 + 480 − 487 = 73', '480 − 487 = −7', '73 − 20 = 53', '487 × 10 = 4,870', '4,870 − 5,000 = −130',
    ]);
    expect(words.has('Budget margin')).toBe(false);
  });

  it('has the value of the table in every line', () => {
    const of = trace(reconcile(given({ price: 10, cost: 4, opening: 5, demand: [[9, 9]], supply: [[1, 2]] })), 1);
    expect(of?.lines.map(({ figure, value }) => [figure, value])).toEqual([
      ['Demand', 9], ['Supply', 2], ['Gap', -7], ['Closing stock', 0], ['Short', 10], ['Revenue at risk', 100], ['Margin at risk', 60], ['Unconstrained revenue', 90], ['Plan revenue', 20], ['Plan margin', 12],
    ]);
  });

  it('tells when the money of a shortage would come', () => {
    const short = reconcile(given({ price: 10, demand: [[5]], supply: [[3]], settings: { dso: 45 } }));
    expect(trace(short, 0)?.cash).toEqual({ amount: 20, first: '2026-04-15', last: '2026-05-15' });
    expect([trace(made, 0)?.cash, trace(made, 9)]).toEqual([undefined, undefined]);
  });
});

describe('the cells of a number', () => {
  const rows = [['Product', 'Location', 'Source', 'Period', 'Quantity'], ['P1', 'Hamburg', 'baseline', '2026-03', 30], ['P1', 'Hamburg', 'promotion', '2026-03', 10], ['P1', 'Porto', 'baseline', '2026-03', 5]];
  const { settings } = reading({ Demand: rows }).signals ?? {};
  const at = reading({ Demand: rows }).signals?.calendar.periods[0];
  const find = (grid: ReturnType<typeof gridOf>, more: object) => {
    if (!settings || at === undefined) throw new Error('no signals');
    return cellsOf({ grid }, { input: 'Demand', role: 'Quantity', product: 'P1', location: '', family: '', at, ...more }, settings).map(cells);
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
  });
});
