import type { Items } from '../../model/items';
import type { Signals } from '../../signal/signals';
import type { LeverKind, LeverMeasure, Reach } from './lever';
import { placesOf } from './named';
import { namesIn, ofCustomers, reachedItems, reachedParts, reachedResources } from './reach';
import { elapsed } from '../scenario/elapsed';
import { WrongRow } from './wrong-row';

/** Why a lever would reach nothing: a name nobody knows, names that no item has together, or an input that is not there. Undefined where it reaches something. */
export function whereWrong(signals: Signals, kind: LeverKind, measure: LeverMeasure, reach: Reach): WrongRow | undefined {
  const { items, resources } = signals;
  if (kind === 'one-off cost') return undefined; // money is the company's, whatever it was spent on
  if (measure === 'DSO' || measure === 'DPO') {
    const named = LISTS.find(([column]) => reach[column] !== '')?.[1] ?? (reach.customer === '' ? reach.segment === '' ? undefined : 'Segment' : 'Customer');
    return named === undefined ? undefined : new WrongRow('lever out of reach', named, `${measure} is one number for the whole company.`, 'Empty the cell. The row was left out.');
  }
  if ((kind === 'reforecast' || kind === 'run rate') && !elapsed(signals)) return new WrongRow('lever out of reach', 'Lever', 'There are no actuals of planned periods.', 'Give Actuals for periods of the plan, or set the as-of date before them. The row was left out.');
  const onHours = measure === 'Capacity' || measure === 'Overtime' || (kind === 'allocate' && measure === 'Supply');
  if (onHours && !resources) return new WrongRow('lever out of reach', 'Measure', 'There are no hours in this workbook.', 'Give Capacity and Routing. The row was left out.');
  if (measure === 'Budget' && !signals.budget) return new WrongRow('lever out of reach', 'Measure', 'There is no budget in this workbook.', 'Give Finance. The row was left out.');
  const resourceNamed = resources && onHours && namesIn(reach.product, resources.names).some((name) => placesOf(name, resources.names).length > 0);
  const unknown = resourceNamed ? undefined : strangerIn(items, reach);
  if (unknown) return unknown;
  if (ofCustomers(reach)) return customersWrong(signals, measure, reach);
  if (kind === 'allocate' && measure === 'Demand') return new WrongRow('lever out of reach', 'Segment', 'Demand is allocated among customers, and the row names none.', 'Enter the Customer or Segment to serve first, or allocate Supply. The row was left out.');
  const none = resources && resourceNamed ? reachedResources(resources, items, reach).length === 0 : reachedItems(items, reach).length === 0;
  return none ? new WrongRow('lever out of reach', firstNamed(reach), 'No item has all the names of this row together.', 'Correct one of them. The row was left out.') : undefined;
}

const LISTS = [
  ['product', 'Product', (items: Items) => items.products], ['location', 'Location', (items: Items) => items.locations],
  ['family', 'Family', (items: Items) => items.families], ['class', 'Class', (items: Items) => items.classes],
] as const;

function strangerIn(items: Items, reach: Reach): WrongRow | undefined {
  for (const [column, header, list] of LISTS) {
    const wrong = stranger(reach[column], header, list(items));
    if (wrong) return wrong;
  }
  return undefined;
}

function stranger(cell: string, header: string, known: readonly string[]): WrongRow | undefined {
  const name = namesIn(cell, known).find((one) => placesOf(one, known).length === 0);
  if (name === undefined) return undefined;
  const todo = known.length === 0 ? `The plan has no ${header.toLowerCase()} at all` : `The plan has ${known.slice(0, 4).join(', ')}${known.length > 4 ? ' and others' : ''}`;
  return new WrongRow('lever out of reach', header, `The plan has no ${header.toLowerCase()} called ${name}.`, `${todo}. The row was left out.`);
}

function customersWrong({ demandParts: parts, items }: Signals, measure: LeverMeasure, reach: Reach): WrongRow | undefined {
  const column = reach.customer === '' ? 'Segment' : 'Customer';
  if (measure !== 'Demand') return new WrongRow('lever out of reach', column, `Only Demand is known by customer, not ${measure}.`, 'Empty the cell, or move Demand. The row was left out.');
  if (!parts) return new WrongRow('lever out of reach', column, 'Demand does not say which customer or segment wants what.', 'Add a Customer or Segment column to Demand. The row was left out.');
  const wrong = stranger(reach.customer, 'Customer', parts.customers) ?? stranger(reach.segment, 'Segment', parts.segments);
  if (wrong) return wrong;
  const reached = new Set(reachedItems(items, reach));
  const some = reachedParts(parts, reach).some((flag, i) => flag === 1 && reached.has(parts.item[i] ?? -1));
  return some ? undefined : new WrongRow('lever out of reach', column, 'Nothing these customers want is reached by this row.', 'Correct one of its names. The row was left out.');
}

function firstNamed(reach: Reach): string {
  return LISTS.find(([column]) => reach[column] !== '')?.[1] ?? 'Product';
}
