/** Chromium's way to let go of the thread for a moment; others have none. */
type Yielding = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Lets the pane hear and draw before the next piece of work, so that what came in an answer and what is made of it are two tasks, not one long one. */
export function breath(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
