import { brief, demandOf, reading } from './grid-of';

const head = ['Product', 'Period', 'Quantity'];

describe('rows of Demand', () => {
  it('add up when a key stands twice, and both cells are named', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 75], ['P1', '2026-03', 78]] });
    const twice = made.findings.find(({ rule }) => rule === 'same key twice');
    expect(demandOf(made)).toEqual(['P1 2026-03: 153']);
    expect(twice).toMatchObject({ severity: 'warning', place: { row: 2, column: 2 } });
    expect(twice?.wrong).toContain('C2');
  });

  it('of several customers, segments and layers add up without a word', () => {
    const made = reading({ Demand: [['Product', 'Customer', 'Source', 'Period', 'Quantity'], ['P1', 'A', 'baseline', '2026-03', 5], ['P1', 'B', 'baseline', '2026-03', 6], ['P1', 'B', 'promotion', '2026-03', 7]] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 18']);
    expect(brief(made.findings, 'Demand')).toEqual([]);
  });

  it('too large to be meant are blank and told, so that no sum leaves what a cell can hold', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 1e308], ['P1', '2026-04', 5], ['P2', '2026-03', '1e400'], ['P2', '2026-04', -2e30]] });
    expect([demandOf(made), brief(made.findings, 'Demand')]).toEqual([['P1 2026-04: 5'], ['warning missing period A2:C5', 'warning too large C2', 'note only in demand A4', 'warning too large C4:C5']]);
  });

  it('of products with endless codes are told in sentences that fit a cell', () => {
    const { findings } = reading({ Demand: [head, ['x'.repeat(32_767), '2026-03', 5]] });
    expect(findings.flatMap(({ wrong, todo, value }) => [wrong, todo, value ?? '']).filter((text) => text.length > 400)).toEqual([]);
  });

  it('of several days in a month are no key twice', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03-02', 5], ['P1', '2026-03-03', 6]] });
    expect([demandOf(made), brief(made.findings, 'Demand')]).toEqual([['P1 2026-03: 11'], []]);
  });

  it('of source orders consume the forecast of their key', () => {
    const rows = [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 10], ['P1', 'orders', '2026-03', 7], ['P1', 'orders', '2026-03', 8], ['P1', 'orders', '2026-04', 3], ['P1', 'baseline', '2026-04', 9]];
    expect(demandOf(reading({ Demand: rows }))).toEqual(['P1 2026-03: 15', 'P1 2026-04: 9']);
  });

  it('that are opinions are never added: consensus wins, else weights, else the mean with a warning', () => {
    const rows = [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'Sales', '2026-03', 100], ['P1', 'Statistical', '2026-03', 60], ['P1', 'Sales', '2026-04', 100], ['P1', 'Consensus', '2026-04', 70]];
    const mean = reading({ Demand: rows });
    expect(demandOf(mean)).toEqual(['P1 2026-03: 80', 'P1 2026-04: 70']);
    expect(brief(mean.findings, 'Demand')).toContain('warning opinions without weight B1');
    const weighed = reading({ Demand: rows }, { 'As of': '2026-02-28', 'Weight of sales': '1', 'Weight of statistical': '3' });
    expect(demandOf(weighed)).toEqual(['P1 2026-03: 70', 'P1 2026-04: 70']);
  });

  it('that mix layers and opinions stop', () => {
    const made = reading({ Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'baseline', '2026-03', 1], ['P1', 'sales', '2026-03', 2]] });
    expect(made.signals).toBeUndefined();
    expect(brief(made.findings, 'Demand')).toContain('stop layers and opinions B1');
  });

  it('keep codes as text: 456 and its text are one, 00123 is another', () => {
    const made = reading({ Demand: [head, [456, '2026-03', 1], ['456', '2026-04', 2], ['00123', '2026-03', 3], [123, '2026-03', 4]] });
    expect(demandOf(made)).toEqual(['00123 2026-03: 3', '123 2026-03: 4', '456 2026-03: 1', '456 2026-04: 2']);
  });

  it('find a code again whatever its spaces, quotes and capitals, and say so', () => {
    const made = reading({ Demand: [head, ['Disc 18"', '2026-03', 1], ['Disc 18”', '2026-04', 2], ['\u00a0disc 18" ', '2026-05', 3]] });
    expect(demandOf(made)).toEqual(['Disc 18" 2026-03: 1', 'Disc 18" 2026-04: 2', 'Disc 18" 2026-05: 3']);
    expect(brief(made.findings, 'Demand')).toEqual(expect.arrayContaining(['warning spelled differently A3:A4']));
  });

  it('may be called like anything, even __proto__', () => {
    expect(demandOf(reading({ Demand: [head, ['__proto__', '2026-03', 1], ['constructor', '2026-03', 2]] }))).toEqual(['__proto__ 2026-03: 1', 'constructor 2026-03: 2']);
  });

  it('up to the as-of date are history, told and not planned', () => {
    const made = reading({ Demand: [head, ['P1', '2026-01', 1], ['P1', '2026-02', 2], ['P1', '2026-03', 3]] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 3']);
    expect(brief(made.findings, 'Demand')).toEqual(['note before the plan B2:B3']);
    expect(made.inputs.find(({ input }) => input === 'Demand')?.rows).toEqual({ read: 3, used: 1, setAside: 2 });
  });

  it('of an impossible period or without product are set aside and told', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 3], ['P1', '2026-13', 5], ['', '2026-03', 7], ['', '', ''], ['P1', '', 9]] });
    expect(brief(made.findings, 'Demand')).toEqual(['warning not a period B3', 'warning no product A4', 'warning not a period B6']);
    expect(demandOf(made)).toEqual(['P1 2026-03: 3']);
  });

  it('of weeks and months side by side stop', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 3], ['P1', '2026-W12', 5]] });
    expect(made.signals).toBeUndefined();
    expect(brief(made.findings, 'Demand')).toEqual(['stop mixed grain B1']);
  });

  it('keep the total of quarters spread over months by days', () => {
    const made = reading({ Demand: [head, ['P1', '2026-04', 1], ['P1', '2026-06', 1]], Supply: [head, ['P1', 'Q2 2026', 91]] });
    expect([...(made.signals?.supply.values ?? [])]).toEqual([30, 31, 30]);
    expect(brief(made.findings, 'Supply')).toContain('warning other grain B1');
  });
});

describe('numbers', () => {
  it('as text are told where they stand, neighbours together', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', '1,5'], ['P1', '2026-04', '2,5'], ['P1', '2026-05', 3], ['P1', '2026-06', '-'], ['P1', '2026-07', '#N/A'], ['P1', '2026-08', true]] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 1.5', 'P1 2026-04: 2.5', 'P1 2026-05: 3', 'P1 2026-06: 0']);
    expect(brief(made.findings, 'Demand')).toEqual(['warning missing period A2:C7', 'note number as text C2:C3', 'note dash C5', 'warning error value C6', 'warning not a number C7']);
  });

  it('of a wide grid prove their decimal together', () => {
    const made = reading({ Demand: [['Product', 'Mar-26', 'Apr-26'], ['P1', '1.234', '5,5']] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 1234', 'P1 2026-04: 5.5']);
  });
});

describe('the as-of date', () => {
  it('is the day before the first period of Demand when nobody says, with a note', () => {
    const made = reading({ Demand: [head, ['P1', '2026-05', 3]], Supply: [head, ['P1', '2026-04', 3]] }, {});
    expect(made.signals?.calendar.periods).toEqual(['2026-05']);
    expect(brief(made.findings, 'Demand')).toContain('note as-of assumed');
    expect(made.signals?.cycle).toBe('2026-05');
  });

  it('within a month leaves the month in the plan', () => {
    const made = reading({ Demand: [head, ['P1', '2026-03', 3], ['P1', '2026-04', 3]] }, { 'As of': '2026-03-31' });
    expect(made.signals?.calendar.periods).toEqual(['2026-04']);
    expect(reading({ Demand: [head, ['P1', '2026-03', 3]] }, { 'As of': '2026-03-30' }).signals?.calendar.periods).toEqual(['2026-03']);
  });

  it('after everything stops', () => {
    expect(brief(reading({ Demand: [head, ['P1', '2026-03', 3]] }, { 'As of': '2027-01-01' }).findings)).toContain('stop nothing to plan A2:C2');
  });
});
