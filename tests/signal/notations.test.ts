import fc from 'fast-check';
import { isoDay, serialOfDay } from '../../src/model/day';
import { firstDay, grainOf, lastDay, period, periodOf, type Period } from '../../src/model/period';
import { demandOf, gridOf, reading } from './grid-of';

const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const GERMAN = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const FRENCH = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const SPANISH = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** How a workbook counts: where its serials begin, and when its fiscal year does and which year it is named by. */
type Book = { readonly date1904: boolean; readonly fiscalStart: number; readonly namedBy: 'end' | 'start' };
type Notation = (at: Period, book: Book, dayIn: number) => string | number;

const year = (at: Period) => Number(at.slice(0, 4));
const inYear = (at: Period) => Number(at.slice(grainOf(at) === 'month' ? 5 : 6));
const two = (n: number) => String(n).padStart(2, '0');
const short = (n: number) => two(n % 100);
const worded = (names: readonly string[]): Notation => (at) => `${names[inYear(at) - 1]} ${year(at)}`;
/** A real date: any day of the period. */
const serial: Notation = (at, { date1904 }, dayIn) => serialOfDay(firstDay(at) + (dayIn % (lastDay(at) - firstDay(at) + 1)), date1904);
const fiscal: Notation = (at, { fiscalStart, namedBy }) => {
  const number = ((inYear(at) - fiscalStart + 12) % 12) + 1;
  const begins = inYear(at) >= fiscalStart ? year(at) : year(at) - 1;
  return `P${number} FY${short(namedBy === 'start' || fiscalStart === 1 ? begins : begins + 1)}`;
};

const NOTATIONS: Readonly<Record<'month' | 'week' | 'quarter', readonly (readonly [string, Notation])[]>> = {
  month: [
    ['a real date', serial], ['2026-03', (at) => at], ['Mar-26', (at) => `${ENGLISH[inYear(at) - 1]?.slice(0, 3)}-${short(year(at))}`],
    ['March 2026', worded(ENGLISH)], ['März 2026', worded(GERMAN)], ['mars 2026', worded(FRENCH)], ['marzo 2026', worded(SPANISH)],
    ['M03 2026', (at) => `M${two(inYear(at))} ${year(at)}`], ['P3 FY26', fiscal],
  ],
  week: [['a real date', serial], ['2026-W09', (at) => at], ['W9 2026', (at) => `W${inYear(at)} ${year(at)}`]],
  quarter: [['a real date', serial], ['2026-Q1', (at) => at], ['Q1 2026', (at) => `Q${inYear(at)} ${year(at)}`]],
};
const ALL = (['month', 'week', 'quarter'] as const).flatMap((grain) => NOTATIONS[grain].map(([name, write]) => [name, grain, write] as const));

const book = fc.record({ date1904: fc.boolean(), fiscalStart: fc.integer({ min: 1, max: 12 }), namedBy: fc.constantFrom<'end' | 'start'>('end', 'start') });
const from = firstDay('2001-01' as Period);
const to = lastDay('2078-12' as Period);

/** The period that a workbook with one row of demand in it plans for, long or wide. */
function readBack(cell: string | number, grain: string, { date1904, fiscalStart, namedBy }: Book, at: Period, wide: boolean) {
  const rows = wide ? [['Product', cell], ['P1', 5]] : [['Product', 'Period', 'Quantity'], ['P1', cell, 5]];
  const made = (name: string) => gridOf(name, rows, { date1904 });
  return demandOf(reading({ Demand: made('Demand'), Supply: made('Supply') }, { 'As of': isoDay(firstDay(at) - 1), Grain: grain, 'Fiscal year start': String(fiscalStart), 'Fiscal year named by': namedBy }));
}

describe('every notation of the contract', () => {
  it.each(ALL)('%s of a %s comes back as the period it was written from', (_, grain, write) => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), book, fc.nat(91), fc.boolean(), (day, counts, dayIn, wide) => {
        const at = periodOf(day, grain);
        expect(period(at)).toBe(at);
        expect(readBack(write(at, counts, dayIn), grain, counts, at, wide)).toEqual([`P1 ${at}: 5`]);
      }),
      { numRuns: 150 },
    );
  });
});
