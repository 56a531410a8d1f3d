import { reconcile } from '../../src/reconcile/reconcile';
import type { Reconciliation } from '../../src/reconcile/reconciliation';
import { bound } from './bound';
import { throughExcel } from './excel';
import { encoded, ours, signalled, type Rows } from './ours';
import { peer } from './peer';
import { ranges, type Answer, type Order, type Row, type Texts } from './rows';

/** `npm run bench`: answers first, then process CPU times as medians, and the ratios that stay the same on another machine. */
const REPEATS = Number(process.env['REPEATS'] ?? 7);
const GOALS = { sorted: { 15: 1.1, 8: 2 }, shuffled: { 15: 1.5, 8: 2 } } as const;

const parsed = (texts: Texts): Rows => ({ demand: rowsOf(texts.demand), supply: rowsOf(texts.supply), finance: rowsOf(texts.finance) });
const rowsOf = (text: string): readonly Row[] => JSON.parse(text) as readonly Row[];
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The median CPU time of some runs, ms; what each run works on is made fresh before it and not counted. */
function median<T>(make: () => T, run: (of: T) => unknown, repeats = REPEATS): number {
  const times: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const of = make();
    globalThis.gc?.();
    const start = process.cpuUsage();
    run(of);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? NaN;
}

function check(who: string, got: Answer, wanted: Answer): void {
  for (const [name, value] of Object.entries(wanted)) {
    const other = Object.entries(got).find(([key]) => key === name)?.[1];
    if (other !== value) throw new Error(`${who} says ${name} is ${String(other)}, it is ${String(value)}: no point in being fast.`);
  }
}

const told = ({ totals: { demand, supply, shortUnits: short, shipped, budgetRevenue: budget } }: Reconciliation): Answer => ({ demand, supply, short, shipped, budget });
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9);

function measured(order: Order, keyLength: 15 | 8): void {
  const { texts, answer } = ranges(order, keyLength);
  const fresh = () => parsed(texts);
  check('The add-in', told(ours(fresh())), answer);
  check('Arquero', peer(fresh()), answer);
  for (let i = 0; i < 3; i += 1) ours(fresh()); // let the engine settle before anything is counted
  bound(fresh());
  const least = median(fresh, bound);
  const coding = median(fresh, encoded);
  const whole = median(fresh, ours);
  const reading = median(() => encoded(fresh()), signalled);
  const signals = signalled(encoded(fresh()));
  const again = median(() => signals, reconcile);
  const other = median(fresh, peer, 3);
  const goal = GOALS[order][keyLength];
  say(`\n3 × 240,000 rows, ${order}, keys of ${keyLength} characters`);
  say(`  bound: touch every cell, hash each key once ${ms(least)}`);
  say(`  encode to columns                           ${ms(coding)}   ${(coding / least).toFixed(2)} × bound (goal ≤ ${goal})`);
  say(`  read: columns to signals                    ${ms(reading)}   ${(reading / least).toFixed(2)} × bound`);
  say(`  rows to gap table: encode, read, reconcile  ${ms(whole)}   ${(whole / least).toFixed(2)} × bound (goal ≤ ${goal})`);
  say(`  reconcile again on cached grids             ${ms(again)}   1/${(whole / again).toFixed(1)} of the whole (goal ≤ 1/15)`);
  say(`  arquero 8.0.1, the same answer              ${ms(other)}   ${(other / whole).toFixed(1)} × ours (goal ≥ 20)`);
}

async function main(): Promise<void> {
  say(`node ${process.version}, medians of ${REPEATS}, process CPU time; the ratios are what counts`);
  for (const keyLength of [15, 8] as const) for (const order of ['sorted', 'shuffled'] as const) measured(order, keyLength);
  for (const line of await throughExcel()) say(line);
}

void main();
