import * as cell from './grid';
import type { Column } from './grid';
import { Texts } from './texts';

// Taken once: read through the import, a constant costs a call for every cell.
const { BLANK, FALSE, TEXT, TRUE } = cell;

/** Takes cells as Excel hands them over, block of rows by block of rows, and keeps them column by column. */
export type Encoder = {
  /** The next rows, from the top; '' or null is a blank cell, an error value is its text (`#N/A`). Rows may be short. */
  add(rows: readonly (readonly unknown[])[]): void;
  /** All rows added so far as columns; the encoder is done after this. */
  finish(): readonly Column[];
};

/** How the code of a text is found; chosen by sampling unless said. */
export type Way = 'predict' | 'hash';

/** An encoder for blocks `columns` wide. `rows` is how many are coming in all, when known; more is no mistake. */
export function encoder(columns: number, rows = 0, way?: Way): Encoder {
  const parts = Array.from({ length: columns }, () => new Strand(Math.max(rows, 64), way));
  return {
    add(block) {
      // In slices that stay in the cache, so that walking them once per column costs no second trip to memory.
      for (let from = 0; from < block.length; from += SLICE) {
        const to = Math.min(from + SLICE, block.length);
        for (let c = 0; c < columns; c += 1) parts[c]?.take(block, c, from, to);
      }
    },
    finish: () => parts.map((part) => part.column()),
  };
}

const SLICE = 1024;
const SAMPLE = 512;

/** One column while it grows. */
class Strand {
  private codes: Int32Array;
  /** Made when the first number comes: memory that is never touched costs nothing. */
  private numbers: Float64Array | undefined;
  private count = 0;
  private readonly texts = new Texts();
  /** Text → the text that followed it last time, −1 when it never did. */
  private readonly next: number[] = [];
  private last = -1;

  constructor(
    rows: number,
    private way: Way | undefined,
  ) {
    this.codes = new Int32Array(rows);
  }

  /** Takes stretch by stretch of what is alike: numbers, texts, and what is neither one by one. */
  take(block: readonly (readonly unknown[])[], c: number, from: number, to: number): void {
    this.reserve(to - from);
    this.way ??= sampled(block, c);
    let r = from;
    while (r < to) {
      const value = block[r]?.[c];
      if (typeof value === 'number') r = this.figures(block, c, r, to);
      else if (typeof value !== 'string' || value === '') r = this.odd(value, r);
      else r = this.way === 'hash' ? this.hash(block, c, r, to) : this.predict(block, c, r, to);
    }
  }

  column(): Column {
    const { codes, count, texts } = this;
    const numbers = this.numbers ?? new Float64Array(0);
    const whole = count === codes.length;
    return { codes: whole ? codes : codes.slice(0, count), numbers: whole ? numbers : numbers.slice(0, count), texts: texts.list };
  }

  /** Numbers as far as they stand in a row; new codes are all numbers already. The row that is none. */
  private figures(block: readonly (readonly unknown[])[], c: number, from: number, to: number): number {
    this.numbers ??= new Float64Array(this.codes.length).fill(NaN, 0, this.count);
    const { numbers } = this;
    let [r, at] = [from, this.count];
    for (; r < to; r += 1, at += 1) {
      const value = block[r]?.[c];
      if (typeof value !== 'number') break;
      numbers[at] = value;
    }
    this.count = at;
    return r;
  }

  /** Sorted rows repeat the last text, or move on as they did before: a comparison is cheaper than a hash. */
  private predict(block: readonly (readonly unknown[])[], c: number, from: number, to: number): number {
    const { codes, next } = this;
    const texts = this.texts.list;
    let [r, at, last] = [from, this.count, this.last];
    let text = last < 0 ? undefined : texts[last];
    let guess = last < 0 ? -1 : (next[last] ?? -1);
    let guessed = guess < 0 ? undefined : texts[guess];
    for (; r < to; r += 1, at += 1) {
      const value = block[r]?.[c];
      if (typeof value !== 'string' || value === '') break;
      if (value !== text) {
        const code = value === guessed ? guess : this.texts.number(value);
        if (code === next.length) next.push(-1);
        if (last >= 0) next[last] = code;
        last = code;
        text = value;
        guess = next[code] ?? -1;
        guessed = guess < 0 ? undefined : texts[guess];
      }
      codes[at] = last + TEXT;
    }
    this.last = last;
    return this.worded(at, r);
  }

  private hash(block: readonly (readonly unknown[])[], c: number, from: number, to: number): number {
    const { codes, texts } = this;
    let [r, at] = [from, this.count];
    for (; r < to; r += 1, at += 1) {
      const value = block[r]?.[c];
      if (typeof value !== 'string' || value === '') break;
      codes[at] = texts.number(value) + TEXT;
    }
    return this.worded(at, r);
  }

  /** A blank or a logical. */
  private odd(value: unknown, r: number): number {
    this.codes[this.count] = value === true ? TRUE : value === false ? FALSE : BLANK;
    return this.worded(this.count + 1, r + 1);
  }

  /** The rows up to `at` hold no numbers; on to row `r`. */
  private worded(at: number, r: number): number {
    this.numbers?.fill(NaN, this.count, at);
    this.count = at;
    return r;
  }

  private reserve(more: number): void {
    if (this.count + more <= this.codes.length) return;
    const size = Math.max(this.count + more, this.codes.length * 2);
    const codes = new Int32Array(size);
    codes.set(this.codes);
    this.codes = codes;
    if (!this.numbers) return;
    const numbers = new Float64Array(size);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}

/**
 * Whether guessing pays in this column, undefined where too few rows are there to tell: most of some adjacent pairs are the same text, or a pair that was seen before.
 *
 * The pairs stand in a few runs spread over the block, so that one sorted stretch does not speak for a shuffled column.
 */
function sampled(block: readonly (readonly unknown[])[], c: number): Way | undefined {
  if (block.length < 16) return undefined; // a header alone says nothing of the rows to come
  const runs = Math.max(1, Math.min(8, Math.floor(block.length / 64)));
  const length = Math.floor(SAMPLE / runs);
  const after = new Map<unknown, unknown>();
  let [hits, pairs] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const start = Math.floor((block.length * run) / runs);
    for (let r = start + 1; r < Math.min(block.length, start + length); r += 1) {
      const [before, value] = [block[r - 1]?.[c], block[r]?.[c]];
      if (typeof before !== 'string' || typeof value !== 'string') continue;
      pairs += 1;
      if (before === value || after.get(before) === value) hits += 1;
      after.set(before, value);
    }
  }
  return hits * 2 >= pairs ? 'predict' : 'hash';
}
