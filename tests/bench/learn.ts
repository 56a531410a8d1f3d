import { calendar } from '../../src/model/calendar';
import { later, period } from '../../src/model/period';
import { assert } from '../../src/model/assert';
import { learn } from '../../src/learn/learn';
import { TOTAL } from '../../src/learn/learned';
import type { History } from '../../src/signal/grid/history';
import { chance } from '../sample/chance';
import { given } from '../reconcile/given';
import type { Stretch } from './table';

const [ITEMS, MONTHS, REPEATS] = [10_000, 36, 5];
const WHO = ['Statistical', 'Sales', 'Marketing', 'Consensus'];

/** Learning over 10,000 items × 36 months × 4 contributors, as a ratio to visiting every number once in the same run; the answer is checked first. */
export function learning(): readonly Stretch[] {
  const signals = { ...given({ demand: Array.from({ length: ITEMS }, () => [1]), products: Array.from({ length: ITEMS }, (_, i) => `P${i}`), families: Array.from({ length: ITEMS }, (_, i) => `F${i % 40}`), price: 9, cost: 5 }) };
  const history = made(signals.items);
  const once = learn({ ...signals, history });
  const row = once?.lines.level.findIndex((level, i) => level === TOTAL && once.lines.snapshot[i] === 1) ?? -1;
  const cfe = visited(history, 1);
  if (Math.abs((once?.lines.scores.cfe[row] ?? NaN) - cfe) > 1e-3) throw new Error(`the total is ${once?.lines.scores.cfe[row]}, it is ${cfe}: no point in being fast.`);
  const least = median(() => WHO.forEach((_, s) => visited(history, s)));
  const whole = median(() => learn({ ...signals, history }));
  const size = `${ITEMS.toLocaleString('en')} items × ${MONTHS} months × ${WHO.length} contributors`;
  return [{ what: `learn, ${size}: all metrics, value added, cost`, said: `${whole.toFixed(0)} ms, ${(whole / least).toFixed(0)} × visiting every actual and forecast once` }];
}

function made(items: History['items']): History {
  const draw = chance(36);
  const first = period('2023-01');
  assert(first !== undefined, 'the bench has a calendar');
  const size = ITEMS * MONTHS;
  const actuals = Float64Array.from({ length: size }, () => Math.floor(draw() * 200));
  const blank = new Float64Array(size).fill(NaN);
  const said = (high: number) => Float64Array.from(actuals, (value, at) => (at % MONTHS < 12 ? NaN : Math.round(value * (high + draw() * 0.4))));
  return { items, calendar: calendar(first, later(first, MONTHS - 1)), actuals, revenue: blank, receipts: blank, snapshots: WHO.map((contributor, i) => ({ contributor, lag: 1, values: said(0.8 + i / 20) })) };
}

/** The cumulative error of one contributor: the least there is to do. */
function visited({ actuals, snapshots }: History, which: number): number {
  const values = snapshots[which]?.values ?? actuals;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const e = (values[at] ?? NaN) - (actuals[at] ?? NaN);
    if (e === e) sum += e;
  }
  return sum;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(REPEATS / 2)] ?? NaN;
}
