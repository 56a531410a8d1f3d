import type { Cause } from './cause';

/** A cause as a person would explain it; of those that name a resource or a component, see `because`. */
export const BECAUSE: Record<Exclude<Cause, ''>, string> = {
  'supply late': 'Supply comes too late: later receipts catch up within the plan.',
  'supply missing': 'No supply is given for it: the cell is blank.',
  'demand above supply': 'Demand is above all the supply that is planned.',
  'opening stock below target': 'The stock was below its target when the plan opened; the flows since are not to blame.',
  'overbuild': 'More is supplied than demand and the wanted stock ask for.',
  'opening stock above maximum': 'The stock was above its maximum when the plan opened.',
  'supply above demand': 'More has come in than went out since the plan opened.',
  'demand not met': 'Demand is there, supply is not: less is shipped than asked for.',
  'late orders shipped': 'Late orders of earlier periods are shipped here.',
  'price': 'The price is not the budget’s.',
  'volume': 'The volume is not the budget’s.',
  'price or volume': 'Price or volume is not the budget’s; without budget units they cannot be told apart.',
  'ended or not planned': 'It is in the budget and no demand is planned.',
  'new or not budgeted': 'It is planned and not in the budget.',
  'price missing': 'No price is given for it.',
  'price or mix': 'Price or mix is not the budget’s, of its family.',
  'inside lead time': 'It is inside the lead time: what is ordered now comes too late.',
  'overtime covers it': 'The load is above the hours available; the overtime given covers it.',
  'beyond overtime': 'The load is above the hours available, and beyond the overtime given.',
  'supply above capacity': 'The load is above the hours available, and no overtime is given.',
  'stock given does not balance': 'A stock in the inputs is not opening + receipts − shipments; it was not planned from.',
};

const plain: ReadonlyMap<string, string> = new Map(Object.entries(BECAUSE));

/** Why, in a sentence, from the words of a cause: `capacity: Press, 60 %` says what share the press is to blame for. '' where nobody knows. */
export function because(words: string): string {
  const named = /^(capacity|component): (.*?)(?:, (\d+) %)?$/.exec(words);
  if (!named) return plain.get(words) ?? words;
  const [, kind, name = '', share] = named;
  const blame = share === undefined ? 'keeps all of it from being made' : `keeps ${share} % of it from being made; the rest is due to demand above supply`;
  return kind === 'capacity' ? `${name} has no more free hours and ${blame}.` : `There is not enough of component ${name}, which ${blame}.`;
}
