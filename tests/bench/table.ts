import type { Order } from './tables';

/** Process CPU times of one order of rows, ms. */
export type Measured = {
  readonly order: Order;
  readonly keyLength: 15 | 8;
  readonly visit: number;
  readonly least: number;
  readonly encode: number;
  readonly read: number;
  readonly core: number;
  readonly task: number;
  readonly doubts: number;
  readonly causes: number;
  readonly everything: number;
  readonly arquero: number;
};

/** Something measured beside the task: what it is, and what came out. */
export type Stretch = { readonly what: string; readonly said: string };

const GOALS = { sorted: { 15: 1.1, 8: 2 }, shuffled: { 15: 1.5, 8: 2 } } as const;

type Line = { readonly name: string; readonly holds: string; readonly time: number; readonly ratio: string; readonly goal: string };

function lines(of: Measured): readonly Line[] {
  const { least, task } = of;
  const share = (time: number) => `${(time / least).toFixed(2)} × bound`;
  return [
    { name: 'visit', holds: 'look at every cell once', time: of.visit, ratio: '', goal: '' },
    { name: 'bound', holds: 'visit, and hash every key once', time: least, ratio: '', goal: '' },
    { name: 'encode', holds: 'cells to typed columns', time: of.encode, ratio: `${share(of.encode)}, ${(of.encode / of.visit).toFixed(1)} × visit`, goal: '' },
    { name: 'read', holds: 'columns to items × periods', time: of.read, ratio: share(of.read), goal: '' },
    { name: 'core', holds: 'netting, money, flags, totals, families', time: of.core, ratio: share(of.core), goal: '' },
    { name: 'the task', holds: 'encode + read + core, in one run', time: task, ratio: share(task), goal: `≤ ${GOALS[of.order][of.keyLength]} ×` },
    { name: 'again', holds: 'core on cached grids', time: of.core, ratio: `1/${(task / of.core).toFixed(1)} of the task`, goal: '≤ 1/15' },
    { name: 'arquero', holds: '8.0.1, the same task and answer', time: of.arquero, ratio: `${(of.arquero / task).toFixed(1)} × the task`, goal: '≥ 20 ×' },
    { name: 'findings', holds: 'outliers, units, codes, budget, report', time: of.doubts, ratio: share(of.doubts), goal: '' },
    { name: 'causes', holds: 'causes, exceptions ranked, bridge', time: of.causes, ratio: share(of.causes), goal: '' },
    { name: 'all of it', holds: 'task + findings + causes, in one run', time: of.everything, ratio: share(of.everything), goal: '' },
  ];
}

const title = ({ order, keyLength }: Measured) => `3 × 240,000 rows of 6 cells, ${order}, keys of ${keyLength} characters`;
const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

/** For a terminal. */
export function asText(of: Measured): string {
  const told = lines(of).map(({ name, holds, time, ratio, goal }) =>
    `  ${name.padEnd(10)}${holds.padEnd(42)}${ms(time).padStart(8)}   ${ratio}${goal === '' ? '' : ` (goal ${goal})`}`);
  return [title(of), ...told, ''].join('\n');
}

/** For a README: a column for each order of rows, and what was measured beside it. */
export function asMarkdown(all: readonly Measured[], beside: readonly Stretch[]): string {
  const columns = all.map(lines);
  const names = columns[0] ?? [];
  const cell = (line: Line | undefined) => (line ? `${ms(line.time)}${line.ratio === '' ? '' : `, ${line.ratio}`}${line.goal === '' ? '' : ` (goal ${line.goal})`}` : '');
  const body = names.map(({ name, holds }, i) => `| **${name}**: ${holds} | ${columns.map((each) => cell(each[i])).join(' | ')} |`);
  const head = `| 3 × 240,000 rows of 6 cells | ${all.map(({ order, keyLength }) => `${order}, keys of ${keyLength}`).join(' | ')} |`;
  const rows = beside.map(({ what, said }) => `| ${what} | ${said} |`);
  return [head, `| --- |${' ---: |'.repeat(all.length)}`, ...body, '', '| Beside it | |', '| --- | --- |', ...rows].join('\n');
}
