import { score, scores, signTest, type Metric } from '../../src/learn/score';

const NA = NaN;

/** The metrics of one series; `season` and the actuals before are for MASE. */
function of(actual: readonly number[], forecast: readonly number[], season = 1): Record<Metric, number> {
  const into = scores(1);
  const known = Float64Array.from(actual);
  const both = (values: readonly number[]) => Float64Array.from(values, (value, t) => (Number.isNaN((actual[t] ?? NA) + (forecast[t] ?? NA)) ? NA : value));
  score({ actual: both(actual), forecast: both(forecast), known, season }, into, 0);
  return Object.fromEntries(Object.entries(into).map(([name, values]) => [name, values[0] ?? NA])) as Record<Metric, number>;
}

describe('a score', () => {
  it('is what the book prints for Tahoe Salt', () => {
    const sold = [8000, 13000, 23000, 34000, 10000, 18000, 23000, 38000, 12000, 13000, 32000, 41000];
    const said = sold.map((_, t) => (t < 4 ? NA : sold.slice(t - 4, t).reduce((sum, value) => sum + value, 0) / 4));
    const tahoe = of(sold, said, 4);
    expect(tahoe).toMatchObject({ pairs: 8, mad: 9718.75, mean: -1843.75, cfe: -14750 });
    expect(tahoe.mape).toBeCloseTo(0.49, 2);
    expect(tahoe.low).toBeCloseTo(-1.52, 2);
    expect(tahoe.high).toBeCloseTo(2.21, 2);
    expect(tahoe.wmape).toBeCloseTo(0.416, 3);
    expect(tahoe.bias).toBeCloseTo(-0.0789, 4);
    expect(tahoe.mpe).toBeCloseTo(0.175, 3);
    expect(tahoe.smape).toBeCloseTo(0.433, 3);
    expect(tahoe.rmse).toBeCloseTo(11100.7, 1);
  });

  it('is what the second printed check says, MPE with the sign of forecast − actual', () => {
    const second = of([1.1, 1.9, 3.0, 4.4, 5.0, 5.6], [0.9, 1.8, 2.5, 4.5, 5.0, 6.2]);
    expect(second.mpe).toBeCloseTo(-0.04520772, 8);
    const steps = [0.8, 1.1, 1.4, 0.6, 0.6].reduce((sum, value) => sum + value, 0) / 5;
    expect(second.mad / steps).toBeCloseTo(0.2777778, 6); // scaled on the same series, as the check has it
  });

  it('is nothing but zeros for a perfect forecast', () => {
    expect(of([5, 0, 7], [5, 0, 7])).toMatchObject({ cfe: 0, bias: 0, wmape: 0, smape: 0, signal: 0, run: 0, over: 0, sign: 1 });
  });

  it('leaves actuals of 0 out of MPE and MAPE and counts them', () => {
    expect(of([0, 10], [4, 11])).toMatchObject({ mpe: 0.1, mape: 0.1, zeros: 1, pairs: 2 });
  });

  it('has no share where nothing was sold, and says 200 % of sMAPE', () => {
    expect(of([0, 0], [3, 3])).toMatchObject({ bias: NA, wmape: NA, mpe: NA, smape: 2, signal: 2 });
  });

  it('has no scaled error without actuals before the first pair', () => {
    expect(of([1, 2, 3], [2, 2, 2])).toMatchObject({ mase: NA, rmsse: NA });
  });

  it('scales by the season only where two seasons come before', () => {
    const sold = [1, 9, 1, 9, 1, 9];
    expect(of(sold, [NA, NA, NA, NA, 2, 10], 2).mase).toBe(NA); // a season moves by nothing here
    expect(of(sold, [NA, NA, NA, 10, 2, 10], 2).mase).toBeCloseTo(1 / 8, 12);
  });

  it('lets an error of 0 break a run', () => {
    expect(of([1, 1, 1, 1, 1], [2, 2, 1, 2, 2])).toMatchObject({ run: 2, over: 0.8 });
  });

  it('takes rounding for what it is', () => {
    expect(of([0.3], [0.1 + 0.2])).toMatchObject({ cfe: 0, over: 0, signal: 0 });
    expect(of([0.2, 0.2, 0.2], [0.3, 0.1, 0.2]).signal).toBe(0);
  });

  it('knows since when the errors lie as they do', () => {
    expect(of([9, 9, 9, 9, 9, 9, 9, 9], [9, 9, 9, 9, 19, 19, 19, 19]).since).toBe(4);
    expect(of([9, 9, 9, 9], [10, 10, 10, 10]).since).toBe(0);
    expect(of([NA, 9, 9], [1, 12, 6]).since).toBe(NA);
  });
});

describe('the sign test', () => {
  it('is the two tails of fair coins', () => {
    expect(signTest(8, 0)).toBeCloseTo(0.0078125, 12);
    expect(signTest(6, 2)).toBeCloseTo(0.2890625, 12);
    expect(signTest(4, 4)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(600, 400)).toBeCloseTo(2.7e-10, 11);
  });
});
