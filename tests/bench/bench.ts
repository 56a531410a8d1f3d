import { deepStrictEqual as deepEqual } from 'node:assert';
import { explained } from '../../src/reconcile/reconcile';
import { bound } from './bound';
import { throughExcel } from './excel';
import { medians, timed } from './medians';
import { core, encoded, ours, signalled, told } from './ours';
import { peer } from './peer';
import { ranges } from './rows';
import { asMarkdown, asText, type Measured } from './table';
import { parsed, type Answer, type Order } from './tables';

/** `npm run bench [-- --markdown] [--no-excel]`: answers first, then process CPU times as medians, and the ratios that stay the same on another machine. */
const ROUNDS = Number(process.env['REPEATS'] ?? 7);
const WARM = 4;

const say = (line: string) => process.stdout.write(`${line}\n`);

function check(who: string, got: Answer, wanted: Answer): void {
  deepEqual(got, wanted, `${who} says ${JSON.stringify(got)}, it is ${JSON.stringify(wanted)}: no point in being fast.`);
}

function measured(order: Order, keyLength: 15 | 8): Measured {
  const { texts, answer } = ranges(order, keyLength);
  const fresh = () => parsed(texts);
  check('The add-in', told(ours(fresh())), answer);
  check('Arquero', peer(fresh()), answer);
  const signals = signalled(encoded(fresh()));
  const { balance } = core(signals);
  const each = [
    timed(fresh, bound), timed(fresh, encoded), timed(() => encoded(fresh()), signalled),
    timed(() => signals, core), timed(() => balance, explained), timed(fresh, ours),
  ];
  medians(each, WARM); // let the engine settle before anything is counted
  const [least = NaN, encode = NaN, read = NaN, again = NaN, rest = NaN, whole = NaN] = medians(each, ROUNDS);
  const [arquero = NaN] = medians([timed(fresh, peer)], Math.min(ROUNDS, 3));
  return { order, keyLength, least, encode, read, core: again, rest, whole, arquero };
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
  const excel = process.argv.includes('--no-excel') ? [] : await throughExcel();
  if (markdown) say(asMarkdown(rows, excel));
  else excel.forEach(({ what, seconds, detail }) => say(`  ${what.padEnd(43)}${seconds.toFixed(1)} s, ${detail}`));
}

say(`node ${process.version}, medians of ${ROUNDS}, process CPU time; the ratios are what counts\n`);
void main();
