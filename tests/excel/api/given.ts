import { invalid } from '../protocol/failure';

/** Arguments as Excel takes them: the right type, or `InvalidArgument`. Left-out ones arrive as null. */
export function text(given: unknown): string {
  return typeof given === 'string' ? given : invalid();
}

export function maybeText(given: unknown): string | undefined {
  return given === null || given === undefined ? undefined : text(given);
}

export function whole(given: unknown): number {
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

/** `#RRGGBB` in capitals; Excel takes the `#` as given or not. '' is no colour. */
export function color(given: unknown): string {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text(given).trim())?.[1];
  return given === '' ? '' : `#${(hex ?? invalid(`'${text(given)}' is not a colour.`)).toUpperCase()}`;
}

/** A plain object's properties. */
export function properties(given: unknown): ReadonlyMap<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? new Map(Object.entries(given)) : invalid();
}

/** A member that is a field of what stands behind its class: read as it is, set as understood. */
export function field<T, O, K extends keyof O>(of: (self: T) => O, name: K, understood: (given: unknown) => O[K]) {
  return {
    get: (self: T) => of(self)[name],
    set: (self: T, given: unknown) => {
      of(self)[name] = understood(given);
    },
  };
}
