/** Why a row is in trouble, in the planner's words; a cause is kept as its number here, 0 is none. New causes are added at the end. */
export const CAUSES = [
  '',
  'supply late',
  'supply missing',
  'demand above supply',
  'opening stock below target',
  'overbuild',
  'opening stock above maximum',
  'supply above demand',
  'demand not met',
  'late orders shipped',
  'price',
  'volume',
  'price or volume',
  'ended or not planned',
  'new or not budgeted',
  'price missing',
  'price or mix',
] as const;

export type Cause = (typeof CAUSES)[number];

/** The number a cause is kept as. */
export function codeOf(cause: Cause): number {
  return CAUSES.indexOf(cause);
}

/** The words for a kept number. */
export function causeOf(code: number | undefined): Cause {
  return CAUSES[code ?? 0] ?? '';
}
