import type { Order } from './tables';

/** Process CPU times of one order of rows, ms. */
export type Measured = {
  readonly order: Order;
  readonly keyLength: 15 | 8;
  readonly least: number;
  readonly encode: number;
  readonly read: number;
  readonly core: number;
  readonly rest: number;
  readonly whole: number;
  readonly arquero: number;
};

/** A stretch of the way through the local Excel, wall time. */
export type Stretch = { readonly what: string; readonly seconds: number; readonly detail: string };

const GOALS = { sorted: { 15: 1.1, 8: 2 }, shuffled: { 15: 1.5, 8: 2 } } as const;

type Line = { readonly name: string; readonly holds: string; readonly time: number; readonly ratio: string; readonly goal: string };

function lines(of: Measured): readonly Line[] {
  const { least, whole } = of;
  const share = (time: number) => `${(time / least).toFixed(2)} × bound`;
  return [
    { name: 'bound', holds: 'touch every cell, hash every key once', time: least, ratio: '', goal: '' },
    { name: 'encode', holds: 'cells to typed columns', time: of.encode, ratio: share(of.encode), goal: '' },
    { name: 'read', holds: 'columns to signals, with every finding', time: of.read, ratio: share(of.read), goal: '' },
    { name: 'core', holds: 'netting, money, flags, totals, families', time: of.core, ratio: share(of.core), goal: '' },
    { name: 'whole', holds: 'encode + read + core, in one run', time: whole, ratio: share(whole), goal: `≤ ${GOALS[of.order][of.keyLength]} ×` },
    { name: 'and then', holds: 'causes, exceptions ranked, bridge', time: of.rest, ratio: share(of.rest), goal: '' },
    { name: 'again', holds: 'core on cached grids', time: of.core, ratio: `1/${(whole / of.core).toFixed(1)} of the whole`, goal: '≤ 1/15' },
    { name: 'arquero', holds: '8.0.1, the same answer', time: of.arquero, ratio: `${(of.arquero / whole).toFixed(1)} × the whole`, goal: '≥ 20 ×' },
  ];
}

const title = ({ order, keyLength }: Measured) => `3 × 240,000 rows of 6 cells, ${order}, keys of ${keyLength} characters`;

/** For a terminal. */
export function asText(of: Measured): string {
  const told = lines(of).map(({ name, holds, time, ratio, goal }) =>
    `  ${name.padEnd(9)}${holds.padEnd(42)}${`${time.toFixed(time < 10 ? 1 : 0)} ms`.padStart(8)}   ${ratio}${goal === '' ? '' : ` (goal ${goal})`}`);
  return [title(of), ...told, ''].join('\n');
}

/** For a README: a column for each order of rows. */
export function asMarkdown(all: readonly Measured[], excel: readonly Stretch[]): string {
  const columns = all.map(lines);
  const names = columns[0] ?? [];
  const cell = (line: Line | undefined) => (line ? `${line.time.toFixed(line.time < 10 ? 1 : 0)} ms${line.ratio === '' ? '' : `, ${line.ratio}`}` : '');
  const body = names.map(({ name, holds }, i) => `| **${name}**: ${holds} | ${columns.map((each) => cell(each[i])).join(' | ')} |`);
  const head = `| 3 × 240,000 rows of 6 cells | ${all.map(({ order, keyLength }) => `${order}, keys of ${keyLength}`).join(' | ')} |`;
  const through = excel.map(({ what, seconds, detail }) => `| ${what} | ${seconds.toFixed(1)} s, ${detail} |`);
  return [
    head, `| --- |${' ---: |'.repeat(all.length)}`, ...body,
    ...(through.length > 0 ? ['', '| Through the local Excel, wall time | |', '| --- | --- |', ...through] : []),
  ].join('\n');
}
