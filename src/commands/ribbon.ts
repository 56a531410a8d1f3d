import type { Desk } from '../session/desk';
import type { Session, Store } from '../session/session';

/** What a button of the ribbon works with: the same memory and desk as the pane, and the way to bring the pane to the front. */
export type Ribbon = { readonly store: Store; readonly desk: Desk; readonly show: () => Promise<void> };

/** What the ribbon hands to a button's code, which must say when it is done. */
export type Pressed = { completed(): void };

/** The buttons by the names the manifest calls them. */
export const BUTTONS: Readonly<Record<string, (ribbon: Ribbon) => Promise<void>>> = { reconcile, verify };

/** Ties the buttons to their code; Excel waits for `completed` whatever happens, or the button stays grey. */
export function associate(to: (name: string, act: (pressed: Pressed) => void) => void, ribbon: Ribbon): void {
  for (const [name, act] of Object.entries(BUTTONS)) to(name, (pressed) => void act(ribbon).finally(() => pressed.completed()));
}

/**
 * Reads the workbook and writes what it comes to, without the pane; then the gaps are in front.
 *
 * The pane comes only where a person is needed: for a stop among the findings, or for Excel's no.
 */
async function reconcile({ store, desk, show }: Ribbon): Promise<void> {
  await idle(store);
  desk.read();
  const read = await idle(store);
  if (!read.outlook || troubled(read)) {
    desk.front('signal');
    return show();
  }
  desk.write();
  const { receipts, ...written } = await idle(store);
  const gaps = receipts.find((receipt) => receipt.ok && /^Gaps\b/.test(receipt.sheet));
  desk.front('reconcile');
  if (troubled(written) || receipts.some(({ ok }) => !ok) || !gaps) return show();
  desk.go({ sheet: gaps.sheet, row: 0, column: 0 });
}

/** Reads every committed plan back. There is always something to tell, so the pane comes, with the versions and what each is found to be. */
async function verify({ store, desk, show }: Ribbon): Promise<void> {
  await idle(store);
  desk.verify();
  await idle(store);
  desk.front('commit');
  return show();
}

function troubled({ refused, broken }: Pick<Session, 'refused' | 'broken'>): boolean {
  return refused !== undefined || broken !== undefined;
}

/** The session once nothing runs any more. */
function idle(store: Store): Promise<Session> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.now().running) return false;
      leave();
      resolve(store.now());
      return true;
    };
    const leave = store.subscribe(() => void look());
    look();
  });
}
