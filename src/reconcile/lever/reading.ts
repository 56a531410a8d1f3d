import type { Reading } from '../../signal/reading';
import type { Scenarios } from './read';

/** A reading that also tells which rows of the Levers table were left out, and counts them so. */
export function withLevers(reading: Reading, { findings }: Pick<Scenarios, 'findings'>): Reading {
  const left = new Set(findings.map(({ place }) => place?.row)).size;
  if (left === 0) return reading;
  const inputs = reading.inputs.map((one) => (one.input === 'Levers' ? { ...one, rows: { ...one.rows, used: one.rows.used - left, setAside: one.rows.setAside + left } } : one));
  return { ...reading, inputs, findings: [...reading.findings, ...findings] };
}
