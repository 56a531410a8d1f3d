import { quoted } from '../model/areas';
import type { Book } from '../model/book';
import { yes } from './fields';
import type { Tab } from './tabs';
import { made, type Element } from './xml';

const AREA = '_xlnm.Print_Area';
const TITLES = '_xlnm.Print_Titles';

/** `'My sheet'!$A$1:$B$9,'My sheet'!$D$1:$D$9` → `$A$1:$B$9,$D$1:$D$9`. */
const bare = (formula: string): string => formula.replace(/('(?:[^']|'')*'|[^,'!]+)!/g, '');
/** `Plan!$A:$B,Plan!$1:$3` → `$1:$3`. */
const rowsOf = (formula: string): string | undefined => /(\$\d+:\$\d+)\s*$/.exec(formula)?.[1] ?? /!(\$\d+:\$\d+)/.exec(formula)?.[1];

/** What Excel keeps among the names and we with the sheet's page. */
const PRINTED = [
  { name: AREA, key: 'printArea', of: bare },
  { name: TITLES, key: 'titleRows', of: rowsOf },
] as const;

/** A name's element, and the tab it belongs to: undefined for the workbook's own. */
type Told = { readonly element: Element; readonly name: string; readonly tab: Tab | undefined };

/** The names of the file; one of a tab that is not there is none. */
const told = (root: Element, tabs: readonly Tab[]): Told[] => (root.first('definedNames')?.children ?? []).flatMap((element) => {
  const at = element.get('localSheetId');
  const tab = at === undefined ? undefined : tabs[Number(at)];
  return at !== undefined && !tab ? [] : [{ element, name: element.get('name') ?? '', tab }];
});

/** The names people and macros defined; print areas and titles go to their sheets, Excel's other own names (`_xlnm.`) are left alone. */
export function readNames(book: Book, root: Element, tabs: readonly Tab[]): void {
  for (const { element, name, tab } of told(root, tabs)) {
    const printed = PRINTED.find((one) => one.name === name);
    const said = printed?.of(element.text);
    if (printed && tab?.sheet && said !== undefined) tab.sheet.page[printed.key] = said;
    else if (foreign(name, tab)) continue;
    else book.names.push({ name, formula: element.text, ...(tab?.sheet && { scope: tab.sheet.id }), visible: !yes(element.get('hidden')), comment: element.get('comment') ?? '' });
  }
}

/** Excel's own names, and those of tabs that are no grids: kept as they are. */
const foreign = (name: string, tab: Tab | undefined): boolean => name.startsWith('_xlnm.') || (tab !== undefined && tab.sheet === undefined);

/** Puts the names as they are now into the workbook's part; what did not change is kept as it stood. `before` and `now` are the tabs in their order. */
export function writeNames(book: Book, root: Element, before: readonly Tab[], now: readonly Tab[]): void {
  const old = told(root, before);
  const said = new Map<Element, Tab | undefined>();
  const entry = (name: string, tab: Tab | undefined): Element => {
    const element = old.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.tab === tab)?.element ?? made('definedName');
    said.set(element, tab);
    return element.set({ name });
  };
  for (const { name, scope, formula, visible, comment } of book.names) {
    const element = entry(name, now.find(({ sheet }) => sheet && sheet.id === scope)).set({ comment: comment || undefined });
    if (yes(element.get('hidden')) === visible) element.set({ hidden: visible ? undefined : 1 });
    element.text = formula;
  }
  for (const tab of now) {
    for (const { name, key, of } of PRINTED) {
      const value = tab.sheet?.page[key];
      if (value === undefined) continue;
      const element = entry(name, tab);
      if (of(element.text) !== value) element.text = absolute(value, quoted(tab.sheet?.name ?? ''));
    }
  }
  // Titles of columns only are Excel's own affair.
  for (const { element, name, tab } of old) {
    const ours = PRINTED.some((one) => one.name === name && one.of(element.text) !== undefined) && tab?.sheet;
    if (!said.has(element) && !ours && foreign(name, tab) && (tab === undefined || now.includes(tab))) said.set(element, tab);
  }
  for (const [element, tab] of said) element.set({ localSheetId: tab && now.indexOf(tab) });
  const there = old.map(({ element }) => element);
  const all = [...there.filter((element) => said.has(element)), ...[...said.keys()].filter((element) => !there.includes(element))];
  if (all.length > 0) root.need('definedNames').put('definedName', all);
  else root.put('definedNames', []);
}

/** `A1:B9,D1:D9` → `S!$A$1:$B$9,S!$D$1:$D$9`. */
function absolute(areas: string, sheet: string): string {
  return areas.split(',').map((one) => `${sheet}!${one.replaceAll('$', '').replace(/([A-Za-z]+)?(\d+)?/g, (_, letters?: string, digits?: string) =>
    `${letters ? `$${letters.toUpperCase()}` : ''}${digits ? `$${digits}` : ''}`)}`).join(',');
}
