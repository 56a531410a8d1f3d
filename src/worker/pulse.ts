/** What a worker tells once it is up: the name of the lock it holds for as long as it lives. */
export type Pulse = { readonly holds: string };

/**
 * Holds a lock of its own until the worker ends, and tells its name; the browser frees it however the worker came to its end.
 * A browser without locks hears of errors only.
 */
export function pulse(name: string, tell: (pulse: Pulse) => void): void {
  const { locks } = navigator as { readonly locks?: LockManager };
  void locks?.request(name, () => {
    tell({ holds: name });
    return new Promise<never>(() => undefined);
  });
}
