import type { LeverKind } from './lever';
import { WrongRow } from './wrong-row';

/** Periods a plan can be moved by, at most. */
const FARTHEST = 1000;

/** The row's value as the lever uses it, checked; a share to cut is a fraction whether 0.3 or 30 was written. */
export function valueOf(kind: LeverKind, value: number): number | WrongRow {
  if (kind === 'expression' || kind === 're-plan' || kind === 'reforecast' || kind === 'run rate') return value; // none is needed
  if (kind === 'allocate') return Number.isNaN(value) ? value : sharing(kind, value);
  if (Number.isNaN(value)) return wrong(`${kind} needs a number in Value.`, MEANT[kind]);
  switch (kind) {
    case 'scale': return value < 0 ? wrong('A factor cannot be negative.', MEANT.scale) : value;
    case 'delay':
    case 'pull forward': return Number.isInteger(value) && value >= 0 && value <= FARTHEST ? value : wrong('It must be a whole number of periods, 0 or more.', MEANT[kind]);
    case 'cut target': return sharing(kind, value);
    case 'terms': return value >= 0 && value <= 3650 ? value : wrong('It must be a number of days, 0 or more.', MEANT.terms);
    default: return value;
  }
}

/** What Value means for each lever, as it is said beside a wrong one. */
const MEANT: Readonly<Record<LeverKind, string>> = {
  'scale': 'Enter a factor, such as 1.1 for 10 % more.',
  'add': 'Enter the amount to add to each item and period.',
  'set': 'Enter the new value of each item and period.',
  'delay': 'Enter by how many periods it comes later.',
  'pull forward': 'Enter by how many periods it comes earlier.',
  'cap': 'Enter the most each item and period may have.',
  'allocate': 'Enter the share the others keep at least, such as 0.5, or leave it blank.',
  'cut target': 'Enter the share to take off, such as 0.3 for 30 % less.',
  'one-off cost': 'Enter the money it costs.',
  'terms': 'Enter the days.',
  'expression': '',
  're-plan': '',
  'reforecast': '',
  'run rate': '',
};

function sharing(kind: LeverKind, value: number): number | WrongRow {
  const share = value > 1 ? value / 100 : value;
  return share >= 0 && share <= 1 ? share : wrong('It must be a share between 0 and 1.', MEANT[kind]);
}

function wrong(said: string, todo: string): WrongRow {
  return new WrongRow('lever value', 'Value', said, `${todo} The row was left out.`);
}
