/** How light or dark the pane is: as Excel says, or as the person does. */
export type Looks = 'as Excel' | 'light' | 'dark';

const KEY = 'PlanOfRecord.looks';
const NEXT: Record<Looks, Looks> = { 'as Excel': 'light', light: 'dark', dark: 'as Excel' };

/** What one more press of the switch chooses. */
export function nextLooks(looks: Looks): Looks {
  return NEXT[looks];
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** What was chosen before on this machine; a browser that keeps nothing has chosen nothing. */
export function keptLooks(shelf: () => Shelf): Looks {
  try {
    const kept = shelf().getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'as Excel';
  } catch {
    return 'as Excel';
  }
}

export function keepLooks(shelf: () => Shelf, looks: Looks): void {
  try {
    shelf().setItem(KEY, looks);
  } catch {
    // Third-party storage may be blocked on the web: then the choice holds until the pane is closed.
  }
}
