import type { Finding } from '../../model/finding';
import type { Source, Survey } from '../../model/survey';
import { fold, plain, unaccented } from '../cell/fold';
import type { InputName } from '../inputs';

const PLANS = /plan|forecast|fcst|demand|supply|s&op|sop\b|s and op|consensus|budget|bedarf|absatz|prognose|produktion|prévision|prevision|pronostico|demanda/;
const MARKS = /\(\d+\)|\b(?:copy|kopie|copie|copia)(?: of| von)?\b|\b(?:final|finale|old|alt|new|neu|draft|entwurf|backup|bak|latest|current|archive|original|orig|rev|really|last)\b|\bv(?:er(?:sion)?)?\.? ?\d+\b|\b[a-z]{2}\d?(?= edits?$)/g;

/** A sheet's name without what only says which copy it is: `Plan March (2)`, `Copy of Plan March`, `Plan March final v3` are one. */
export function stem(name: string): string {
  return fold(unaccented(plain(name)).replace(/[_-]/g, ' ').replace(MARKS, ' '));
}

/**
 * Plans beside the plan: sheets whose names differ only in `(2)`, `final`, `v3` and the like, one finding for each such group.
 *
 * A warning where an input is read from one of them, since another may be the one people work in; else a note. Our own sheets are none.
 */
export function shadowPlans(survey: Survey, inputs: readonly { readonly input: InputName; readonly source: Source }[]): readonly Finding[] {
  const groups = new Map<string, string[]>();
  for (const { name, own } of survey.sheets) {
    if (own || !PLANS.test(unaccented(name.toLowerCase()))) continue;
    groups.set(stem(name), [...(groups.get(stem(name)) ?? []), name]);
  }
  return [...groups].flatMap(([of, sheets]): readonly Finding[] => {
    const [first] = sheets;
    if (first === undefined || sheets.length < 2 || of === '') return [];
    const used = inputs.filter(({ source }) => sheets.includes(source.place.sheet));
    // All of them are read, each for itself: then they are parts and not copies.
    if (new Set(used.map(({ source }) => source.place.sheet)).size > 1) return [];
    const [one] = used;
    const others = sheets.filter((sheet) => sheet !== one?.source.place.sheet);
    const list = sheets.join(', ');
    const wrong = one ? `${one.input} is read from ${one.source.place.sheet}, and ${others.join(', ')} ${others.length === 1 ? 'looks' : 'look'} like another version of it.` : `${list} look like versions of one plan.`;
    return [{ severity: one ? 'warning' : 'note', input: one?.input ?? 'Demand', rule: 'shadow plan', place: { sheet: others[0] ?? first, row: 0, column: 0 }, value: list, wrong, todo: 'Make sure everybody works in the same one, and remove or archive the others.' }];
  });
}
