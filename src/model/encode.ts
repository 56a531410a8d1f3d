import * as cell from './grid';
import type { Column } from './grid';

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
    finish() {
      // Columns without a number share their blanks: nobody writes into a column.
      const blank = parts.find((part) => part.wordy)?.blank();
      return parts.map((part) => part.column(blank));
    },
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
  private readonly texts: string[] = [];
  private readonly known = new Map<string, number>();
  /** Text → the text that followed it last time, −1 when it never did. */
  private readonly next: number[] = [];
  private last = -1;

  constructor(
    rows: number,
    private way: Way | undefined,
  ) {
    this.codes = new Int32Array(rows);
  }

  /** Whether no number came at all. */
  get wordy(): boolean {
    return this.numbers === undefined;
  }

  blank(): Float64Array {
    return new Float64Array(this.count).fill(NaN);
  }

  take(block: readonly (readonly unknown[])[], c: number, from: number, to: number): void {
    this.reserve(to - from);
    this.way ??= sampled(block, c);
    if (this.way !== 'hash') this.predict(block, c, from, to);
    else this.hash(block, c, from, to);
  }

  column(blank: Float64Array | undefined): Column {
    const { codes, count, texts } = this;
    const numbers = this.numbers ?? blank ?? this.blank();
    const whole = count === codes.length;
    return { codes: whole ? codes : codes.slice(0, count), numbers: count === numbers.length ? numbers : numbers.slice(0, count), texts };
  }

  /** Sorted rows repeat the last text, or move on as they did before: a comparison is cheaper than a hash. */
  private predict(block: readonly (readonly unknown[])[], c: number, from: number, to: number): void {
    // New codes are all numbers: only what is otherwise is written.
    const { codes, texts, next } = this;
    let { numbers, last, count } = this;
    for (let r = from; r < to; r += 1, count += 1) {
      const value = block[r]?.[c];
      if (typeof value === 'number') {
        numbers ??= this.numbered(count);
        numbers[count] = value;
        continue;
      }
      if (numbers) numbers[count] = NaN;
      if (typeof value === 'string' && value !== '') {
        if (last < 0 || value !== texts[last]) {
          const guess = last < 0 ? -1 : (next[last] ?? -1);
          const code = guess >= 0 && value === texts[guess] ? guess : this.code(value);
          if (last >= 0 && code !== guess) next[last] = code;
          last = code;
        }
        codes[count] = last + TEXT;
      } else codes[count] = odd(value);
    }
    this.last = last;
    this.count = count;
  }

  private hash(block: readonly (readonly unknown[])[], c: number, from: number, to: number): void {
    const { codes, known } = this;
    let { numbers, count } = this;
    for (let r = from; r < to; r += 1, count += 1) {
      const value = block[r]?.[c];
      if (typeof value === 'number') {
        numbers ??= this.numbered(count);
        numbers[count] = value;
        continue;
      }
      if (numbers) numbers[count] = NaN;
      if (typeof value === 'string' && value !== '') codes[count] = (known.get(value) ?? this.code(value)) + TEXT;
      else codes[count] = odd(value);
    }
    this.count = count;
  }

  /** Room for numbers, blank in the rows so far; the rows to come write theirs. */
  private numbered(count: number): Float64Array {
    this.numbers = new Float64Array(this.codes.length).fill(NaN, 0, count);
    return this.numbers;
  }

  private code(text: string): number {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const code = this.texts.push(text) - 1;
    this.next.push(-1);
    this.known.set(text, code);
    return code;
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

function odd(value: unknown): number {
  return value === true ? TRUE : value === false ? FALSE : BLANK;
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
