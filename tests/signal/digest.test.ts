import type { Finding } from '../../src/model/finding';
import { digest, grouped } from '../../src/signal/digest';

const finding = (severity: Finding['severity'], input: string, rule: string): Finding => ({ severity, input, rule, wrong: 'w', todo: 't' });

describe('findings in groups', () => {
  it('stand worst first, then by how many', () => {
    const groups = grouped([finding('note', 'Demand', 'dash'), finding('warning', 'Demand', 'error value'), finding('warning', 'Supply', 'error value'), finding('warning', 'Supply', 'error value'), finding('stop', 'Supply', 'no header')]);
    expect(groups.map(({ severity, input, count }) => [severity, input, count])).toEqual([['stop', 'Supply', 1], ['warning', 'Supply', 2], ['warning', 'Demand', 1], ['note', 'Demand', 1]]);
  });

  it('count all and show the first fifty', () => expect(grouped(Array.from({ length: 60 }, () => finding('note', 'Demand', 'dash')))).toMatchObject([{ count: 60, first: { length: 50 } }]));
});

describe('a reading in brief', () => {
  it('has no plan while there is no signal', () => expect(digest({ signals: undefined, inputs: [], findings: [finding('stop', 'Demand', 'missing input')] })).toMatchObject({ plan: undefined, counts: { stop: 1, warning: 0, note: 0 } }));
});
