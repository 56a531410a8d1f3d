import type { Role } from '../inputs';
import { USED, type Records } from '../range/records';

/** Numbers that no planner means to be negative. Receipts may be (returns), and so may money of a budget. */
const NEVER_NEGATIVE: ReadonlySet<Role> = new Set<Role>(['Quantity', 'Units', 'Price', 'Unit cost', 'Opening stock', 'On hand', 'Target stock', 'Target cover', 'Max stock', 'Lead time', 'Lot size', 'Minimum order', 'Available hours', 'Overtime hours', 'Overtime cost', 'Hours per unit', 'Quantity per']);

/** Whole units in this many cells and more, and a fraction in one of twenty at most. */
const MANY = 20;

/** Marks numbers that are negative where none should be, and fractions among whole units. They are used as they stand. */
export function tellSuspicious(records: Records): void {
  const { spec, strips, measure, status, log } = records;
  const returns = spec.input === 'Supply';
  for (const { role, column, numbers } of strips) {
    const of = (row: number): Role | undefined => (measure ? spec.numbers[measure[row] ?? -1] : role);
    const { values } = numbers;
    for (let row = 0; row < values.length; row += 1) {
      if (!((values[row] ?? NaN) < 0) || status[row] !== USED) continue;
      const what = of(row);
      if (what !== undefined && NEVER_NEGATIVE.has(what)) log.mark(returns ? 'return' : 'negative', row, column);
    }
  }
  if (spec.input === 'Demand' || spec.input === 'Supply' || spec.input === 'Actuals') fractions(records);
}

function fractions({ strips, measure, status, log }: Records): void {
  const odd: (readonly [number, number])[] = [];
  let whole = 0;
  for (const { column, numbers, role } of strips) {
    if (role !== 'Quantity') continue;
    for (let row = 0; row < status.length; row += 1) {
      const value = numbers.values[row] ?? NaN;
      if (status[row] !== USED || Number.isNaN(value) || (measure && measure[row] !== 0)) continue;
      if (Number.isInteger(value)) whole += 1;
      else if (odd.push([row, column]) * 20 > status.length * strips.length) return;
    }
  }
  if (whole >= MANY && odd.length * 20 <= whole) odd.forEach(([row, column]) => log.mark('not whole', row, column));
}
