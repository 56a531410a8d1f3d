import type { ExceptionLine } from '../reconcile/outlook';
import type { Kind } from '../reconcile/trouble/kind';
import { exceptionName } from './exception-name';

/** One thing to be decided in the meeting. */
export type AgendaItem = { readonly subject: string; readonly horizon: 'S&OE' | 'S&OP'; readonly money: number; readonly cause: string; readonly options: readonly string[] };

/** A meeting decides no more than this. */
const MOST = 10;

/** What can be chosen for each kind of trouble. */
export const OPTIONS: Record<Kind, readonly string[]> = {
  'short': ['Bring supply forward or buy in', 'Share out what there is by customer', 'Accept the risk'],
  'below target': ['Build the stock back', 'Lower the target', 'Accept the risk'],
  'excess': ['Delay or cut supply', 'Find demand', 'Accept the stock'],
  'overbuild': ['Cut or delay what is built', 'Accept the stock'],
  'over capacity': ['Move load', 'Run overtime', 'Cut the plan'],
  'inside lead time': ['Pay for speed', 'Promise later', 'Accept the risk'],
  'below budget': ['Close the gap by demand or price', 'Take it into the forecast of the year'],
  'above budget': ['Take it into the forecast of the year'],
  'flow imbalance': ['Correct the stock or the receipts'],
};

/** The exceptions that no text names: neither a decision nor an action. In their own order. */
export function undecided(exceptions: readonly ExceptionLine[], answered: readonly string[]): readonly ExceptionLine[] {
  return exceptions.filter((line) => !answered.some((text) => text.includes(exceptionName(line))));
}

/** The decisions for the planning meeting: those worth most that nobody has answered yet, at most ten; a decision once made is not brought again. `ways` says what arithmetic offers for a line, with its money. */
export function agenda(exceptions: readonly ExceptionLine[], answered: readonly string[], ways: (line: ExceptionLine) => readonly string[] = () => []): readonly AgendaItem[] {
  const size = ({ value }: ExceptionLine) => Math.abs(value) || 0;
  return undecided(exceptions, answered).toSorted((a, b) => size(b) - size(a)).slice(0, MOST).map((line) => ({
    subject: exceptionName(line), horizon: line.horizon, money: line.value, cause: line.cause, options: [...ways(line), ...OPTIONS[line.kind]],
  }));
}

/** What executives are to see: planning, and of execution what was put before them. */
export function forExecutives({ horizon, answered }: ExceptionLine): boolean {
  return horizon === 'S&OP' || answered?.escalated === true;
}

/** What a cell holds at most, with room left. */
const CELL = 30_000;

/** One decision that accepts several exceptions as risks, and names them all so that none counts as forgotten; as many as a cell holds. */
export function acceptance(lines: readonly ExceptionLine[]): { readonly text: string; readonly count: number } {
  const names: string[] = [];
  let length = 60;
  for (const name of lines.map(exceptionName)) {
    if ((length += name.length + 2) > CELL) break;
    names.push(name);
  }
  return { text: `Risk accepted in ${names.length} ${names.length === 1 ? 'exception' : 'exceptions'}: ${names.join('; ')}`, count: names.length };
}
