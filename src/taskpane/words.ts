import { civil, day, type Day } from '../model/day';
import { grainOf, type Period } from '../model/period';
import type { Sentence } from '../model/sentence';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
let { whole, cents, tenth, point, months, monthFirst } = tongue('en-GB');

/** How numbers and dates are written from now on: as people of this locale do (`de-DE`); the words stay English. One we do not know changes nothing. */
export function speakAs(locale: string): void {
  try {
    ({ whole, cents, tenth, point, months, monthFirst } = tongue(locale));
  } catch {
    // Not a language tag: what was spoken before goes on.
  }
}

function tongue(locale: string) {
  const number = (maximumFractionDigits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return {
    whole: number(0), cents: number(2), tenth: number(1), point: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    // English months are ours: browsers disagree about Sep and Sept.
    months: /^en\b/i.test(locale) ? MONTHS : MONTHS.map((_, i) => month.format(Date.UTC(2026, i, 15)).replace(/\.$/, '')),
    monthFirst: /^en-US$/i.test(locale),
  };
}

/** A whole number, grouped: `1,200`. */
export function grouped(n: number): string {
  return whole.format(n);
}

/** A number as a glance takes it in: `480`, `12.4 K`, `1.2 M`; minus as −, blank as –. */
export function short(n: number): string {
  if (Number.isNaN(n)) return '–';
  const size = Math.abs(n);
  // Rounded first: 999,960 is 1 M, never 1,000 K.
  if (size >= 999_950_000) return signed(n, `${tenth.format(size / 1e9)} bn`);
  if (size >= 999_950) return signed(n, `${tenth.format(size / 1e6)} M`);
  if (size >= 9_999.5) return signed(n, `${tenth.format(size / 1e3)} K`);
  return signed(n, size < 10 ? tenth.format(size) : whole.format(size));
}

/** The same number to the last digit that matters: `1,234,567.89`; blank in words, for hover and screen readers. */
export function full(n: number): string {
  return Number.isNaN(n) ? 'not known' : signed(n, cents.format(Math.abs(n)));
}

/** A number in a sentence: `1,270`, and decimals only where they matter. */
export function said(n: number): string {
  return Math.abs(n) >= 100 ? full(Math.round(n)) : full(n);
}

/** A sentence with its numbers, days and periods as people here write them. */
export function spoken(sentence: string | Sentence): string {
  if (typeof sentence === 'string') return sentence;
  return sentence.map((part) => (typeof part === 'string' ? part : typeof part === 'number' ? full(part) : 'day' in part ? dayInWords(part.day) : periodInWords(part.period))).join('');
}

/** A share in per cent with one decimal, or none: `7.6 %`; minus as −, blank as –. The space does not break. */
export function percent(share: number, digits: 0 | 1 = 1): string {
  if (Number.isNaN(share)) return '–';
  return signed(share, `${(digits === 0 ? whole : point).format(Math.abs(share) * 100)}\u00a0%`);
}

/** How many there are, with the noun: `1 warning`, `1,200 rows`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${whole.format(n)} ${n === 1 ? one : many}`;
}

/** `28 Feb 2026`, or `Feb 28, 2026` where people write so. */
export function dayInWords(of: Day): string {
  const { year, month, date } = civil(of);
  const name = months[month - 1] ?? '';
  return monthFirst ? `${name} ${date}, ${year}` : `${date} ${name} ${year}`;
}

/** A moment as our sheets keep it, `2026-05-28 14:05:09`, to the minute: `28 May 2026, 14:05`; any other text as it is. */
export function momentInWords(text: string): string {
  const [, year, month, date, time] = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d:\d\d)/.exec(text) ?? [];
  const of = day(Number(year), Number(month), Number(date));
  return time === undefined || of === undefined ? text : `${dayInWords(of)}, ${time}`;
}

/** One period in the short form a planner says: `W10`, `Mar 26`, `Q1 26`. */
export function periodInWords(of: Period): string {
  if (grainOf(of) === 'week') return of.slice(5);
  const year = of.slice(2, 4);
  return grainOf(of) === 'quarter' ? `${of.slice(5)} ${year}` : `${months[Number(of.slice(5)) - 1] ?? ''} ${year}`;
}

/** A run of periods: `W10–W15`, `W52 2026 – W02 2027`, `Mar 26 – May 26`, or just the one. */
export function runInWords(first: Period, last: Period): string {
  if (first === last) return periodInWords(first);
  if (grainOf(first) !== 'week') return `${periodInWords(first)} – ${periodInWords(last)}`;
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? `${periodInWords(first)}–${periodInWords(last)}` : `${periodInWords(first)} ${from} – ${periodInWords(last)} ${to}`;
}

/** How long it took: `0.4 s`. */
export function secondsInWords(ms: number): string {
  return `${tenth.format(ms / 1000)} s`;
}

function signed(n: number, text: string): string {
  return n < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
