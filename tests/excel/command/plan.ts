import { readFileSync, writeFileSync } from 'node:fs';
import { address } from '../../../src/model/place';
import { asked, USAGE, type Asked, type No } from './asked';
import { planned, type Planned } from './planned';

/** The loop without Excel: reads IN, runs the same steps as the pane, saves OUT. `contract.md` §3 says what it takes and prints. */
async function main(argv: readonly string[]): Promise<number> {
  const began = performance.now();
  const wishes = asked(argv);
  if ('no' in wishes) return refused(wishes);
  const bytes = readable(wishes.from);
  if (!bytes) return refused({ no: `${wishes.from} cannot be opened.` });
  const result = await planned(bytes, wishes, new Date().toISOString());
  if ('no' in result) return refused(result);
  if (!saved(wishes.to, result.bytes)) return refused({ no: `${wishes.to} cannot be written.` });
  const seconds = Math.round(performance.now() - began) / 1000;
  process.stdout.write(wishes.json ? `${JSON.stringify(counts(result, seconds))}\n` : told(wishes, result, seconds));
  return 0;
}

/** The counts other programs read. */
function counts({ digest, outlook, plan, scenarios }: Planned, seconds: number) {
  const { items = 0, periods = 0 } = digest.plan ?? {};
  return { findings: digest.counts, items, periods, gaps: outlook?.totals.gaps ?? 0, exceptions: outlook?.listed ?? 0, scenarios: outlook ? scenarios.length : 0, plan: plan ? { cycle: plan.cycle, version: plan.version, fingerprint: plan.fingerprint } : null, seconds };
}

/** The same for people, in a few lines. */
function told({ to }: Asked, { digest, outlook, sheets, carried, plan }: Planned, seconds: number): string {
  const { stop, warning, note } = digest.counts;
  const lines = [
    `Read ${digest.plan?.items ?? 0} items over ${digest.plan?.periods ?? 0} periods, cycle ${digest.plan?.cycle ?? ''}.`,
    ...digest.inputs.map(({ input, place, rows }) => `  ${input}: ${address(place)}, ${rows.used} of ${rows.read} rows used`),
    `Found ${stop} stops, ${warning} warnings and ${note} notes; ${outlook?.totals.gaps ?? 0} material gaps, ${outlook?.listed ?? 0} exceptions.`,
    ...(carried.length === 0 ? [] : [`Carried along as it was: ${carried.join(', ')}.`]),
    ...(plan ? [`Committed ${plan.cycle} version ${plan.version}, fingerprint ${plan.fingerprint.slice(0, 4)} ${plan.fingerprint.slice(4, 8)}.`] : []),
    `Wrote ${sheets.join(', ')} to ${to} in ${seconds} s.`,
  ];
  return `${lines.join('\n')}\n`;
}

function refused({ no, usage = false }: No): number {
  process.stderr.write(usage ? `${no}\n${USAGE}\n` : `${no}\n`);
  return 2;
}

function readable(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function saved(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes);
    return true;
  } catch {
    return false;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
