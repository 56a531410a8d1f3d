import type { Reason, Refusal } from '../model/written';

/** Thrown to leave a run when the person said stop; caught where Excel's errors are. */
export class Stopped extends Error {}

/** Thrown to leave a run with a no of our own, before Excel is asked to do what it would refuse. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }
}

/** Codes, never messages: messages are translated. What is not here is `failed`. */
const REASONS: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['InvalidOperationInCellEditMode', 'editing'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too large'],
  ['ResponsePayloadSizeLimitExceeded', 'too large'],
  ['RangeExceedsLimit', 'too large'],
  ['ItemNotFound', 'missing'],
  ['InvalidReference', 'missing'],
  ['ItemAlreadyExists', 'taken'],
  ['InactiveWorkbook', 'busy'],
  ['InvalidSelection', 'busy'],
  ['ActivityLimitReached', 'busy'],
  ['InvalidOrTimedOutSession', 'busy'],
  ['WriteNotSupportedWhenModalDialogOpen', 'busy'],
  ['ApiNotFound', 'unsupported'],
  ['NotImplemented', 'unsupported'],
  ['UnsupportedFeature', 'unsupported'],
  ['UnsupportedOperation', 'unsupported'],
]);

/**
 * Excel's error in our words: the only place that knows its codes.
 *
 * An error that is not Excel's is our own mistake and goes on upwards. The details never hold cell contents.
 */
export function refusal(error: unknown, subject?: string): Refusal {
  const about = subject === undefined ? {} : { subject };
  if (error instanceof Stopped) return { reason: 'cancelled', detail: 'stopped by the person', ...about };
  if (error instanceof Refused) return { ...about, ...error.refusal };
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const where = error.debugInfo?.errorLocation;
  return { reason: REASONS.get(error.code) ?? 'failed', detail: where ? `${error.code} at ${where}` : error.code, ...about };
}

/** Whether asking for less at once may help: too much in one trip shows as one of these, and on the web as a general error. */
export function tooMuch(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  return error.code === 'GeneralException' || REASONS.get(error.code) === 'too large';
}

/** Whether the error speaks of Excel's state and not of the thing asked for, so that asking for something else is no use. */
export function passing(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return true;
  const reason = REASONS.get(error.code);
  return reason === 'editing' || reason === 'busy';
}
