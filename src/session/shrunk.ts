import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** In front of every shrunk text, so that one kept as it is still reads. */
const MARK = 'shrunk 1 ';
/** Bytes of the largest number that is taken out of the text: under 10¹⁵. */
const WIDE = 7;
/** In the place of what can be told from the line before: the same kind, the next item. In front of a value that looks like one of our letters. */
const [SAME, ASIDE] = ['\u0001', '\u0002'];
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,8}))?$/;
const [PLUS, MINUS] = ['abcdefghi', 'ABCDEFGHI'];

/**
 * What was frozen in as few letters as we can: in base64, a third to a quarter of the text where the numbers are anybody's guess.
 *
 * Numbers are taken out and lie byte by byte, all highest bytes together and so on, for there they are alike; in their place stands how many
 * decimals they have. Undefined where the text holds letters that would not come back.
 */
export function shrunk(text: string): string | undefined {
  if (/[\u0001\u0002]|\p{Surrogate}/u.test(text)) return undefined;
  const numbers: number[] = [];
  const next = follower();
  const lines = text.split('\n').map((line, l) => {
    const fields = line.split('\t');
    return l < 2 || fields.length !== 3 ? next.item(line) : next.out(fields, (value) => taken(value, numbers));
  });
  const rest = strToU8(lines.join('\n'));
  const bytes = new Uint8Array(8 + rest.length + WIDE * numbers.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rest.length);
  view.setUint32(4, numbers.length);
  bytes.set(rest, 8);
  for (let plane = 0, at = 8 + rest.length; plane < WIDE; plane += 1) for (const number of numbers) bytes[at++] = Math.floor(number / 256 ** plane) % 256;
  return MARK + inLetters(deflateSync(bytes));
}

/** The text again; undefined where another program has changed what was kept. A text that was never shrunk is given back as it is. */
export function grown(kept: string): string | undefined {
  if (!kept.startsWith(MARK)) return kept;
  try {
    const bytes = inflateSync(Uint8Array.from(atob(kept.slice(MARK.length)), (letter) => letter.charCodeAt(0)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [size, count] = [view.getUint32(0), view.getUint32(4)];
    if (bytes.length !== 8 + size + WIDE * count) return undefined;
    const planes = bytes.subarray(8 + size);
    let at = 0;
    const number = () => {
      let sum = 0;
      for (let plane = WIDE - 1; plane >= 0; plane -= 1) sum = sum * 256 + (planes[plane * count + at] ?? 0);
      at += 1;
      return String(sum);
    };
    const next = follower();
    return strFromU8(bytes.subarray(8, 8 + size)).split('\n').map((line, l) => {
      const fields = line.split('\t');
      return l < 2 || fields.length !== 3 ? next.item(line) : next.back(fields, (value) => given(value, number));
    }).join('\n');
  } catch {
    return undefined; // no base64, or cut short; whoever asks tells the person
  }
}

/** Follows the lines of a text from the top, and so knows what the next one most likely begins with. */
function follower() {
  const keys: string[] = [];
  const seats = new Map<string, number>();
  let [kind, seat] = ['', 0];
  /** What the line would begin with if it went on as before; a new kind begins with the first item again. */
  const moved = (measure: string) => {
    if (measure !== kind) [kind, seat] = [measure, 0];
    return keys[seat];
  };
  const passed = (key: string) => (seat = (seats.get(key) ?? seat - 1) + 1);
  const values = (text: string, of: (value: string) => string) => text.split(',').map((part) => {
    const [value = '', ...times] = part.split('*');
    return [of(value), ...times].join('*');
  }).join(',');
  return {
    item(line: string) {
      const [what, key] = line.split('\t');
      if (what === 'Item' && key !== undefined) seats.set(key, keys.push(key) - 1);
      return line;
    },
    out([measure = '', key = '', numbers = '']: readonly string[], of: (value: string) => string) {
      const same = measure === kind;
      const expected = moved(measure);
      passed(key);
      return [same ? SAME : measure, key === expected ? SAME : key, values(numbers, of)].join('\t');
    },
    back([was = '', key = '', numbers = '']: readonly string[], of: (value: string) => string) {
      const measure = was === SAME ? kind : was;
      const expected = moved(measure);
      const known = key === SAME ? (expected ?? '') : key;
      passed(known);
      return [measure, known, values(numbers, of)].join('\t');
    },
  };
}

/** A value's letter in the text, its digits put aside; what is no plain number stays. */
function taken(value: string, numbers: number[]): string {
  const [, sign, whole = '', part = ''] = NUMBER.exec(value) ?? [];
  if (sign === undefined || whole.length + part.length > 15) return value !== '' && (PLUS + MINUS).includes(value) ? ASIDE + value : value;
  numbers.push(Number(whole + part));
  return (sign === '' ? PLUS : MINUS).charAt(part.length);
}

function given(value: string, number: () => string): string {
  if (value === '') return '';
  if (value.startsWith(ASIDE)) return value.slice(1);
  const decimals = value.length === 1 ? Math.max(PLUS.indexOf(value), MINUS.indexOf(value)) : -1;
  if (decimals < 0) return value;
  const digits = number().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${MINUS.includes(value) ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

function inLetters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 30_000) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 30_000))));
  return parts.join('');
}
