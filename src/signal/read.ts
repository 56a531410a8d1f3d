import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import type { InputName } from './inputs';
import { INPUTS } from './inputs';
import { Log } from './log';
import type { Manner } from './moment';
import { prepared } from './prepare';
import { readSettings } from './read-settings';
import type { InputReading, Reading } from './reading';
import type { Records } from './records';
import { reported } from './report';
import { signalled } from './signalled';
import { unlimited } from './unlimited';

/** One input's cells, and which input they are. */
export type Given = { readonly input: InputName; readonly grid: Grid };

/**
 * What the workbook says, from the cells of its inputs: the signals when one can plan from it, and every finding.
 *
 * `given` are settings a person gave by hand; they go before the Settings input. An input that is not there is told by `find`.
 */
export function read(inputs: readonly Given[], given: ReadonlyMap<string, string>): Reading {
  const gridOf = (input: InputName) => inputs.find((each) => each.input === input)?.grid;
  const settingsGrid = gridOf('Settings');
  const settingsLog = new Log('Settings', settingsGrid);
  const logs: Log[] = [settingsLog];
  const { settings, reading } = readSettings(settingsGrid, given, settingsLog);
  const known = new Map<InputName, Records>();
  for (const spec of INPUTS) {
    const grid = gridOf(spec.input);
    if (spec.input === 'Settings' || !grid) continue;
    const log = new Log(spec.input, grid);
    logs.push(log);
    const manner: Manner = { date1904: grid.date1904, fiscalStart: settings.fiscalStart, fiscalNamedBy: settings.fiscalNamedBy, dayFirst: true, weeks: false };
    const records = prepared(spec, grid, manner, log);
    if (records) known.set(spec.input, records);
  }
  // What no input says is told of Products, where it could be said.
  const open = new Log('Products');
  logs.push(open);
  const made = signalled(known, settings, open);
  const readings: InputReading[] = [];
  for (const [input, records] of known) readings.push(reported(records, made?.grain ?? settings.grain ?? 'month', made?.came.get(input)));
  if (reading) readings.push(reading);
  const findings: Finding[] = logs.flatMap((log) => log.findings());
  if (made) findings.push(...unlimited((input) => known.has(input), made.signals));
  const stopped = findings.some((finding) => finding.severity === 'stop');
  return { signals: stopped ? undefined : made?.signals, inputs: readings, findings };
}
