import { useDeferredValue, type ReactNode } from 'react';

/** What is drawn just after the rest, in slices between which the pane hears and draws: a tab that comes to the front holds nobody up. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
