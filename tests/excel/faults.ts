/** Trouble to be had on purpose. Requests and actions are counted from 1, the next request being 1; each fault strikes once. */
export class Faults {
  private transports = new Map<number, number>();
  private refusals = new Map<number, { readonly action: number; readonly code: string }>();
  private seen = 0;
  private editingUntil: Promise<void> | undefined;
  private finish: (() => void) | undefined;
  /** How long Excel takes to answer, in milliseconds. */
  delay = 0;

  /** The n-th request from now fails on its way: 5004 cell being edited, 5012 session gone, 5102 busy, 5103 and 5104 too large, 7000 denied. */
  failRequest(request: number, code: number): void {
    this.transports.set(this.seen + request, code);
  }

  /** The n-th action of the n-th request from now is refused with an API error; what ran before it stays done. */
  failAction(request: number, action: number, code: string): void {
    this.refusals.set(this.seen + request, { action, code });
  }

  /** A cell is being edited, for a while or until `finishEditing`: requests that may wait do, all others fail. */
  startEditing(milliseconds?: number): void {
    this.editingUntil ??= new Promise((resolve) => (this.finish = resolve));
    if (milliseconds !== undefined) setTimeout(() => this.finishEditing(), milliseconds);
  }

  finishEditing(): void {
    this.finish?.();
    this.editingUntil = undefined;
    this.finish = undefined;
  }

  get editing(): Promise<void> | undefined {
    return this.editingUntil;
  }

  /** What is to befall the request that has just come in. */
  take(): { readonly transport: number | undefined; readonly refusal: { readonly action: number; readonly code: string } | undefined } {
    this.seen += 1;
    const befalls = { transport: this.transports.get(this.seen), refusal: this.refusals.get(this.seen) };
    this.transports.delete(this.seen);
    this.refusals.delete(this.seen);
    return befalls;
  }
}
