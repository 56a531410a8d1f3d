import type { ColumnDigest, Hash } from './canonical';

/** What a fingerprint is taken of. */
export type Sealed = {
  readonly cycle: string;
  readonly version: number;
  readonly scenario: string;
  /** The plan's columns. */
  readonly plan: readonly ColumnDigest[];
  /** The scenario's levers, the inputs and the settings, each with its digest. */
  readonly causes: readonly ColumnDigest[];
  /** The fingerprint of the plan committed before, '' for the first: plans form a chain. */
  readonly previous: string;
};

/**
 * The proof of a plan: the lines that its fingerprint is the SHA-256 of. They stand on the plan's sheet below `Proof`.
 *
 * **To check a plan in any language:** take the lines under `Proof`, from `Plan of Record fingerprint 1` to `previous …`; work out the digest
 * behind each `column …` again from the plan's table; the SHA-256 of the lines in UTF-8, joined by one line feed (U+000A) with none at the
 * end, in lower-case hexadecimal, is the fingerprint.
 *
 * The lines, in this order: `Plan of Record fingerprint 1`, `cycle <text>`, `version <n>`, `scenario <text>`, a line `column <header> <digest>`
 * for each column of the table from left to right (texts, then numbers), the lines `levers <digest>`, `input <what> <digest>` …, `settings
 * <digest>`, and `previous <fingerprint>` or `previous none`. Texts are in Unicode's form NFC, line breaks in them are blanks.
 *
 * **The digest of a column** is the SHA-256 of its cells as bytes, whole numbers as unsigned 32 bits, everything little-endian, the rows
 * sorted by the table's text columns from left to right (texts compare by their UTF-8 bytes), so that it does not matter how they stand:
 * - a column of text: how many different texts; each of them in order, as its length in bytes and its UTF-8 bytes (NFC; an empty cell is the
 *   empty text); then for each row which of them it holds, counted from 0;
 * - a column of numbers: for each row a 64-bit IEEE number, rounded to 15 significant digits; −0 is 0, an empty cell is the
 *   NaN 0x7FF8000000000000.
 *
 * Digests of inputs and levers are made the same way from the columns named in `inputs-proof.ts`, those of a group joined by line feeds as
 * `<header> <digest>` and digested again. Who approved the plan and when is not in it: the same inputs give the same fingerprint everywhere.
 */
export function proof({ cycle, version, scenario, plan, causes, previous }: Sealed): readonly string[] {
  return [
    'Plan of Record fingerprint 1',
    `cycle ${lineOf(cycle)}`,
    `version ${version}`,
    `scenario ${lineOf(scenario)}`,
    ...plan.map(({ header, digest }) => `column ${lineOf(header)} ${digest}`),
    ...causes.map(({ header, digest }) => `${lineOf(header)} ${digest}`),
    `previous ${previous === '' ? 'none' : previous}`,
  ];
}

/** The fingerprint of a proof: 64 hexadecimal digits. */
export function fingerprint(lines: readonly string[], hash: Hash): Promise<string> {
  return hash(new TextEncoder().encode(lines.join('\n')));
}

/** Two groups of four that people compare by phone: `3f9a 02bc`. */
export function short(of: string): string {
  return `${of.slice(0, 4)} ${of.slice(4, 8)}`;
}

/** A text on one line, without blanks at its ends, which no cell shows. */
export function lineOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[\r\n]+/g, ' ').trim();
}
