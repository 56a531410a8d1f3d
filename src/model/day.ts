/** A calendar day as whole days since 1970-01-01 (UTC): no clock, no time zone, no `Date` kept anywhere. */
export type Day = number;

const MS = 86_400_000;

/** The day of a year, month (1–12) and day of month, or undefined when there is no such day (31 April). */
export function day(year: number, month: number, date: number): Day | undefined {
  const ms = Date.UTC(year, month - 1, date);
  const made = new Date(ms);
  if (year < 100 || made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return undefined;
  return ms / MS;
}

/** Year, month (1–12) and day of month of a day. */
export function civil(of: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const made = new Date(of * MS);
  return { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, date: made.getUTCDate() };
}

/** `2026-03-31`. */
export function isoDay(of: Day): string {
  return new Date(of * MS).toISOString().slice(0, 10);
}

/** The day of an Excel serial number; the time of day is dropped. */
export function dayOfSerial(serial: number, date1904: boolean): Day {
  const whole = Math.floor(serial);
  if (date1904) return whole - 24107;
  return (whole > 59 ? whole - 1 : whole) - 25568; // Excel believes 29 Feb 1900 existed
}

/** The Excel serial number of a day. */
export function serialOfDay(of: Day, date1904: boolean): number {
  if (date1904) return of + 24107;
  const whole = of + 25568;
  return whole > 59 ? whole + 1 : whole;
}

/** The day of an ISO time, UTC. */
export function dayOfTime(iso: string): Day {
  return Math.floor(Date.parse(iso) / MS);
}
