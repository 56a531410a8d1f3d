import type { Period } from '../model/period';
import type { Kind } from '../reconcile/trouble/kind';

/** How people, decisions and actions name an exception: it stays the same when its rank, its money or its last period moves. */
export function exceptionName({ kind, name, from }: { readonly kind: Kind; readonly name: string; readonly from: Period }): string {
  return `${kind} of ${name} from ${from}`;
}
