import type { Change } from './cutoff';

/** `P1 2026-03: 5 → 7, by Ada`. */
export function inWords({ key, period: at, old, now, by: who }: Pick<Change, 'key' | 'period' | 'old' | 'now'> & { readonly by: string }): string {
  const number = (value: number) => (Number.isNaN(value) ? 'blank' : value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
  return `${key}${at === '' ? '' : ` ${at}`}: ${number(old)} → ${number(now)}${who === '' ? '' : `, by ${who}`}`;
}
