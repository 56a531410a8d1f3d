import { loaded } from '../../../src/reconcile/resource/load';

const assembly = {
  names: ['Assembly'], available: Float64Array.of(400, 400), overtime: Float64Array.of(30, NaN),
  routing: { item: Int32Array.of(0, 1, 2), resource: Int32Array.of(0, 0, 0), hours: Float64Array.of(2, 3, 4) },
};
const of = (supply: number[]) => loaded(Float64Array.from(supply), 2, assembly);

describe('load', () => {
  it('is 450 h for 100 at 2 h, 50 at 3 h and 25 at 4 h, on 400 h', () => {
    const { load, utilisation, overload, overtime } = of([100, 0, 50, 0, 25, 0]);
    expect([[...load], [...utilisation], [...overload], [...overtime]]).toEqual([[450, 0], [1.125, 0], [50, 0], [30, 0]]);
  });

  it('adds nothing for a blank and uses no overtime that is not given', () => {
    const { load, overtime } = of([0, 300, 0, NaN, 0, 0]);
    expect([[...load], [...overtime]]).toEqual([[0, 600], [0, 0]]);
  });

  it('adds up the same product made for several locations, and a product on several resources', () => {
    const made = loaded(Float64Array.of(10, 5), 1, {
      names: ['Press', 'Oven'], available: Float64Array.of(0, NaN), overtime: Float64Array.of(0, 0),
      routing: { item: Int32Array.of(0, 0, 1, 1), resource: Int32Array.of(0, 1, 0, 1), hours: Float64Array.of(2, 1, 2, 1) },
    });
    expect([[...made.load], [...made.utilisation], [...made.overload]]).toEqual([[30, 15], [NaN, NaN], [30, NaN]]);
  });

  it('is not over by rounding', () => {
    expect([...of([0, 0, 0, 0, 100, 0].map((units) => units * (1 / 3) * 3)).overload]).toEqual([0, 0]);
  });
});
