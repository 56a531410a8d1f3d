import { deepStrictEqual as deepEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { explained } from '../../src/reconcile/reconcile';
import { taken } from '../../src/signal/read';
import { bound, visited } from './bound';
import { throughExcel } from './excel';
import { learning } from './learn';
import { medians, timed } from './medians';
import { core, doubted, encoded, everything, ours, signalled, told } from './ours';
import { peer } from './peer';
import { ranges } from './rows';
import { scenarios } from './scenarios';
import { sumifs } from './sumifs';
import { asMarkdown, asText, type Measured } from './table';
import { parsed, type Answer, type Blocks, type Order } from './tables';

/**
 * `npm run bench [-- --markdown] [--readme] [--no-excel]`: answers first, then process CPU times as medians, and the ratios that stay the same on another machine.
 *
 * *The task* is what the bound and arquero do too: from rows to the gap table. Findings, causes and exceptions are more than that and stand in lines of their own; *all of it* is what a planner waits for.
 */
const ROUNDS = Number(process.env['REPEATS'] ?? 5);
const WARM = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);

function check(who: string, got: Answer, wanted: Answer): void {
  deepEqual(got, wanted, `${who} says ${JSON.stringify(got)}, it is ${JSON.stringify(wanted)}: no point in being fast.`);
}

function measured(order: Order, keyLength: 15 | 8): Measured {
  const { texts, answer } = ranges(order, keyLength);
  const fresh = () => parsed(texts);
  check('The add-in', told(ours(fresh())), answer);
  check('Arquero', peer(fresh()), answer);
  // Each step works on what the one before has just made, so that rows are parsed as seldom as may be; looking at rows leaves them fresh.
  let rows: Blocks | undefined;
  let grids = encoded(fresh());
  let signals = signalled(grids);
  let { balance } = core(signals);
  const parse = () => (rows = fresh());
  const again = () => rows ?? fresh();
  const anew = () => ((rows = undefined), fresh());
  const each = [
    timed(parse, visited), timed(again, bound), timed(anew, (of) => (grids = encoded(of))), timed(() => grids, (of) => (signals = signalled(of))), timed(() => signals, (of) => ({ balance } = core(of))),
    timed(fresh, ours), timed(() => taken(grids, new Map()), doubted), timed(() => balance, explained), timed(fresh, everything),
  ];
  medians(each, WARM); // let the engine settle before anything is counted
  const [visit = NaN, least = NaN, encode = NaN, read = NaN, onGrids = NaN, task = NaN, doubts = NaN, causes = NaN, all = NaN] = medians(each, ROUNDS);
  const [arquero = NaN] = medians([timed(fresh, peer)], Math.min(ROUNDS, 3));
  return { order, keyLength, visit, least, encode, read, core: onGrids, task, doubts, causes, everything: all, arquero };
}

/** Puts the table where the README keeps it. */
function intoReadme(table: string): void {
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', readme.replace(/(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/, (_, before: string, after: string) => `${before}${table}${after}`));
}

async function main(): Promise<void> {
  const markdown = process.argv.includes('--markdown');
  const rows: Measured[] = [];
  for (const keyLength of [15, 8] as const) {
    for (const order of ['sorted', 'shuffled'] as const) {
      const row = measured(order, keyLength);
      rows.push(row);
      if (!markdown) say(asText(row));
    }
  }
  const beside = [...learning(), ...scenarios(), ...sumifs(), ...(process.argv.includes('--no-excel') ? [] : await throughExcel())];
  const table = asMarkdown(rows, beside);
  if (process.argv.includes('--readme')) intoReadme(table);
  if (markdown) say(table);
  else beside.forEach(({ what, said }) => say(`  ${what.padEnd(62)} ${said}`));
}

if (!process.argv.includes('--markdown')) say(`node ${process.version}, medians of ${ROUNDS}, process CPU time; the ratios are what counts\n`);
void main();
