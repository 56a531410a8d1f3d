import type { Signals } from '../../signal/signals';
import type { Lever } from './lever';
import { reachedItems } from './reach';

/** The items whose own numbers a lever can change: those it reaches, or none where it moves hours, terms or money of the company; undefined where it may be any. */
export function touched({ items }: Signals, { kind, measure, reach }: Lever): Int32Array | undefined {
  switch (kind) {
    case 'allocate': return undefined; // moves those it does not name
    case 'one-off cost':
    case 'terms': return new Int32Array(0);
    default: break;
  }
  switch (measure) {
    case 'Budget': return undefined; // a line is moved as a whole
    case 'Capacity':
    case 'Overtime':
    case 'DSO':
    case 'DPO': return new Int32Array(0);
    default: return reachedItems(items, reach);
  }
}
