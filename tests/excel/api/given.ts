import { invalid } from '../protocol/failure';

/** Arguments as Excel takes them: the right type, or `InvalidArgument`. Left-out ones arrive as null. */
export function text(given: unknown): string {
  return typeof given === 'string' ? given : invalid();
}

export function maybeText(given: unknown): string | undefined {
  return given === null || given === undefined ? undefined : text(given);
}

export function whole(given: unknown, otherwise?: number): number {
  if ((given === null || given === undefined) && otherwise !== undefined) return otherwise;
  return typeof given === 'number' && Number.isInteger(given) ? given : invalid();
}

export function amount(given: unknown): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : invalid();
}

export function logical(given: unknown): boolean {
  return typeof given === 'boolean' ? given : invalid();
}

export function oneOf<const T extends string>(allowed: readonly T[], given: unknown): T {
  return allowed.find((word) => word === given) ?? invalid();
}

/** A plain object's properties. */
export function properties(given: unknown): ReadonlyMap<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? new Map(Object.entries(given)) : invalid();
}
