import type { Target } from './kind';

/** The objects the client holds by number while a run lasts; empty again when every run has cleaned up. */
export class References {
  private readonly held = new Map<string, Target>();
  private next = 1;

  keep(target: Target): string {
    const id = `r${this.next++}`;
    this.held.set(id, target);
    return id;
  }

  get(id: string): Target | undefined {
    return this.held.get(id);
  }

  release(id: string): void {
    this.held.delete(id);
  }

  get size(): number {
    return this.held.size;
  }

  [Symbol.iterator](): IterableIterator<Target> {
    return this.held.values();
  }
}
