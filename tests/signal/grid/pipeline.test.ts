import { brief, demandOf, reading } from '../grid-of';

const head = ['Product', 'Period', 'Quantity'];
const deals = ['Opportunity', 'Product', 'Quantity', 'Probability', 'Close date'];
const demand = [head, ['P1', '2026-03', 10], ['P1', '2026-04', 10], ['P1', '2026-05', 10]];

describe('the pipeline', () => {
  it('is a layer of demand, quantity × probability in the period of the close date, and a note says so', () => {
    const made = reading({ Demand: demand, Pipeline: [deals, ['O1', 'P1', 100, 0.3, '2026-04-15'], ['O2', 'P1', 10, '50%', '2026-04-20'], ['O3', 'P1', 40, 1, '2026-05']] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 10', 'P1 2026-04: 45', 'P1 2026-05: 50']);
    expect(brief(made.findings, 'Pipeline')).toEqual(['note pipeline A2:E4', 'note number as text D3']);
  });

  it('has chances in per cent where the column shows it', () => {
    const made = reading({ Demand: demand, Pipeline: [deals, ['O1', 'P1', 100, 30, '2026-04-15'], ['O2', 'P1', 100, 1, '2026-03-15']] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 11', 'P1 2026-04: 40', 'P1 2026-05: 10']);
  });

  it('slips by periods, or by what the header says', () => {
    const of = (slip: string, by: number) => demandOf(reading({ Demand: demand, Pipeline: [[...deals, slip], ['O1', 'P1', 100, 0.5, '2026-03-31', by]] }));
    expect(of('Slip', 1)).toContain('P1 2026-04: 60');
    expect(of('Slip', 2)).toContain('P1 2026-05: 60');
    expect(of('Slip (days)', 14)).toContain('P1 2026-04: 60');
    expect(of('Slip', 0)).toContain('P1 2026-03: 60');
  });

  it('is needed a lead after its close: the setting, or days of its own row', () => {
    const of = (settings: Readonly<Record<string, string>>, lead: readonly (string | number)[]) => demandOf(reading({ Demand: demand, Pipeline: [[...deals, 'Lead time (weeks)'], ['O1', 'P1', 100, 0.5, '2026-03-20', ...lead]] }, { 'As of': '2026-02-28', ...settings }));
    expect(of({}, [])).toContain('P1 2026-03: 60');
    expect(of({ 'Pipeline lead': '30' }, [])).toContain('P1 2026-04: 60');
    expect(of({ 'Pipeline lead': '30' }, [8])).toContain('P1 2026-05: 60');
  });

  it('that is won counts where its goods are still to come, though its close is past', () => {
    const rows = [[...deals, 'Stage'], ['O1', 'P1', 100, '', '2026-02-15', 'Won'], ['O2', 'P1', 100, 0.5, '2026-02-15', 'Open']];
    expect(demandOf(reading({ Demand: demand, Pipeline: rows }, { 'As of': '2026-02-28', 'Pipeline lead': '30' }))).toContain('P1 2026-03: 110');
  });

  it('does not count what should have closed, has no chance given, no date, no place in the plan, or no planned product', () => {
    const rows = [['O1', 'P1', 9, 0.5, '2026-01-15'], ['O2', 'P1', 9, '', '2026-04-15'], ['O3', 'P1', 9, 0.5, 'soon'], ['O4', 'P1', 9, 0.5, '2027-04-15'], ['O5', 'P9', 9, 0.5, '2026-04-15'], ['O6', 'P1', 9, 140, '2026-04-15']];
    const made = reading({ Demand: demand, Pipeline: [deals, ...rows] });
    expect(demandOf(made)).toEqual(['P1 2026-03: 10', 'P1 2026-04: 10', 'P1 2026-05: 10']);
    expect(brief(made.findings, 'Pipeline')).toEqual(['warning close passed E2', 'warning probability D3', 'warning not a date E4', 'note outside the plan E5', 'note not planned B6', 'warning probability D7']);
  });

  it('is not added to a demand that has it, nor to opinions', () => {
    const of = (source: string) => reading({ Demand: [['Product', 'Source', 'Period', 'Quantity'], ['P1', source, '2026-04', 10]], Pipeline: [deals, ['O1', 'P1', 100, 0.3, '2026-04-15']] });
    expect([demandOf(of('Pipeline')), demandOf(of('Sales')), demandOf(of('Baseline'))]).toEqual([['P1 2026-04: 10'], ['P1 2026-04: 10'], ['P1 2026-04: 40']]);
  });

  it('comes before orders, which consume it', () => {
    const rows = [['Product', 'Source', 'Period', 'Quantity'], ['P1', 'Baseline', '2026-04', 10], ['P1', 'Orders', '2026-04', 25]];
    expect(demandOf(reading({ Demand: rows, Pipeline: [deals, ['O1', 'P1', 100, 0.1, '2026-04-15']] }))).toEqual(['P1 2026-04: 25']);
    expect(demandOf(reading({ Demand: rows, Pipeline: [deals, ['O1', 'P1', 100, 0.3, '2026-04-15']] }))).toEqual(['P1 2026-04: 40']);
  });

  it('of a product is shared over its locations by demand', () => {
    const made = reading({ Demand: [['Product', 'Location', 'Period', 'Quantity'], ['P1', 'A', '2026-04', 30], ['P1', 'B', '2026-04', 10]], Supply: [['Product', 'Location', 'Period', 'Quantity'], ['P1', 'A', '2026-04', 1]], Pipeline: [deals, ['O1', 'P1', 100, 0.4, '2026-04-15']] });
    expect(demandOf(made)).toEqual(['P1 @ A 2026-04: 60', 'P1 @ B 2026-04: 20']);
  });

  it('adds its customers to those of demand', () => {
    const made = reading({ Demand: [['Product', 'Customer', 'Period', 'Quantity'], ['P1', 'Ada', '2026-04', 30]], Pipeline: [[...deals, 'Customer'], ['O1', 'P1', 100, 0.4, '2026-04-15', 'Bob']] });
    expect(made.signals?.demandParts?.customers).toEqual(['Ada', 'Bob']);
    expect([...(made.signals?.demandParts?.quantity ?? [])]).toEqual([30, 40]);
  });
});

describe('demand by family', () => {
  it('stops, and says why', () => {
    const made = reading({ Demand: [['Family', 'Period', 'Quantity'], ['A', '2026-03', 1]] });
    expect(made.findings.find(({ severity }) => severity === 'stop')).toMatchObject({ rule: 'missing column', wrong: 'Demand is by family, and a plan is by product.' });
  });
});
