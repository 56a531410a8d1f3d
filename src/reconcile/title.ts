import type { Stamp } from '../model/sheet';

/** What stands in A1: the sheet's subject, the cycle and the day the inputs speak of. */
export function title(subject: string, { cycle, asOf }: Stamp): string {
  return `${subject} · cycle ${cycle} · as of ${asOf}`;
}

/** What stands in A2: whose plan it is, and what is shown of it. */
export function subtitle(scenario: string, shown: string): string {
  return `Scenario ${scenario}, ${shown}`;
}
