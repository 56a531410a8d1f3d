/**
 * Where the rows, or the columns, of a sheet lie, in pixels from its edge.
 *
 * Nearly all have the usual size, so only the others are kept, each with how much it and those before it add. A hidden one has size 0.
 */
export class Axis {
  private readonly odd: readonly number[];
  private readonly added: readonly number[];

  constructor(readonly count: number, readonly usual: number, private readonly sizes: ReadonlyMap<number, number>) {
    this.odd = [...sizes.keys()].sort((a, b) => a - b);
    let sum = 0;
    this.added = this.odd.map((index) => (sum += this.size(index) - usual));
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.usual;
  }

  /** The near edge of the row or column; `count` gives the far edge of the last. */
  start(index: number): number {
    let [low, high] = [0, this.odd.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.odd[middle] ?? Infinity) < index) low = middle + 1;
      else high = middle;
    }
    return index * this.usual + (this.added[low - 1] ?? 0);
  }

  /** The row or column that holds the pixel; never a hidden one, and the last when beyond the end. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > pixel) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The next one that is not hidden, going by `step` (1 or −1); where there is none, the one given. */
  shown(from: number, step: number): number {
    for (let index = from; index >= 0 && index < this.count; index += step) if (this.size(index) > 0) return index;
    return from - step;
  }
}
