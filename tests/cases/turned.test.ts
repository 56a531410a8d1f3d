import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from '../excel/command/asked';
import { planned } from '../excel/command/planned';
import { load } from '../excel/file/load';
import { save } from '../excel/file/save';
import type { Expected } from '../judge/expected';
import { judge } from '../judge/judge';
import { asText, framed, renamed, shuffledColumns, shuffledRows, turned, widened, type Turn } from './turned/turned';

const CASES = ['clean-long', 'weekly', 'minimum', 'worked-ask', 'worked-material', 'worked-tracking'];
const TURNS: readonly (readonly [string, Turn])[] = [
  ['with its rows shuffled', shuffledRows],
  ['with its columns shuffled', shuffledColumns],
  ['with titles, blank rows and a blank column', framed],
  ['written wide, periods in any order', widened],
  ['under other headers', renamed],
  ['with every number as text with a decimal comma', asText],
];
const BUILT = new Set(['Plan', 'Plans', 'Gaps', 'Exceptions', 'ResourceLoad', 'Bias', 'ValueAdded']);
jest.setTimeout(180_000);

describe.each(TURNS)('a public case %s', (_, turn) => {
  it.each(CASES)('comes to the same: %s', async (name) => {
    const want: Expected = JSON.parse(readFileSync(join(__dirname, `${name}.expected.json`), 'utf8'));
    const book = turned(load(new Uint8Array(readFileSync(join(__dirname, `${name}.xlsx`)))), turn);
    const bytes = save(book);
    const wishes = asked(['in.xlsx', 'out.xlsx', ...want.args]);
    if ('no' in wishes) throw new Error(wishes.no);
    const plan = await planned(bytes, wishes, '2026-03-01T08:00:00.000Z');
    if ('no' in plan) throw new Error(plan.no);
    const tally = judge(load(bytes), load(plan.bytes), want, BUILT);
    expect(tally.wrong.slice(0, 12)).toEqual([]);
    expect(tally.held).toBeGreaterThan(20);
  });
});
