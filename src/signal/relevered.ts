import type { Grid } from '../model/grid';
import { leverRows } from './grid/levers';
import { specOf } from './inputs';
import { prepared } from './range/prepare';
import type { Reading } from './reading';
import { reported } from './report';
import { Log } from './rule/log';

/** A reading in which only the Levers table was read anew; undefined stands for one that is gone. What all else said stays said. */
export function relevered(reading: Reading, grid: Grid | undefined): Reading {
  const { signals } = reading;
  if (!signals) return reading;
  const { settings } = signals;
  const log = new Log('Levers', grid);
  const manner = { date1904: grid?.date1904 ?? false, fiscalStart: settings.fiscalStart, fiscalNamedBy: settings.fiscalNamedBy, dayFirst: true, weeks: false } as const;
  const records = grid && prepared(specOf('Levers'), grid, manner, log);
  const inputs = reading.inputs.filter(({ input }) => input !== 'Levers');
  const levers = records ? leverRows(records, settings) : [];
  return {
    signals: { ...signals, levers },
    inputs: records ? [...inputs, reported(records, signals.calendar.grain, undefined)] : inputs,
    findings: [...reading.findings.filter(({ input }) => input !== 'Levers'), ...log.findings()],
  };
}
