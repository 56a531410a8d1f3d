import { claim } from '../../src/workbook/claim';
import type { Holding } from '../../src/workbook/holdings';
import { sheet, table } from './sheets';

const gaps = sheet('Gaps', [table('Gaps', { Product: ['P'] })]);
const holding = (name: string, marks: readonly string[] = [], tables: readonly string[] = []): Holding => ({ id: name, name, locked: false, marks, tables });
const ours = (name: string, tables: readonly string[]) => holding(name, ['_POR_Gaps'], tables);

describe('the name a sheet gets', () => {
  it('is its own where nothing is in the way', () => {
    expect(claim(gaps, { sheets: [], names: [] })).toEqual({ name: 'Gaps', mark: '_POR_Gaps', standing: undefined, tables: ['Gaps'] });
  });
  it('is another where the user has a sheet of that name, whatever its case', () => {
    expect(claim(gaps, { sheets: [holding('GAPS')], names: [] })).toMatchObject({ name: 'Gaps (POR)', tables: ['Gaps'] });
  });
  it('is a third where both are taken', () => {
    expect(claim(gaps, { sheets: [holding('Gaps'), holding('Gaps (POR)')], names: [] })).toMatchObject({ name: 'Gaps (POR 2)' });
  });
  it('never grows over 31 characters', () => {
    const long = 'A sheet with a very long name..';
    expect(claim(sheet(long, []), { sheets: [holding(long)], names: [] }).name).toBe('A sheet with a very long  (POR)');
  });
  it('is what the person renamed ours to', () => {
    expect(claim(gaps, { sheets: [holding('Gaps'), ours('My gaps', ['Gaps'])], names: [] })).toMatchObject({ name: 'My gaps', tables: ['Gaps'] });
  });
  it('is not that of a copy the person made of ours', () => {
    expect(claim(gaps, { sheets: [ours('Gaps (2)', ['Gaps3']), ours('Renamed', ['Gaps'])], names: [] }).name).toBe('Renamed');
  });
});

describe('the name a table gets', () => {
  it('gives way to a table and to a defined name of the user', () => {
    expect(claim(gaps, { sheets: [holding('S', [], ['gaps'])], names: [] }).tables).toEqual(['Gaps_POR']);
    expect(claim(gaps, { sheets: [], names: ['GAPS', 'Gaps_POR'] }).tables).toEqual(['Gaps_POR_2']);
  });
  it('stays what it was though the other is gone', () => {
    expect(claim(gaps, { sheets: [ours('Gaps', ['Gaps_POR'])], names: [] }).tables).toEqual(['Gaps_POR']);
  });
  it('is what the person renamed ours to', () => {
    expect(claim(gaps, { sheets: [ours('Gaps', ['Lücken'])], names: [] }).tables).toEqual(['Lücken']);
  });
});
