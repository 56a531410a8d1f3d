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
import { USED, type Records } from './range/records';
import { tellEmpty } from './rule/gaps';
import { labels } from './range/regions';
import { reported } from './report';
import type { Settings } from './settings';
import { signalled, type Made } from './signalled';
import { tellDoubts } from './rule/doubts';
import { unlimited } from './rule/unlimited';

/** One input's cells, which input they are, and what is known of its columns from before. */
export type Given = { readonly input: InputName; readonly grid: Grid; readonly columns?: KnownColumns };

/** The signals as the cells make them, before anybody doubts them; and what it takes to tell what was noticed. */
export type Taken = {
  readonly known: ReadonlyMap<InputName, Records>;
  readonly settings: Settings;
  /** How the Settings input was understood, where there is one. */
  readonly ofSettings: InputReading | undefined;
  readonly made: Made | undefined;
  readonly totals: readonly Control[];
  /** Of Settings first. */
  readonly logs: readonly Log[];
};

/**
 * What the workbook says, from the cells of its inputs: the signals when one can plan from it, and every finding.
 *
 * `given` are settings a person gave by hand; they go before the Settings input. An input that is not there is told by `find`.
 */
export function read(inputs: readonly Given[], given: ReadonlyMap<string, string>): Reading {
  return told(taken(inputs, given));
}

/** Cells to signals: all that is worked out, and nothing that is only told. */
export function taken(inputs: readonly Given[], given: ReadonlyMap<string, string>): Taken {
  const settingsGrid = inputs.find(({ input }) => input === 'Settings')?.grid;
  const log = new Log('Settings', settingsGrid);
  const logs: Log[] = [log];
  const { settings, reading } = readSettings(settingsGrid, given, log);
  const known = new Map<InputName, Records>();
  const totals: Control[] = [];
  for (const spec of INPUTS) {
    const grids = inputs.filter(({ input }) => input === spec.input).map(({ grid }) => grid);
    if (spec.input === 'Settings' || grids.length === 0) continue;
    const columns = inputs.find(({ input }) => input === spec.input)?.columns;
    const records = understoodAll(spec, { grids, columns }, settings, logs, totals);
    if (!records) continue;
    known.set(spec.input, records);
    tellEmpty(records, USED);
  }
  // What no input says is told of Products, where it could be said.
  const open = new Log('Products');
  logs.push(open);
  return { known, settings, ofSettings: reading, made: signalled(known, settings, open), totals, logs };
}

/** What was taken, with what is hard to believe in it: every finding in the order of the cells, and how each input was understood. */
export function told({ known, settings, ofSettings, made, totals, logs }: Taken): Reading {
  const [ofThem] = logs;
  if (ofThem) tellControls(settings.controls, totals, ofThem);
  if (made) tellDoubts(made.doubted);
  const readings: InputReading[] = [];
  for (const [input, records] of known) readings.push(reported(records, made?.grain ?? settings.grain ?? 'month', made?.came.get(input)));
  if (ofSettings) readings.push(ofSettings);
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
    if (records && settings.controls) totals.push({ names: grids.length === 1 ? [spec.input, grid.name] : [grid.name, names[i] ?? ''], total: totalOf(records), log, records });
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
  if (settings.controls) totals.push({ names: [spec.input], total: totalOf(records), log: records.log, records });
  tellParts(records, there);
  return records;
}
