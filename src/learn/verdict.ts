import type { Settings } from '../signal/settings';
import type { Scores } from './score';

/** What is said of a forecaster in words; the codes of a line's verdict. */
export const VERDICTS = ['too few pairs', 'not biased', 'biased, over', 'biased, under', 'no sales, no verdict'] as const;

export const [FEW, FAIR, OVER, UNDER, UNSCALED] = [0, 1, 2, 3, 4] as const;

type Limits = Pick<Settings, 'biasShare' | 'trackingLimit' | 'biasRun' | 'biasPairs'>;

/** So much may be the rounding of numbers like 0.1: exactly at a limit is within it. */
const NOISE = 1 + 1e-12;

/** Biased: |bias| above its limit, and the tracking signal beyond its own or a long run of one sign. Limits are strict, the run's is reached. */
export function verdict(of: Scores, row: number, { biasShare, trackingLimit, biasRun, biasPairs }: Limits): number {
  const [pairs, bias, signal, run] = [of.pairs[row] ?? 0, of.bias[row] ?? NaN, of.signal[row] ?? NaN, of.run[row] ?? 0];
  if (pairs < biasPairs) return FEW;
  if (Number.isNaN(bias)) return UNSCALED;
  if (Math.abs(bias) <= biasShare * NOISE) return FAIR;
  if (Math.abs(signal) <= trackingLimit * NOISE && run < biasRun) return FAIR;
  return (of.cfe[row] ?? 0) > 0 ? OVER : UNDER;
}

/** The rule with this workbook's limits, in a sentence. */
export function verdictNote({ biasShare, trackingLimit, biasRun, biasPairs }: Limits): string {
  return `Biased: |bias %| above ${(biasShare * 100).toLocaleString('en-GB')} % and (|tracking signal| above ${trackingLimit} or a run of ${biasRun} or more). From ${biasPairs} pairs on. Settings: Bias percent, Tracking signal limit, Bias run, Bias pairs.`;
}
