/** `7.6 %`, minus as −, blank as –; never alone on a line. */
export function percent(share: number, digits = 1): string {
  if (Number.isNaN(share)) return '–';
  const text = (Math.abs(share) * 100).toFixed(digits);
  return `${share < 0 && /[1-9]/.test(text) ? '−' : ''}${text}\u00a0%`;
}

/** A share with its sign, for what leans one way or the other: `+7.6 %`. */
export function leaning(share: number): string {
  return share > 0 && /[1-9]/.test((share * 100).toFixed(1)) ? `+${percent(share)}` : percent(share);
}

/** A whole number, blank as –. */
export function whole(n: number): string {
  return Number.isNaN(n) ? '–' : String(n);
}

/** `Sales, lag 1`; a lag nobody states is left out. */
export function called(who: string, lag: number): string {
  return Number.isNaN(lag) ? who : `${who}, lag\u00a0${lag}`;
}
