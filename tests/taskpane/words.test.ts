import { day } from '../../src/model/day';
import { period } from '../../src/model/period';
import { plain, words } from '../../src/model/sentence';
import { counted, dayInWords, full, grouped, runInWords, said, short, speakAs, spoken } from '../../src/taskpane/words';

const at = (text: string) => {
  const found = period(text);
  if (!found) throw new Error(`no period ${text}`);
  return found;
};

describe('a number at a glance', () => {
  it.each([[0, '0'], [480, '480'], [0.25, '0.3'], [9_999, '9,999'], [12_400, '12.4 K'], [999_949, '999.9 K'], [999_960, '1 M'], [1_234_567, '1.2 M'], [2.5e9, '2.5 bn']])('says %d as %s', (n, text) => {
    expect(short(n)).toBe(text);
  });

  it('has a minus sign, not a hyphen', () => expect(short(-1_200_000)).toBe('−1.2 M'));
  it('does not say minus nothing', () => expect(short(-0.01)).toBe('0'));
  it('says a blank as a dash, and in words to who cannot see it', () => expect([short(NaN), full(NaN)]).toEqual(['–', 'not known']));
  it('keeps cents in full and drops them in a sentence', () => expect([full(1270.25), said(1270.25), said(2.5)]).toEqual(['1,270.25', '1,270', '2.5']));
  it('counts one and many', () => expect([counted(1, 'row'), counted(1200, 'row'), counted(0, 'box', 'boxes')]).toEqual(['1 row', '1,200 rows', '0 boxes']));
});

describe('a run of periods', () => {
  it.each([['2026-W10', '2026-W15', 'W10–W15'], ['2026-W10', '2026-W10', 'W10'], ['2026-W52', '2027-W02', 'W52 2026 – W02 2027'], ['2026-03', '2026-05', 'Mar 26 – May 26'], ['2026-Q1', '2026-Q1', 'Q1 26']])('from %s to %s is %s', (first, last, text) => {
    expect(runInWords(at(first), at(last))).toBe(text);
  });
});

describe('numbers and dates of another place', () => {
  afterEach(() => speakAs('en-GB'));
  const date = day(2026, 5, 28) ?? NaN;

  it.each([
    ['en-GB', ['1.2 M', '1,234,567.89', '12,345', '28 May 2026', 'Mar 26 – Oct 26']],
    ['en-US', ['1.2 M', '1,234,567.89', '12,345', 'May 28, 2026', 'Mar 26 – Oct 26']],
    ['de-DE', ['1,2 M', '1.234.567,89', '12.345', '28 Mai 2026', 'Mär 26 – Okt 26']],
    ['fr-FR', ['1,2 M', '1\u202f234\u202f567,89', '12\u202f345', '28 mai 2026', 'mars 26 – oct 26']],
  ])('are written as in %s', (locale, written) => {
    speakAs(locale);
    expect([short(1_234_567), full(1_234_567.89), grouped(12_345), dayInWords(date), runInWords(at('2026-03'), at('2026-10'))]).toEqual(written);
  });

  it.each([
    ['en-GB', 'Make 1,200.5 of what comes after Mar 26, paid 28 May 2026; not known, −3.'],
    ['de-DE', 'Make 1.200,5 of what comes after Mär 26, paid 28 Mai 2026; not known, −3.'],
  ])('stand in a sentence as in %s, which our sheets have the same everywhere', (locale, written) => {
    speakAs(locale);
    const sentence = words`Make ${1200.5} of what comes after ${{ period: at('2026-03') }}, paid ${words`${{ day: date }}; ${NaN}`}, ${-3}.`;
    expect(spoken(sentence)).toBe(written);
    expect(plain(sentence)).toBe('Make 1,200.5 of what comes after 2026-03, paid 2026-05-28; not known, −3.');
  });

  it('stay as they were where the place is no place', () => {
    speakAs('de-DE');
    speakAs('not a locale');
    expect(short(1_234_567)).toBe('1,2 M');
  });
});
