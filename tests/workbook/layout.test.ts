import { entry, frozen, layout } from '../../src/workbook/layout';
import { aligned, widths } from '../../src/workbook/widths';
import { checked } from '../../src/workbook/checked';
import { headCells } from '../../src/workbook/head';
import { stampText } from '../../src/workbook/stamp';
import { block, sheet, table } from './sheets';

const rows = (n: number) => Array.from({ length: n }, (_, i) => [`Row ${i}`, i]);

describe('a layout', () => {
  it('puts title, subtitle and stamp on top, then the blocks, then the tables', () => {
    const of = layout(sheet('Gaps', [table('A', { P: ['x', 'y'] }), table('B', { P: ['x'] })], [block('Totals', rows(2)), block('More', rows(1))]));
    expect(of.blocks.map(({ title, header, first }) => [title, header, first])).toEqual([[4, undefined, 5], [8, undefined, 9]]);
    expect(of.tables.map(({ header, rows: n }) => [header, n])).toEqual([[11, 2], [16, 1]]);
    expect(of.height).toBe(18);
  });
  it('leaves a row for a table without rows', () => {
    expect(layout(sheet('Gaps', [table('A', { P: [] })])).tables[0]?.rows).toBe(1);
  });
  it('freezes down to the header only where that leaves room to scroll', () => {
    const of = (n: number) => frozen(layout(sheet('Gaps', [table('A', { P: [] })], [block('Totals', rows(n))])));
    expect([of(6), of(7)]).toEqual([{ rows: 13, columns: 1 }, { rows: 0, columns: 1 }]);
  });
  it('leads into the table where its header does not stay, so that Excel puts it in the place of the column letters', () => {
    const of = (n: number) => entry(layout(sheet('Gaps', [table('A', { P: [] })], [block('Totals', rows(n))])));
    expect([of(6), of(7)]).toEqual([undefined, { row: 14, column: 0 }]);
  });
  it('gives the first column room for labels', () => {
    expect(widths(layout(sheet('Gaps', [table('A', { P: [], Q: [] })], [block('Totals', [['Revenue at risk, all', 1]])])))).toEqual([22, 12]);
  });
  it('gives figures room, so that none shows as ###', () => {
    expect(widths(layout(sheet('Gaps', [], [block('Totals', [['Short', 123_456_789]])])))).toEqual([8, 14]);
  });
  it('puts figures on the right, but on the left of a very wide column', () => {
    const wide = (width: number) => {
      const one = table('A', { P: [], Q: [] });
      const of = layout(sheet('Gaps', [{ ...one, columns: one.columns.map((column) => ({ ...column, width })) }], [block('Totals', [['Short', 1]])]));
      return of.blocks.flatMap((at) => aligned(of, at).map(({ align }) => align));
    };
    expect([wide(20), wide(60)]).toEqual([['Right'], ['Left']]);
  });
  it('writes the head as one block of cells, not yet complete', () => {
    const of = sheet('Gaps', [table('A', { P: [] })], [block('Totals', [['Short', 7], ['1-2', NaN]])]);
    expect(headCells(of, layout(of))).toEqual([["'Gaps 2026-03", ''], ['Base', ''], ['Being written, not complete', ''], ['', ''], ['Totals', ''], ['Short', 7], ["'1-2", ''], ['', '']]);
  });
});

describe('a stamp', () => {
  it('says cycle, day, rows, time and fingerprint', () => {
    expect(stampText(sheet('Gaps', [table('A', { P: ['x', 'y'] })]))).toBe('Plan of Record · cycle 2026-03 · as of 2026-02-28 · 2 rows · written 2026-03-02 10:15 UTC · fingerprint ab12');
  });
});

describe('checking before writing', () => {
  it('refuses a text longer than a cell, without saying it', () => {
    expect(checked(sheet('Gaps', [table('A', { P: ['x'.repeat(32_768)] })]))).toMatchObject({ reason: 'too large', subject: 'Gaps', detail: expect.not.stringContaining('xx') });
  });
  it('refuses more rows than Excel has', () => {
    const tall = { ...table('A', { P: [1] }), rows: 1_048_576, columns: [{ header: 'P', format: 'units', width: 9, values: { kind: 'number', values: new Float64Array(1_048_576) } } as const] };
    expect(checked(sheet('Gaps', [tall]))?.reason).toBe('too large');
  });
  it('throws at our own mistakes', () => {
    expect(() => checked(sheet('Gaps: all', []))).toThrow('no name for a sheet');
    expect(() => checked(sheet('Gaps', [table('Q1', { P: [] })]))).toThrow('no name for a table');
    expect(() => checked(sheet('Gaps', [table('A', { P: [], p: [] })]))).toThrow('differ');
    expect(() => checked(sheet('Gaps', [{ ...table('A', { P: ['x'] }), rows: 2 }]))).toThrow('one value for each row');
  });
});
