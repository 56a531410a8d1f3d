/** One row of a waterfall: a total stands from zero, a step from where the one before it ended. */
export type Step = { readonly label: string; readonly kind: 'total' | 'step'; readonly value: number; /** What the glossary calls it, where the label is shorter. */ readonly term?: string };

/** A step's bar from left to right in percent of the width, and where the running total ends in it. */
export type Bar = { readonly step: Step; readonly from: number; readonly to: number; readonly end: number };

/**
 * The bars of a waterfall and the value at the left edge, 0 unless the steps would be too thin to see.
 *
 * A blank step moves nothing. All zero: bars without width.
 */
export function stairs(steps: readonly Step[]): { readonly bars: readonly Bar[]; readonly start: number } {
  const spans = spansOf(steps);
  const low = Math.min(...spans.map(({ a, b }) => Math.min(a, b)));
  const high = Math.max(...spans.map(({ a, b }) => Math.max(a, b)));
  const start = startOf(low, high);
  const floor = Math.min(start, low);
  const width = Math.max(high, 0) - floor;
  const share = (value: number) => (width > 0 ? ((Math.max(value, floor) - floor) / width) * 100 : 0);
  const bars = spans.map(({ step, a, b }) => {
    const base = step.kind === 'total' ? Math.max(0, floor) : a;
    return { step, from: share(Math.min(base, b)), to: share(Math.max(base, b)), end: share(b) };
  });
  return { bars, start };
}

/** Where each row begins and ends; for a total both are the total, so that its foot does not count as movement. */
function spansOf(steps: readonly Step[]) {
  let at = 0;
  return steps.map((step) => {
    const value = Number.isNaN(step.value) ? 0 : step.value;
    const a = step.kind === 'total' ? value : at;
    at = step.kind === 'total' ? value : at + value;
    return { step, a, b: at };
  });
}

/** What moves a total by less is rounding: nobody enlarges that. */
const NOISE = 1e-6;

function startOf(low: number, high: number): number {
  const moved = high - low;
  if (low <= 0 || moved <= high * NOISE || moved > high * 0.3) return 0;
  const room = low - moved * 0.6;
  const size = 10 ** Math.floor(Math.log10(moved));
  return Math.max(0, Math.floor(room / size) * size); // a round number, because the caption says it
}
