/** What our hidden names begin with: a sheet that carries one is ours, whatever the person calls it. */
const PREFIX = '_POR_';

/** The hidden, sheet-scoped name that marks our sheet of that name: `Key figures` → `_POR_Key_figures`. */
export function markFor(sheet: string): string {
  return PREFIX + sheet.replaceAll(/[^A-Za-z0-9_.]/g, '_');
}

/** Whether a defined name is one of our marks. */
export function markOf(name: string): boolean {
  return name.toUpperCase().startsWith(PREFIX);
}
