/** A lever that is kept and not pulled: `off: scale` in its cell. */
const OFF = /^\(?off\)?(?![a-z])[\s:,–-]*/i;

/** What the cell `Lever` says, apart from whether the step is switched off. */
export function switched(lever: string): { readonly off: boolean; readonly lever: string } {
  return { off: OFF.test(lever), lever: lever.replace(OFF, '') };
}

/** The cell of a lever that is switched off. */
export function switchedOff(lever: string): string {
  return `off: ${lever}`;
}
