import { KINDS } from '../../src/reconcile/trouble/kind';
import { reconcile } from '../../src/reconcile/reconcile';
import { given } from './given';

const listed = (said: Parameters<typeof given>[0]) => reconcile(given({ settings: { materialAmount: 0, materialShare: 0 }, ...said })).exceptions;
const short = (said: Parameters<typeof given>[0]) => listed(said).map(({ kind, item, from, to, quantity, value }) => [kind, item, from, to, quantity, value]);

describe('exceptions', () => {
  it('merge adjacent periods and tell the worst of a level', () => {
    expect(short({ price: 10, demand: [[5, 5, 0, 5]], supply: [[0, 0, 10, 3]] })).toEqual([['short', 0, 0, 1, 10, 100], ['short', 0, 3, 3, 2, 20]]);
  });

  it('never reach from one item into the next', () => {
    expect(short({ price: 1, demand: [[0, 5], [7, 0]], supply: [[0, 0], [0, 7]] })).toEqual([['short', 1, 0, 0, 7, 7], ['short', 0, 1, 1, 5, 5]]);
  });

  it('add up a flow: plan − budget, in money and units, of the whole run', () => {
    const made = listed({ price: 2, demand: [[10, 10, 30]], budget: { revenue: [[30, 24, 40]], units: [[15, 12, 20]] } });
    expect(made.map(({ kind, quantity, value, base, share }) => [kind, quantity, value, base, share])).toEqual([
      ['above budget', 10, 20, 40, 0.5],
      ['below budget', -7, -14, 54, 14 / 54],
    ]);
  });

  it('measure a shortage against the revenue of its worst period', () => {
    expect(listed({ price: 10, demand: [[4, 20]], supply: [[3, 16]] })[0]).toMatchObject({ quantity: 5, value: 50, base: 200, share: 0.25, worst: 1 });
  });

  it('list below target only where nothing is short, at cost', () => {
    expect(short({ cost: 3, price: 1, targetStock: 10, demand: [[5, 5, 5]], supply: [[8, 0, 0]] })).toEqual([['below target', 0, 0, 0, 7, 21], ['short', 0, 1, 2, 7, 7]]);
  });

  it('find excess and the overbuild that made it', () => {
    expect(short({ cost: 2, targetStock: 5, demand: [[10, 10]], supply: [[25, 15]] })).toEqual([['overbuild', 0, 0, 1, 25, 50], ['excess', 0, 0, 1, 10, 20]]);
  });

  it('rank what nobody can price last, by units', () => {
    expect(short({ price: [1, NaN, NaN], demand: [[2], [5], [9]], supply: [[0], [0], [0]] }).map(([, item]) => item)).toEqual([0, 2, 1]);
  });

  it('are judged as a run: rows that are immaterial one by one can be material together', () => {
    const made = reconcile(given({ price: 1, demand: [[100, 100]], budget: { revenue: [[104, 104]] }, settings: { materialAmount: 7 } }));
    expect([[...made.material], made.exceptions.map(({ kind, value }) => [kind, value])]).toEqual([[0, 0], [['below budget', -8]]]);
  });

  it('belong to the horizon of their first period', () => {
    const made = listed({ price: 1, asOf: '2026-02-28', settings: { executionWeeks: 12, materialAmount: 0 }, demand: [[0, 0, 1, 1, 0, 0], [0, 0, 0, 1, 0, 0]], supply: [[0, 0, 0, 0, 2, 0], [0, 0, 0, 0, 1, 0]] });
    expect(made.map(({ horizon }) => horizon)).toEqual(['S&OE', 'S&OP']);
  });

  it('know only kinds of the one list', () => {
    expect(new Set(KINDS).size).toBe(9);
  });
});

describe('the cause of an exception', () => {
  it.each([
    ['supply late', { price: 1, demand: [[5, 5]], supply: [[0, 10]] }],
    ['supply missing', { price: 1, demand: [[5, 5]], supply: [[NaN, 5]] }],
    ['demand above supply', { price: 1, demand: [[5, 5]], supply: [[4, 4]] }],
    ['opening stock below target', { cost: 1, opening: 2, targetStock: 8, demand: [[5, 5]], supply: [[5, 5]] }],
    ['opening stock above maximum', { cost: 1, opening: 50, targetStock: 8, demand: [[5, 5]], supply: [[0, 0]] }],
    ['overbuild', { cost: 1, targetStock: 8, demand: [[5, 5]], supply: [[50, 5]] }],
    ['price', { price: 2, demand: [[5]], budget: { revenue: [[5]], units: [[5]] } }],
    ['volume', { price: 1, demand: [[9]], budget: { revenue: [[5]], units: [[5]] } }],
    ['price or volume', { price: 1, demand: [[9]], budget: { revenue: [[5]] } }],
    ['new or not budgeted', { price: 1, demand: [[9]], budget: { revenue: [[0]] } }],
    ['ended or not planned', { price: 1, demand: [[0]], budget: { revenue: [[5]], units: [[5]] } }],
  ])('is %s', (cause, said) => {
    expect(listed(said)[0]?.cause).toBe(cause);
  });

  it('is the shortage, not the volume, where the budget is missed for want of supply', () => {
    const made = listed({ price: 1, demand: [[9, 0]], supply: [[2, 7]], budget: { revenue: [[9, 0]], units: [[9, 0]] } });
    expect(made.map(({ kind, cause }) => [kind, cause])).toEqual([['short', 'supply late'], ['below budget', 'demand not met'], ['above budget', 'late orders shipped']]);
  });
});

describe('a budget by family', () => {
  const said = { families: ['Bikes', 'Bikes'], price: [10, 2], settings: { materialAmount: 0, materialShare: 0 } };
  const of = (demand: number[][], units: number, revenue: number) => reconcile(given({ ...said, demand, budget: { by: 'family', units: [[units]], revenue: [[revenue]] } })).exceptions;

  it('blames the family’s volume or its price and mix, and claims no units of an item', () => {
    expect(of([[5], [5]], 20, 120).map(({ kind, cause, quantity }) => [kind, cause, quantity])).toEqual([['below budget', 'volume', NaN], ['below budget', 'volume', NaN]]);
    expect(of([[5], [5]], 10, 90).map(({ cause }) => cause)).toEqual(['price or mix', 'price or mix']);
  });
});

describe('the cause of a run that is summed', () => {
  it('is the one most of the money is due to, not that of its worst period', () => {
    const made = listed({ price: 1, demand: [[13, 13, 18]], supply: [[13, 13, 18]], budget: { revenue: [[10, 10, 14]], units: [[10, 10, 18]] } });
    expect(made.map(({ kind, value, cause }) => [kind, value, cause])).toEqual([['above budget', 10, 'volume']]);
  });
});
