import { propose, type Candidate } from '../../../src/signal/range/propose';
import { gridOf } from '../grid-of';

const sheet = (name: string, rows: readonly (readonly unknown[])[]): Candidate => ({ name, kind: 'sheet', grid: gridOf(name, rows) });
const best = (candidates: readonly Candidate[]) => Object.fromEntries([...propose(candidates)].map(([input, [first]]) => [input, first?.name]));

const erp = sheet('ERP extract demand', [['SKU', 'Month', 'Fcst'], ['P1', '2026-03', 5], ['P2', '2026-03', 6]]);
const made = sheet('Production', [['Title'], [], ['SKU', 'Mar-26', 'Apr-26'], ['P1', 5, 6], ['P2', '1,5', 7]]);
const master = sheet('MARA', [['Material', 'Description', 'Family', 'Std cost', 'List price', 'LT'], ['P1', 'Pump', 'A', 3, 5, 14]]);
const crm = sheet('CRM', [['Opp', 'SKU', 'Qty', 'Prob', 'Close'], ['O1', 'P1', 5, 0.5, '2026-04-01']]);
const notes = sheet('Notes', [['Meeting'], ['Talk about prices']]);

describe('a proposal', () => {
  it('names the range whose headers, content and name fit an input', () => {
    expect(best([notes, crm, master, made, erp])).toMatchObject({ Demand: 'ERP extract demand', Supply: 'Production', Products: 'MARA', Pipeline: 'CRM' });
  });

  it('says why in words a person can check, and how likely, 0 to 1', () => {
    const [first] = propose([crm]).get('Pipeline') ?? [];
    expect(first?.reason).toBe('It has Opp, SKU, Qty, Prob, Close.');
    expect(first?.score).toBeGreaterThan(0.6);
    expect([...propose([erp, made, master]).values()].flat().every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  it('is not made of notes, of a header alone, or of text where numbers should be', () => {
    expect(propose([notes, sheet('Demand', [['SKU', 'Month', 'Fcst']])]).size).toBe(0);
    const text = propose([sheet('Demand', [['SKU', 'Month', 'Fcst'], ['P1', '2026-03', 'see mail'], ['P2', '2026-03', 'open']])]);
    expect(text.get('Demand')).toBeUndefined();
  });

  it('does not depend on the order of the sheets', () => {
    expect(best([erp, made, master, crm])).toEqual(best([crm, master, made, erp]));
  });
});
