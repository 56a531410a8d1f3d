import type { Kind } from '../reconcile/trouble/kind';
import type { ExceptionLine } from '../reconcile/outlook';
import { runInWords, said, short } from './words';

const PHRASE: Record<Kind, (amount: string) => string> = {
  short: (amount) => `Short ${amount}`,
  'below target': (amount) => `${amount} below target`,
  excess: (amount) => `${amount} above the maximum`,
  overbuild: (amount) => `Overbuilt by ${amount}`,
  'over capacity': (amount) => `${amount} hours over capacity`,
  'inside lead time': (amount) => `${amount} due inside the lead time`,
  'below budget': (amount) => `${amount} below budget`,
  'above budget': (amount) => `${amount} above budget`,
  'flow imbalance': (amount) => `Stock out of balance by ${amount}`,
};

/** What is wrong, in one breath: `Short 480`. Budget kinds speak of money, the others of units. */
export function phrase({ kind, quantity, value }: ExceptionLine): string {
  const amount = kind === 'below budget' || kind === 'above budget' ? value : quantity;
  return PHRASE[kind](short(Math.abs(amount)));
}

/** Kinds whose amount is the money that stands at the right of their line: it is not said twice. */
const IN_MONEY: Partial<Record<Kind, string>> = { 'below budget': 'Below budget', 'above budget': 'Above budget' };

/** The phrase beside its money: `Short 480`, `Below budget`. */
export function besideMoney(line: ExceptionLine): string {
  return IN_MONEY[line.kind] ?? phrase(line);
}

/** The whole sentence beside its money: `Below budget in Nov 26 – Apr 27`. */
export function wholeBesideMoney(line: ExceptionLine): string {
  const money = IN_MONEY[line.kind];
  return money === undefined ? wholePhrase(line) : `${money} in ${runInWords(line.from, line.to)}`;
}

/** The whole sentence: `Short 480 in W10–W15`. */
export function wholePhrase(line: ExceptionLine): string {
  const amount = line.kind === 'below budget' || line.kind === 'above budget' ? line.value : line.quantity;
  return `${PHRASE[line.kind](said(Math.abs(amount)))} in ${runInWords(line.from, line.to)}`;
}
