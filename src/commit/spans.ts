import type { Calendar } from '../model/calendar';
import { firstDay, lastDay, periodOf, type Period } from '../model/period';

/** A calendar told in few columns: their names, and which of them each period falls in. */
export type Spans = { readonly names: readonly string[]; readonly of: Int32Array };

/** More columns than this nobody reads on one page. */
const MOST = 13;

/** The periods themselves where they are few, else their months, else their quarters, else their years; a week belongs where its middle lies. */
export function spans({ grain, periods }: Calendar): Spans {
  const coarser = grain === 'week' ? (['month', 'quarter'] as const) : grain === 'month' ? (['quarter'] as const) : [];
  const ways: readonly ((period: Period) => string)[] = [
    (period) => period,
    ...coarser.map((to) => (period: Period) => periodOf(middle(period), to)),
    (period) => periodOf(middle(period), 'month').slice(0, 4),
  ];
  const made = ways.map((way) => folded(periods.map(way)));
  return made.find(({ names }) => names.length <= MOST) ?? made.at(-1) ?? { names: [], of: new Int32Array(0) };
}

function middle(period: Period): number {
  return Math.floor((firstDay(period) + lastDay(period)) / 2);
}

function folded(words: readonly string[]): Spans {
  const names = [...new Set(words)];
  return { names, of: Int32Array.from(words, (word) => names.indexOf(word)) };
}
