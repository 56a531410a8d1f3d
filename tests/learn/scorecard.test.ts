import { learn } from '../../src/learn/learn';
import { met, scorecard, withLedgers } from '../../src/learn/scorecard';
import { reconcile } from '../../src/reconcile/reconcile';
import { csvOf } from '../../src/learn/csv';
import { encoder } from '../../src/model/encode';
import { past } from './past';
import { meaning } from '../../src/taskpane/help/glossary';

const signals = past({
  products: ['A', 'B'], price: 12, cost: 4, settings: { targets: new Map([['fill', 0.98], ['fill%', 0.98]]), owners: new Map([['bias%', 'Ada']]) },
  sold: [[90, 100, 100, 100, 100, 100], [50, 50, 50, 50, 50, 50]],
  said: [{ values: [[NaN, 120, 120, 120, 120, 120], [NaN, 50, 50, 50, 50, 50]] }],
});

describe('the scorecard', () => {
  const learned = learn(signals);
  const scores = learned ? scorecard(learned, reconcile(signals)) : [];
  const of = (name: string) => scores.find((score) => score.name === name);

  it('has a dozen figures at most, each explained by the glossary', () => {
    expect(scores.length).toBeLessThanOrEqual(12);
    expect(scores.filter(({ name }) => meaning(name) === undefined)).toEqual([]);
  });

  it('says accuracy, bias and cost of all items, with target and owner as the settings have them', () => {
    expect(of('Bias %')).toMatchObject({ value: 100 / 750, target: 0.05, way: 'near', owner: 'Ada' });
    expect(of('Forecast accuracy')?.value).toBeCloseTo(1 - 100 / 750, 12);
    expect(of('Over-forecast stock')?.value).toBe(400);
    expect(of('Items that lean')?.value).toBe(0.5);
    expect(of('Fill %')).toMatchObject({ target: 0.98 });
  });

  it('knows a target met on the right side only', () => {
    expect([met({ value: 0.9, target: 0.95, way: 'up' }), met({ value: 0.9, target: 0.95, way: 'down' }), met({ value: -6, target: 4, way: 'near' }), met({ value: NaN, target: 4, way: 'near' })]).toEqual([false, true, false, undefined]);
  });

  it('takes what people wrote about actions and beliefs', () => {
    const outcome = { id: 'A-1', assumption: '', measure: '', owner: '', expected: 1, actual: 1, error: 0, verdict: '' };
    const told = withLedgers(scores, [], [{ ...outcome, held: true }, { ...outcome, held: false }, { ...outcome, held: undefined }]);
    expect(told.find(({ name }) => name === 'Beliefs that held')?.value).toBe(0.5);
    expect(told.find(({ name }) => name === 'Actions done')?.value).toBeNaN();
  });
});

describe('a table as comma-separated values', () => {
  it('quotes what must be and defuses what would run', () => {
    const cells = encoder(2);
    cells.add([['Product', 'Quantity'], ['a,"b"', 1.5], ['=cmd()', -2], ['00123', '']]);
    const grid = { name: 'T', place: { sheet: 'S', row: 0, column: 0, rows: 4, columns: 2 }, columns: cells.finish(), date1904: false };
    expect(csvOf(grid)).toBe('Product,Quantity\r\n"a,""b""",1.5\r\n\'=cmd(),-2\r\n00123,\r\n');
  });
});
