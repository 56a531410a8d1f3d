/**
 * Distinct texts, numbered from 0 in the order they came.
 *
 * A text is found by its length and its last letters, which is where the codes of a plan differ: cheaper than a hash of the whole
 * for texts nobody has looked at yet. Where those letters do not tell the texts apart, more of them are taken.
 */
export class Texts {
  readonly list: string[] = [];
  /** Number + 1 of the text at its place or the next free one; 0 is free. Always a power of two, and never more than half full. */
  private slots = new Int32Array(64);
  private letters = 6;

  /** The text's number, a new one when it never came before. */
  number(text: string): number {
    const { list, slots } = this;
    const last = slots.length - 1;
    let at = placeOf(text, this.letters) & last;
    let steps = 0;
    for (let found = slots[at] ?? 0; found > 0; found = slots[at] ?? 0) {
      if (list[found - 1] === text) return found - 1;
      at = (at + 1) & last;
      steps += 1;
    }
    slots[at] = list.push(text);
    if (steps > CROWDED && this.letters < MOST) this.laid(slots.length, this.letters * 4);
    else if (list.length * 2 > slots.length) this.laid(slots.length * 4, this.letters);
    return list.length - 1;
  }

  /** The text's number, −1 when it never came. */
  find(text: string): number {
    const { list, slots } = this;
    const last = slots.length - 1;
    let at = placeOf(text, this.letters) & last;
    for (let found = slots[at] ?? 0; found > 0; found = slots[at] ?? 0) {
      if (list[found - 1] === text) return found - 1;
      at = (at + 1) & last;
    }
    return -1;
  }

  /** Puts all texts in their places anew. */
  private laid(size: number, letters: number): void {
    this.letters = letters;
    this.slots = new Int32Array(size);
    this.list.forEach((text, i) => {
      let at = placeOf(text, letters) & (size - 1);
      while ((this.slots[at] ?? 0) > 0) at = (at + 1) & (size - 1);
      this.slots[at] = i + 1;
    });
  }
}

/** So many texts beside the place of one say that their letters do not tell them apart. */
const CROWDED = 24;
const MOST = 1000;

function placeOf(text: string, letters: number): number {
  const from = Math.max(0, text.length - letters);
  let mixed = text.length;
  for (let i = text.length - 1; i >= from; i -= 1) mixed = Math.imul(mixed, 31) + text.charCodeAt(i);
  return Math.imul(mixed, 0x9e3779b1) >>> 12;
}
