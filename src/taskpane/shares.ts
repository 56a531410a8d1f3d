import { percent } from './words';

/** A share with its sign, for what leans one way or the other: `+7.6 %`. */
export function leaning(share: number): string {
  return share > 0 && /[1-9]/.test(percent(share)) ? `+${percent(share)}` : percent(share);
}

/** A whole number, blank as –. */
export function whole(n: number): string {
  return Number.isNaN(n) ? '–' : String(n);
}

/** `Sales, lag 1`; a lag nobody states is left out. */
export function called(who: string, lag: number): string {
  return Number.isNaN(lag) ? who : `${who}, lag\u00a0${lag}`;
}
