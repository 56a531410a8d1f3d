import type { Book } from '../excel/model/book';
import type { WantedComparison } from './expected';
import { match, seenTable, show, text } from './table';
import { same, type Tally } from './tally';

const RATIOS = new Set(['GM %', 'Fill %', 'Capacity peak %']);
const COUNTS = new Set([...RATIOS, 'Short units']);

/** Judges the comparison of scenarios: its columns, every metric, every difference to the base, and that the drivers add up to it. */
export function judgeComparison(tally: Tally, book: Book, want: WantedComparison): void {
  const table = seenTable(book, 'ScenarioComparison');
  if (!tally.check(table !== undefined, 'table ScenarioComparison is missing') || !table) return;
  tally.check(table.sheet.name === 'Scenarios' && table.columns.join() === want.columns.join(), () => `ScenarioComparison stands on ${table.sheet.name} with ${table.columns.join()}`);
  const rows = new Map(table.rows.map((row) => [text(row.get('Metric')), row]));
  const delta = (metric: string, name: string) => Number(rows.get(metric)?.get(`${name} Δ`) ?? NaN);
  for (const { metric, base, values } of want.rows) {
    const row = rows.get(metric);
    if (!tally.check(row !== undefined, `ScenarioComparison has no row for ${metric}`) || !row) continue;
    const money = !COUNTS.has(metric);
    tally.check(match(base, row.get('Base'), '', money), () => `${metric} of the base is ${String(row.get('Base'))}, expected ${show(base)}`);
    if (RATIOS.has(metric)) tally.check(row.format('Base').includes('%'), `${metric} has no % format`);
    want.scenarios.forEach((name, i) => {
      tally.check(match(values[i] ?? null, row.get(name), '', money), () => `${metric} of ${name} is ${String(row.get(name))}, expected ${show(values[i] ?? null)}`);
      tally.check(same(delta(metric, name), Number(row.get(name)) - Number(row.get('Base')), money), `${metric} of ${name}: Δ is not the difference`);
    });
  }
  want.operating?.forEach((value, i) => {
    const name = want.scenarios[i] ?? '';
    tally.check(match(value, delta('Operating effect', name), '', true), () => `Operating effect of ${name} differs by ${delta('Operating effect', name)}, expected ${show(value)}`);
  });
  judgeDrivers(tally, book, want.scenarios, delta);
}

function judgeDrivers(tally: Tally, book: Book, scenarios: readonly string[], delta: (metric: string, name: string) => number): void {
  const table = seenTable(book, 'ScenarioDrivers');
  tally.check(table?.columns.join() === 'Scenario,Lever,Metric,Effect', 'table ScenarioDrivers is missing or has other columns');
  const sums = new Map<string, { name: string; metric: string; sum: number }>();
  for (const row of table?.rows ?? []) {
    const [name, metric] = [text(row.get('Scenario')), text(row.get('Metric'))];
    const kept = sums.get(`${name}|${metric}`) ?? { name, metric, sum: 0 };
    kept.sum += Number(row.get('Effect'));
    sums.set(`${name}|${metric}`, kept);
  }
  for (const name of scenarios) tally.check([...sums.values()].some((sum) => sum.name === name), `ScenarioDrivers has no lever of ${name}`);
  for (const { name, metric, sum } of sums.values()) tally.check(Math.abs(delta(metric, name) - sum) <= Math.max(1e-6, 1e-9 * Math.abs(sum)), `${metric} of ${name}: levers add up to ${sum}, Δ is ${delta(metric, name)}`);
}
