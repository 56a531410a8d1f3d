import { isoDay } from '../model/day';
import type { Written } from '../model/written';
import type { Sheet, Stamp } from '../model/sheet';
import type { Digest } from '../signal/digest';
import type { Workbook } from '../workbook/workbook';
import type { Engine } from '../worker/engine';
import { isFor, ownTables, readTable } from './own';

const SHEET = 'Forecast history';

/**
 * Adds what is forecast now to the table `ForecastHistory`; undefined where it says so already.
 *
 * A table that has become too long takes as many periods as fit, and its receipt is a no that says what to do.
 */
export async function forecastsKept(workbook: Workbook, engine: Pick<Engine, 'capture'>, why: 'commit' | 'cutoff', stamp: Stamp): Promise<Written | undefined> {
  const no = (refusal: (Written & { ok: false })['refusal']): Written => ({ ok: false, sheet: SHEET, refusal: { ...refusal, subject: SHEET }, incomplete: false });
  const own = await ownTables(workbook);
  if (!own.ok) return no(own.refusal);
  const standing = await readTable(workbook, own.value, 'ForecastHistory');
  if (!standing.ok) return no(standing.refusal);
  const capture = await engine.capture(why, standing.value, stamp);
  if (!capture) return undefined;
  const { whole, rows, left } = capture;
  const sheet = named(capture.sheet, own.value.find(({ name }) => isFor(name, 'ForecastHistory'))?.name);
  const [receipt] = rows === 0 ? [] : whole || !standing.value ? await workbook.write([capture.sheet]) : [await workbook.append(sheet)];
  if (receipt?.ok === false || left === 0) return receipt;
  return no({ reason: 'full', detail: `${left} rows did not fit` });
}

/** Keeps the forecasts of the cycle once its cutoff has passed; undefined where it has not, or where they are kept already. */
export async function keptAtCutoff(workbook: Workbook, engine: Pick<Engine, 'capture' | 'cutoffPassed'>, { plan }: Digest, at: string): Promise<Written | undefined> {
  if (!plan || !(await engine.cutoffPassed(at))) return undefined;
  return forecastsKept(workbook, engine, 'cutoff', { cycle: plan.cycle, asOf: isoDay(plan.asOf), fingerprint: '', at });
}

/** The sheet with its table called as ours stands, so that rows never go to a table of the person's own. */
function named(sheet: Sheet, as: string | undefined): Sheet {
  return as === undefined ? sheet : { ...sheet, tables: sheet.tables.map((table) => ({ ...table, name: as })) };
}
