const [SPACE, TILDE, BACKTICK, Z] = [0x20, 0x7e, 0x60, 0x7a];

/** Most text is plain already, and much is read: a look at its letters is cheaper than an expression. */
function tidy(text: string): boolean {
  const end = text.length - 1;
  if (end < 0 || text.charCodeAt(0) === SPACE || text.charCodeAt(end) === SPACE) return false;
  for (let i = 0; i <= end; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter < SPACE || letter > TILDE) return false;
  }
  return true;
}

/** Whether a text is plain and has no small letter and no quotation mark to be folded: two such texts match only where they are equal. */
export function rigid(text: string): boolean {
  const end = text.length - 1;
  if (end < 0 || text.charCodeAt(0) === SPACE || text.charCodeAt(end) === SPACE) return false;
  for (let i = 0; i <= end; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter < SPACE || letter > TILDE || (letter >= BACKTICK && letter <= Z)) return false;
  }
  return true;
}

/** Whether there is a digit in a text. */
export function figured(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter >= 0x30 && letter <= 0x39) return true;
  }
  return false;
}

const NO_QUOTES = /^[ -&(-_a-~]*$/;

/** Text as a person reads it: hard and thin spaces are spaces, what has no width is gone, none at the ends. */
export function plain(text: string): string {
  if (tidy(text)) return text;
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trim();
}

/** A name or header as it is compared: case, accents, spaces, `_`, `-` and stops do not count. */
export function fold(text: string): string {
  return unaccented(plain(text)).replace(/[\s_\-–—.:;*#'’"]/g, '');
}

/** Lower case without accents: `Größe` → `grosse`, `März` → `marz`. */
export function unaccented(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

/**
 * A code as it is matched: what Excel's own look-ups take for equal.
 *
 * Case and the kind of quotation mark do not count; everything within does, so `00123` is not `123`.
 */
export function matched(text: string): string {
  const read = plain(text);
  if (NO_QUOTES.test(read)) return read.toLowerCase();
  return read
    .replace(/[‘’‚′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .toLowerCase();
}
