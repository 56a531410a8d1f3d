import fc from 'fast-check';
import { shared } from '../../src/signal/grid/spread';
import { brief, reading } from './grid-of';

const head = ['Product', 'Location', 'Period', 'Quantity'];
const demand = [head, ['P1', 'Hamburg', '2026-03', 30], ['P1', 'Porto', '2026-03', 10], ['P2', 'Porto', '2026-03', 5]];
const supply = [head, ['P1', 'Hamburg', '2026-03', 1]];
const as = { 'As of': '2026-02-28' };

describe('stock', () => {
  it('of a product is spread over its locations by demand, unless Stock gives it', () => {
    const products = [['Product', 'Opening stock', 'Target stock', 'Max stock'], ['P1', 80, 8, 40], ['P2', 7, '', '']];
    const spread = reading({ Demand: demand, Supply: supply, Products: products }, as);
    expect([...(spread.signals?.attributes.opening ?? [])]).toEqual([60, 20, 7]);
    expect([...(spread.signals?.attributes.targetStock ?? [])]).toEqual([6, 2, NaN]);
    const given = reading({ Demand: demand, Supply: supply, Products: products, Stock: [['Product', 'Location', 'On hand'], ['P1', 'Hamburg', 5], ['P1', 'Porto', 6], ['P1', 'Porto', 1]] }, as);
    expect([...(given.signals?.attributes.opening ?? [])]).toEqual([5, 7, 7]);
    expect(brief(given.findings, 'Stock')).toEqual(['warning same key twice C4']);
  });

  it('unknown is blank, with one warning', () => {
    const made = reading({ Demand: demand, Supply: supply }, as);
    expect([...(made.signals?.attributes.opening ?? [])]).toEqual([NaN, NaN, NaN]);
    expect(brief(made.findings).filter((each) => each.includes('opening'))).toEqual(['warning opening stock unknown']);
  });
});

describe('a budget', () => {
  it('of a family is spread by revenue, else by demand, and adds up', () => {
    const rows = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 30], ['P2', '2026-03', 10], ['P1', '2026-04', 30], ['P2', '2026-04', 10]];
    const finance = [['Family', 'Period', 'Revenue'], ['A', '2026-03', 100], ['A', '2026-04', 100], ['Z', '2026-03', 1]];
    const priced = reading({ Demand: rows, Finance: finance, Products: [['Product', 'Family', 'Price'], ['P1', 'A', 1], ['P2', 'A', 1]] }, as);
    expect([...(priced.signals?.budget?.revenue.values ?? [])]).toEqual([75, 75, 25, 25]);
    expect(priced.signals?.budget?.by).toBe('family');
    expect(brief(priced.findings, 'Finance')).toEqual(['warning family unknown A4']);
    const unpriced = reading({ Demand: rows, Finance: finance, Products: [['Product', 'Family'], ['P1', 'A'], ['P2', 'A']] }, as);
    expect([...(unpriced.signals?.budget?.revenue.values ?? [])]).toEqual([75, 75, 25, 25]);
  });

  it('has a margin from revenue and COGS where it gives none', () => {
    const made = reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 30]], Finance: [['SKU', 'Month', 'Umsatz', 'COGS'], ['P1', 'Mrz 2026', 100, 60]] }, as);
    expect([...(made.signals?.budget?.margin.values ?? [])]).toEqual([40]);
  });
});

describe('prices', () => {
  it('of a period go before the master, which holds for the others', () => {
    const rows = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1], ['P1', '2026-04', 1]];
    const made = reading({ Demand: rows, Products: [['Product', 'Price', 'Unit cost'], ['P1', 10, 4]], Prices: [['Product', 'Period', 'Price'], ['P1', '2026-04', 12]] }, as);
    expect([...(made.signals?.price.values ?? [])]).toEqual([10, 12]);
    expect([...(made.signals?.unitCost.values ?? [])]).toEqual([4, 4]);
  });
});

describe('settings', () => {
  it('are read in any spelling, and what a person gives wins', () => {
    const sheet = [['Name', 'Value'], ['as_of', 46082], ['Materiality percent', 5], ['S&OE weeks', '6'], ['unmet demand', 'Lost'], ['Colour', 'blue'], ['DSO', 'soon']];
    const made = reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1]], Settings: sheet }, { 'Materiality amount': '1,000.50' });
    expect(made.signals?.settings).toMatchObject({ asOf: 20513, materialShare: 0.05, executionWeeks: 6, unmet: 'lost', materialAmount: 1000.5 });
    expect(brief(made.findings, 'Settings')).toEqual(expect.arrayContaining(['note unknown setting A6', 'warning setting unreadable B7']));
  });

  const asked = { asOf: 20513, executionWeeks: 6 };
  const demand = [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1]];
  it.each<[string, readonly (readonly (string | number)[])[], readonly string[]]>([
    ['the value first', [['Value', 'Name'], [46082, 'As of'], [6, 'S&OE weeks']], []],
    ['a unit between, a remark behind', [['Setting', 'Unit', 'Value', 'Remark'], ['As of', 'day', 46082, 'month end'], ['S&OE weeks', 'weeks', 6, '']], ['note unknown column B1', 'note unknown column D1']],
    ['a value left empty beside a remark', [['Name', 'Value', 'Remark'], ['As of', 46082, ''], ['S&OE weeks', 6, ''], ['DSO', '', 'not yet']], ['note unknown column C1']],
    ['another language', [['Einstellung', 'Wert'], ['As of', 46082], ['S&OE weeks', 6]], []],
    ['no header, numbered', [[1, 'As of', 46082], [2, 'S&OE weeks', 6]], []],
    ['a title and the header under it', [['Set up', ''], ['Parameter', 'Setting'], ['As of', 46082], ['S&OE weeks', 6]], ['note title A1']],
  ])('are found by their header, never by where they stand: %s', (_, sheet, told) => {
    const made = reading({ Demand: demand, Settings: sheet }, {});
    expect(made.signals?.settings).toMatchObject(asked);
    expect(brief(made.findings, 'Settings')).toEqual(told);
  });

  it('stop when a person gives one that is none', () => {
    expect(brief(reading({ Demand: [['Product', 'Period', 'Quantity'], ['P1', '2026-03', 1]] }, { Size: '3' }).findings)).toContain('stop not found');
  });
});

describe('shared', () => {
  it('adds up to the whole, and gives a single part the whole itself', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), weights, (whole, by) => {
      const sum = shared(whole, by).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
    }));
    expect(shared(0.3, [7])).toEqual([0.3]);
    expect(shared(10, [0, NaN])).toEqual([5, 5]);
  });
});
