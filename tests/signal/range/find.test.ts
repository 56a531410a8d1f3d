import type { Found, Survey } from '../../../src/model/survey';
import { find } from '../../../src/signal/range/find';
import type { InputName } from '../../../src/signal/inputs';

const at = (sheet: string) => ({ sheet, row: 0, column: 0, rows: 9, columns: 3 });
const name = (text: string, sheet: string, more: Partial<Found> = {}): Found => ({ name: text, kind: 'name', place: at(sheet), hidden: false, ...more });
const survey = (...found: readonly Found[]): Survey => ({ found, sheets: ['One', 'Two'].map((sheet) => ({ name: sheet, visible: true, own: false })), date1904: false });
const look = (of: Survey, mapped: Partial<Record<InputName, string>> = {}) => {
  const { inputs, findings } = find(of, new Map(Object.entries(mapped).map(([input, wish]) => [input as InputName, wish])));
  return [...inputs.map(({ input, source }) => `${input} from ${source.name} on ${source.place.sheet}`), ...findings.map(({ severity, input, rule }) => `${severity} ${input} ${rule}`)];
};
const SUPPLY = name('Supply', 'Two');

describe('find', () => {
  it('goes by name and synonym, whatever the case, spaces, _ and -', () => {
    expect(look(survey(name('DEMAND_plan', 'One'), { ...name('tblSupply', 'Two'), kind: 'table' }))).toEqual(['Demand from DEMAND_plan on One', 'Supply from tblSupply on Two']);
  });

  it('takes the name of the workbook before those of sheets, and says so', () => {
    expect(look(survey(name('Demand', 'One', { scope: 'One' }), name('Demand', 'Two'), SUPPLY))).toEqual(['Demand from Demand on Two', 'Supply from Supply on Two', 'note Demand several of that name']);
  });

  it('takes the only name of a sheet, and stops at two', () => {
    expect(look(survey(name('Demand', 'One', { scope: 'One' }), SUPPLY))).toEqual(['Demand from Demand on One', 'Supply from Supply on Two']);
    expect(look(survey(name('Demand', 'One', { scope: 'One' }), name('Demand', 'Two', { scope: 'Two' }), SUPPLY))).toEqual(['Supply from Supply on Two', 'stop Demand several of that name']);
  });

  it('stops without Demand or Supply, and never guesses from sheets', () => {
    expect(look(survey({ ...name('Demand', 'One'), kind: 'sheet' }))).toEqual(['stop Demand missing input', 'stop Supply missing input']);
  });

  it('tells a broken name only where it would have served', () => {
    const gone = { name: 'Budget', kind: 'name', without: 'broken', hidden: false } as const;
    expect(look(survey(name('Demand', 'One'), SUPPLY, gone, { ...gone, name: 'Other' }))).toEqual(['Demand from Demand on One', 'Supply from Supply on Two', 'warning Finance broken name']);
  });

  it('says what is wrong with the name where nothing can be planned without it', () => {
    const gone = { name: 'Demand', kind: 'name', without: 'broken', hidden: false } as const;
    expect(look(survey(gone, SUPPLY))).toEqual(['Supply from Supply on Two', 'stop Demand broken name']);
  });

  it('lets Demand and Supply share a range', () => {
    expect(look(survey(name('Demand', 'One'), name('Supply', 'One')))).toEqual(['Demand from Demand on One', 'Supply from Supply on One']);
  });

  it('takes what a person maps: a name, a table, Sheet!Name or Sheet!A1:F20', () => {
    const of = survey(name('MyRange', 'One'), name('Mine', 'One', { scope: 'One' }), name('Mine', 'Two', { scope: 'Two' }), SUPPLY);
    expect(look(of, { Demand: 'myrange' })[0]).toBe('Demand from MyRange on One');
    expect(look(of, { Demand: 'Two!Mine' })[0]).toBe('Demand from Mine on Two');
    expect(look(of, { Demand: "'one'!A1:F20" })[0]).toBe("Demand from 'one'!A1:F20 on One");
    expect(look(of, { Demand: 'Mine' })).toContain('stop Demand several of that name');
    expect(look(of, { Demand: 'Two!$B:D' })[0]).toBe('Demand from Two!$B:D on Two');
    expect(find(of, new Map([['Demand', 'Two!$B:D']])).inputs[0]?.source.place).toEqual({ sheet: 'Two', row: 0, column: 1, rows: 1_048_576, columns: 3 });
    expect(look(of, { Demand: 'Three!A1:F20' })).toContain('stop Demand not found');
  });

  it.each([["O'Brien", "O'Brien!A1:C5"], ["O'Brien", "'O''Brien'!A1:C5"], ['a!b', 'A!B!A1:C5'], ['a!b', "'a!b'!$A$1:$C$5"], ["'80s", "'80s!A1:C5"]])('finds the sheet %s in %s', (sheet, wish) => {
    const of = { ...survey(SUPPLY), sheets: ['a', sheet].map((each) => ({ name: each, visible: true, own: false })) };
    expect(look(of, { Demand: wish })[0]).toBe(`Demand from ${wish} on ${sheet}`);
  });

  it.each([
    ['a name that was deleted', 'MyRange'], ['a name of a sheet that is gone', "'Three'!Mine"], ['a name that another sheet has', 'Two!Mine'], ['a range on a sheet that is gone', "'Three'!A1:F20"],
    ['a table or sheet that was renamed', 'Extract'], ['a pattern nothing fits any more', 'Region_*'], ['nothing at all', ' '],
  ])('says of %s that it is not found, stops, and takes nothing else for it', (_, wish) => {
    const of = survey(name('Demand', 'One'), name('Mine', 'One', { scope: 'One' }), name('Products', 'One'), SUPPLY);
    expect(look(of, { Demand: wish })).toEqual(['Supply from Supply on Two', 'Products from Products on One', 'stop Demand not found']);
    expect(look(of, { Products: wish })).toEqual(['Demand from Demand on One', 'Supply from Supply on Two', 'stop Products not found']);
    expect(find(of, new Map([['Demand', wish]])).findings[0]?.wrong).toBe(`${wish} was given for Demand, and there is no such name, table or range.`);
  });

  it('says of a mapped name whose cells are gone that it is broken, and stops', () => {
    expect(look(survey({ name: 'MyRange', kind: 'name', without: 'broken', hidden: false }, name('Demand', 'One'), SUPPLY), { Demand: 'MyRange' })).toEqual(['Supply from Supply on Two', 'stop Demand broken name']);
  });
});
