import type { Book, DefinedName } from '../model/book';
import { attribute, changed, decoded, encoded, inside, made, type Element } from './xml';
import type { Part } from './part';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

/** The names people and macros defined; print areas and titles go to their sheets, Excel's other own names (`_xlnm.`) are left alone. */
export function readNames(book: Book, part: Part, ids: readonly (string | undefined)[]): void {
  for (const element of inside(part.first('definedNames'), 'definedName')) {
    const [name, at, formula] = [attribute(element, 'name') ?? '', attribute(element, 'localSheetId'), decoded(element.inner)];
    const scope = at === undefined ? undefined : ids[Number(at)];
    const sheet = book.sheets.find((one) => one.id === scope);
    if (name === AREA && sheet) sheet.page.printArea = bare(formula);
    else if (name === TITLES && sheet) { const rows = rowsOf(formula); if (rows) sheet.page.titleRows = rows; }
    else if (!name.startsWith('_xlnm.') && (at === undefined || scope !== undefined)) book.names.push(named(element, name, formula, scope));
  }
}

function named(element: Element, name: string, formula: string, scope: string | undefined): DefinedName {
  const hidden = attribute(element, 'hidden');
  return { name, formula, ...(scope !== undefined && { scope }), visible: hidden !== '1' && hidden !== 'true', comment: attribute(element, 'comment') ?? '' };
}

/** `'My sheet'!$A$1:$B$9,'My sheet'!$D$1:$D$9` → `$A$1:$B$9,$D$1:$D$9`. */
const bare = (formula: string): string => formula.replace(/('(?:[^']|'')*'|[^,'!]+)!/g, '');

/** `Plan!$A:$B,Plan!$1:$3` → `$1:$3`. */
const rowsOf = (formula: string): string | undefined => /(\$\d+:\$\d+)\s*$/.exec(formula)?.[1] ?? /!(\$\d+:\$\d+)/.exec(formula)?.[1];

/** A name's element and where it stood among the old ones. */
type Entry = { readonly rank: number; readonly outer: string };

/** The defined names of the book as they are now; what did not change is kept as it stood. `at` tells a sheet's place among all sheets, charts included. */
export function writeNames(book: Book, part: Part, was: Book, wasAt: (index: number) => string | undefined, at: (id: string) => number | undefined): string {
  const old = inside(part.first('definedNames'), 'definedName');
  const find = (name: string, scope: string | undefined) => old.find((one) => {
    const index = attribute(one, 'localSheetId');
    return (attribute(one, 'name') ?? '').toLowerCase() === name.toLowerCase() && (index === undefined ? undefined : wasAt(Number(index))) === scope;
  });
  const entry = (name: string, scope: string | undefined, formula: string, set: Readonly<Record<string, string | number | undefined>>): Entry => {
    const [element, index] = [find(name, scope), scope === undefined ? undefined : at(scope)];
    const text = element && decoded(element.inner) === formula ? element.inner : encoded(formula).replaceAll('&quot;', '"');
    return { rank: element ? old.indexOf(element) : old.length, outer: element ? kept(element, { ...set, localSheetId: index }, text) : made('definedName', { name, localSheetId: index, ...set }, text) };
  };
  const own = book.names.map((one) => entry(one.name, one.scope, one.formula, { hidden: one.visible ? undefined : 1, comment: one.comment || undefined }));
  const printed = book.sheets.flatMap((sheet) => {
    const before = was.sheets.find((one) => one.origin === sheet.origin && sheet.origin !== undefined);
    const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
    const kept = (name: string) => { const element = find(name, sheet.id); return element && sheet.name === before?.name ? decoded(element.inner) : undefined; };
    const { printArea, titleRows } = sheet.page;
    const area = printArea === undefined ? [] : [printArea === before?.page.printArea ? kept(AREA) ?? absolute(printArea, quoted) : absolute(printArea, quoted)];
    const titles = titleRows === undefined ? [] : [titleRows === before?.page.titleRows ? kept(TITLES) ?? quoted + titleRows : quoted + absolute(titleRows, '')];
    return [...area.map((formula) => entry(AREA, sheet.id, formula, {})), ...titles.map((formula) => entry(TITLES, sheet.id, formula, {}))];
  });
  const rest = old.filter((one) => untold(attribute(one, 'name') ?? '', one)).flatMap((one): Entry[] => {
    const index = attribute(one, 'localSheetId');
    if (index === undefined) return [{ rank: old.indexOf(one), outer: one.outer }];
    const id = wasAt(Number(index));
    const now = id === undefined ? undefined : at(id);
    return now === undefined ? [] : [{ rank: old.indexOf(one), outer: now === Number(index) ? one.outer : changed(one, { localSheetId: now }) }];
  });
  const all = [...own, ...printed, ...rest].sort((a, b) => a.rank - b.rank);
  return all.map((one) => one.outer).join('');
}

/** Excel's own names that we leave alone, and titles of columns only. */
const untold = (name: string, element: Element): boolean => (name === TITLES ? rowsOf(decoded(element.inner)) === undefined : name.startsWith('_xlnm.') && name !== AREA);

/** The element letter by letter where it says the same already. */
function kept(element: Element, set: Readonly<Record<string, string | number | undefined>>, text: string): string {
  const says = Object.entries(set).every(([key, value]) => attribute(element, key) === (value === undefined ? undefined : String(value)));
  return says && text === element.inner ? element.outer : changed(element, set, text);
}

/** `A1:B9,D1:D9` → `'S'!$A$1:$B$9,'S'!$D$1:$D$9`. */
function absolute(areas: string, sheet: string): string {
  return areas.split(',').map((one) => sheet + one.replaceAll('$', '').replace(/([A-Za-z]+)?(\d+)?/g, (_, letters?: string, digits?: string) =>
    `${letters ? `$${letters.toUpperCase()}` : ''}${digits ? `$${digits}` : ''}`)).join(',');
}
