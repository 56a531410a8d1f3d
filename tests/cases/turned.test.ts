import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from '../excel/command/asked';
import { planned } from '../excel/command/planned';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Book } from '../excel/model/book';
import type { Expected } from '../judge/expected';
import { judge } from '../judge/judge';
import { inGerman } from './turned/german';
import { asTables, scoped, sideBySide } from './turned/placed';
import { asText, framed, halved, renamed, shuffledColumns, shuffledRows, turned, widened } from './turned/turned';

const CASES = ['clean-long', 'weekly', 'minimum', 'worked-ask', 'worked-material', 'worked-tracking'];
const TURNS: readonly (readonly [string, (book: Book) => Book])[] = [
  ['with its rows shuffled', (book) => turned(book, shuffledRows)],
  ['with its columns shuffled', (book) => turned(book, shuffledColumns)],
  ['with titles, blank rows and a blank column', (book) => turned(book, framed)],
  ['written wide, periods in any order', (book) => turned(book, widened)],
  ['under other headers', (book) => turned(book, renamed)],
  ['in German', (book) => turned(book, inGerman)],
  ['with every number as text with a decimal comma', (book) => turned(book, asText)],
  ['with every quantity in two halves', (book) => turned(book, halved)],
  ['as tables without a name', (book) => asTables(turned(book, (rows) => rows))],
  ['with names that hold on their sheet alone', (book) => scoped(turned(book, (rows) => rows))],
  ['all on one sheet, side by side', (book) => sideBySide(book)],
];
/** The cells of findings are others here. */
const BUT = new Set(['InputFindings']);
jest.setTimeout(180_000);

describe.each(TURNS)('a public case %s', (_, turn) => {
  it.each(CASES)('comes to the same: %s', async (name) => {
    const want: Expected = JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8'));
    const bytes = save(turn(load(new Uint8Array(readFileSync(join(__dirname, `${name}.xlsx`))))));
    const wishes = asked(['in.xlsx', 'out.xlsx', ...want.args]);
    if ('no' in wishes) throw new Error(wishes.no);
    const plan = await planned(bytes, wishes, '2026-03-01T08:00:00.000Z');
    if ('no' in plan) throw new Error(plan.no);
    const tally = judge(load(bytes), load(plan.bytes), want, BUT);
    expect(tally.wrong.slice(0, 12)).toEqual([]);
    expect(tally.held).toBeGreaterThan(20);
  });
});
