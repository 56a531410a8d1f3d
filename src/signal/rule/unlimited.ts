import type { Finding } from '../../model/finding';
import type { InputName } from '../inputs';
import type { Rule } from './rules';
import type { Signals } from '../signals';

/** What the plan is not held against, because nobody says: hours, and lead times. Notes; a plan without limits is a plan, but not a tested one. */
export function unlimited(has: (input: InputName) => boolean, signals: Signals): readonly Finding[] {
  const note = (input: InputName, rule: Rule, wrong: string, todo: string): Finding => ({ severity: 'note', input, rule, wrong, todo });
  const findings: Finding[] = [];
  if (!has('Capacity') && !has('Routing') && !has('Bill')) findings.push(note('Capacity', 'no capacity', 'No capacity and no bill of material are given.', 'Supply was not tested against hours or parts. Add Capacity and Routing, or Bill and Components, to see what it takes.'));
  if (signals.attributes.leadTime.every(Number.isNaN)) findings.push(note('Products', 'no lead time', 'No lead time is given.', 'Nothing is marked as inside its lead time. Give Lead time, in days, in Products.'));
  return findings;
}
