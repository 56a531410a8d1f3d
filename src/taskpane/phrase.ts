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

/** The whole sentence: `Short 480 in W10–W15`. */
export function wholePhrase(line: ExceptionLine): string {
  const amount = line.kind === 'below budget' || line.kind === 'above budget' ? line.value : line.quantity;
  return `${PHRASE[line.kind](said(Math.abs(amount)))} in ${runInWords(line.from, line.to)}`;
}
