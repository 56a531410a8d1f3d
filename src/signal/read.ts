import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import { tellParts } from './rule/conflicts';
import { tellControls, totalOf } from './rule/control';
import { INPUTS, type InputName, type InputSpec } from './inputs';
import { joint, type Part } from './range/joint';
import type { KnownColumns } from './range/known-columns';
import { Log } from './rule/log';
import type { Manner } from './cell/moment';
import { prepared } from './range/prepare';
import { readSettings } from './grid/read-settings';
import type { InputReading, Reading } from './reading';
import type { Records } from './range/records';
import { labels } from './range/regions';
import { reported } from './report';
import type { Settings } from './settings';
import { signalled } from './signalled';
import { unlimited } from './rule/unlimited';

/** One input's cells, which input they are, and what is known of its columns from before. */
export type Given = { readonly input: InputName; readonly grid: Grid; readonly columns?: KnownColumns };

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
  const totals: Control[] = [];
  for (const spec of INPUTS) {
    const grids = inputs.filter(({ input }) => input === spec.input).map(({ grid }) => grid);
    if (spec.input === 'Settings' || grids.length === 0) continue;
    const columns = inputs.find(({ input }) => input === spec.input)?.columns;
    const records = understoodAll(spec, { grids, columns }, settings, logs, totals);
    if (records) known.set(spec.input, records);
  }
  tellControls(settings.controls, totals, settingsLog);
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

type Control = { readonly names: readonly string[]; readonly total: number; readonly log: Log; readonly records: Records };

/** An input from its one range, or from several put together; undefined when one of them cannot be read, for reasons that are told. */
function understoodAll(spec: InputSpec, { grids, columns }: { readonly grids: readonly Grid[]; readonly columns: KnownColumns | undefined }, settings: Settings, logs: Log[], totals: Control[]): Records | undefined {
  const names = labels(grids.map(({ name }) => name));
  const parts = grids.map((grid, i): Part | undefined => {
    const log = new Log(spec.input, grid);
    logs.push(log);
    const manner: Manner = { date1904: grid.date1904, fiscalStart: settings.fiscalStart, fiscalNamedBy: settings.fiscalNamedBy, dayFirst: true, weeks: false };
    const records = prepared(spec, grid, manner, log, columns);
    if (records) totals.push({ names: grids.length === 1 ? [spec.input, grid.name] : [grid.name, names[i] ?? ''], total: totalOf(records), log, records });
    return records && { label: names[i] ?? '', records };
  });
  const there = parts.filter((part) => part !== undefined);
  const [only] = there;
  if (!only || there.length < parts.length) return undefined;
  if (grids.length === 1) return only.records;
  const measured = there.filter(({ records }) => records.measure !== undefined).length;
  if (spec.numbers.length > 1 && measured > 0 && measured < there.length) {
    only.records.log.say('stop', 'several ranges', `Some ranges of ${spec.input} have a Measure column and others have not.`, 'Give them one layout.', { place: only.records.grid.place });
    return undefined;
  }
  const records = joint(there);
  if (!records) return undefined;
  logs.push(records.log);
  totals.push({ names: [spec.input], total: totalOf(records), log: records.log, records });
  tellParts(records, there);
  return records;
}
