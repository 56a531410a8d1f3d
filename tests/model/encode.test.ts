import fc from 'fast-check';
import { encoder, type Way } from '../../src/model/encode';
import { cellOf, NUMBER, TEXT, type Column } from '../../src/model/grid';
import { Texts } from '../../src/model/texts';

const cell = fc.oneof(fc.constantFrom('', 'P01', 'P02', '#N/A', true, false, null), fc.string(), fc.double({ noNaN: true }));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 60 });

function columnsOf(cells: readonly (readonly unknown[])[], way?: Way, chunk = 1000): readonly Column[] {
  const made = encoder(3, 0, way);
  for (let at = 0; at < cells.length; at += chunk) made.add(cells.slice(at, at + chunk));
  return made.finish();
}

describe('encoder', () => {
  it('gives back what it was given', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (cells, chunk) => {
        const columns = columnsOf(cells, undefined, chunk);
        cells.forEach((row, r) => row.forEach((value, c) => expect(cellOf(columns[c] ?? empty, r)).toBe(value ?? '')));
      }),
    );
  });

  it('finds the same codes by guessing as by hashing', () => {
    fc.assert(fc.property(rows, (cells) => expect(columnsOf(cells, 'predict')).toEqual(columnsOf(cells, 'hash'))));
  });

  it('keeps each distinct text once, and NaN where no number stands', () => {
    const [first] = columnsOf([['A', 1, ''], ['B', 1, ''], ['A', 1, ''], [7, 1, '']]);
    expect(first?.texts).toEqual(['A', 'B']);
    expect([...(first?.codes ?? [])]).toEqual([TEXT, TEXT + 1, TEXT, NUMBER]);
    expect([...(first?.numbers ?? [])]).toEqual([NaN, NaN, NaN, 7]);
  });
});

describe('texts', () => {
  it('are numbered as they come, each once, whichever letters tell them apart', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', 'A', 'B'), fc.nat(400).map((n) => `${n} has the same end as every other`));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 900 }), (all) => {
        const [made, known] = [new Texts(), [...new Set(all)]];
        expect(all.map((each) => made.number(each))).toEqual(all.map((each) => known.indexOf(each)));
        expect(made.list).toEqual(known);
      }),
    );
  });

  it('that differ only at the front are found without walking past all of them', () => {
    const made = new Texts();
    const all = Array.from({ length: 20_000 }, (_, n) => `${n}-0000-0000-0000-0000`);
    const start = process.cpuUsage();
    all.forEach((each) => made.number(each));
    expect(all.map((each) => made.number(each))).toEqual(all.map((_, n) => n));
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000); // walking past all takes a minute
  });
});

const empty: Column = { codes: new Int32Array(), numbers: new Float64Array(), texts: [] };
