import type { LateChange } from './late';

/** `P1 2026-03: 5 → 7, by Ada`. */
export function inWords({ key, period: at, old, now, by: who }: Pick<LateChange, 'key' | 'period' | 'old' | 'now' | 'by'>): string {
  const number = (value: number) => (Number.isNaN(value) ? 'blank' : value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
  return `${key}${at === '' ? '' : ` ${at}`}: ${number(old)} → ${number(now)}${who === '' ? '' : `, by ${who}`}`;
}
