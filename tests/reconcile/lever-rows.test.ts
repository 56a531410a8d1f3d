import { measure } from '../../src/model/measure';
import { given } from './given';
import { scenario, understood } from './levers';

const plan = given({ demand: [[1, 2], [3, 4]], families: ['F', 'G'] });
const good = { lever: 'scale', measure: 'Demand', value: 1.1 };

describe('the rows of the Levers table', () => {
  it('become scenarios in the order they are first named, steps in theirs', () => {
    const { scenarios } = understood(plan, [{ ...good, scenario: 'B', step: 2 }, { ...good, scenario: 'A' }, { ...good, scenario: 'b', step: 1, value: 3 }]);
    expect(scenarios.map(({ name, levers }) => [name, ...levers.map(({ value }) => value)])).toEqual([['B', 3, 1.1], ['A', 1.1]]);
  });
  it('say their lever as a person would', () => {
    const [first, second] = scenario(plan, [{ ...good, family: 'F', from: '2026-04' }, { lever: 'delay', measure: 'Supply', value: 1, product: 'A; B' }]).levers;
    expect([first?.label, second?.label]).toEqual(['1. scale Demand × 1.1, F, 2026-04 to 2026-04', '2. delay Supply by 1 period, A; B']);
  });
  it('reach the periods that hold a day, or another grain', () => {
    expect(scenario(plan, [{ ...good, from: '2026-04-15', to: '2026-Q2' }]).levers[0]?.reach).toMatchObject({ from: 1, to: 1 });
  });
  it('make an empty scenario of a name alone', () => {
    expect(understood(plan, [{}])).toEqual({ scenarios: [{ name: 'S', levers: [] }], findings: [] });
  });
  it.each([
    ['an unknown lever', { ...good, lever: 'wiggle' }, 'Lever'],
    ['no measure', { lever: 'scale', value: 2 }, 'Measure'],
    ['a measure it cannot move', { lever: 'delay', measure: 'Price', value: 1 }, 'Measure'],
    ['no value', { lever: 'scale', measure: 'Demand' }, 'Value'],
    ['a negative factor', { ...good, value: -1 }, 'Value'],
    ['half a period', { lever: 'delay', measure: 'Supply', value: 0.5 }, 'Value'],
    ['an unknown product', { ...good, product: 'Z' }, 'Product'],
    ['names no item has together', { ...good, product: 'A', family: 'G' }, 'Product'],
    ['a class where there is none', { ...good, class: 'C' }, 'Class'],
    ['customers nobody names', { ...good, customer: 'Top' }, 'Customer'],
    ['a period that is none', { ...good, from: 'soon' }, 'From'],
    ['a period beyond the plan', { ...good, from: '2030-01' }, 'From'],
    ['an end before its beginning', { ...good, from: '2026-04', to: '2026-03' }, 'To'],
    ['hours where there are none', { ...good, measure: 'Capacity' }, 'Measure'],
    ['a budget where there is none', { ...good, measure: 'Budget' }, 'Measure'],
    ['an expression that cannot be read', { lever: 'expression', measure: 'Demand', expression: 'demand *' }, 'Expression'],
    ['an expression over what is not there', { lever: 'expression', measure: 'Demand', expression: 'capacity' }, 'Expression'],
    ['the name of the base', { ...good, scenario: 'base' }, 'Scenario'],
  ])('are left out and told with their cell: %s', (_, said, column) => {
    const { scenarios, findings } = understood(plan, [said]);
    const columns = ['Scenario', 'Step', 'Lever', 'Measure', 'Product', 'Location', 'Family', 'Class', 'Customer', 'Segment', 'From', 'To', 'Value', 'Expression'];
    expect(findings).toMatchObject([{ severity: 'warning', input: 'Levers', place: { sheet: 'Levers', row: 1, column: columns.indexOf(column) } }]);
    expect(scenarios.flatMap(({ levers }) => levers)).toEqual([]);
  });
});

describe('a reach', () => {
  it('takes a name with a comma in it for one name', () => {
    const comma = given({ demand: [[1], [1]], products: ['Nuts, salted', 'B'] });
    expect(scenario(comma, [{ ...good, product: 'nuts, salted' }]).levers).toHaveLength(1);
    expect(measure('each', comma.items, comma.calendar).values).toHaveLength(2);
  });
});
