import type { LateRun } from './late-runs';

/** `P1 2026-03: 5 → 7, by Ada`, or over several periods `P1 2026-03 to 2026-05: 5 → 7`. */
export function inWords({ key, first, last, old, now, by: who }: LateRun): string {
  const number = (value: number) => (Number.isNaN(value) ? 'blank' : value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
  const at = first === '' ? '' : ` ${first}${last === first ? '' : ` to ${last}`}`;
  return `${key}${at}: ${number(old)} → ${number(now)}${who === '' ? '' : `, by ${who}`}`;
}
