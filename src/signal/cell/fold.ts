/** Most text is plain already, and much is read. */
const TIDY = /^[!-~](?:[ -~]*[!-~])?$/;
const NO_QUOTES = /^[ -&(-_a-~]*$/;

/** Text as a person reads it: hard and thin spaces are spaces, what has no width is gone, none at the ends. */
export function plain(text: string): string {
  if (TIDY.test(text)) return text;
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
