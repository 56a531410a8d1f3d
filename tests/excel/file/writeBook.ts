import type { Book } from '../model/book';
import { carriedOn } from './carried';
import { worksheets } from './load';
import { readNames, writeNames } from './names';
import { OFFICE } from './package';
import type { Part } from './part';
import type { Writing } from './save';
import { attribute, attributes, changed, elements, made, within, type Element } from './xml';

/** Sheets in their order, states, names, the active tab: the workbook's own part. */
export function writeWorkbook(writing: Writing, main: Part, was: Book, paths: readonly string[]): void {
  const { pkg, parts, book } = writing;
  const old = worksheets(pkg, parts.workbook, main);
  const gone = old.filter(({ path }) => path !== undefined && !paths.includes(path));
  for (const { element, path } of gone) leave(writing, element, path ?? '');
  let number = Math.max(0, ...old.map(({ element }) => Number(attribute(element, 'sheetId'))));
  const written = paths.map((path, n) => {
    const sheet = book.sheets[n];
    const set = { name: sheet?.name, state: sheet?.visibility === 'Hidden' ? 'hidden' : sheet?.visibility === 'VeryHidden' ? 'veryHidden' : undefined };
    const found = old.find((one) => one.path === path)?.element;
    if (!found) return made('sheet', { ...set, sheetId: ++number, 'r:id': pkg.relate(parts.workbook, `${OFFICE}/worksheet`, path), 'xmlns:r': OFFICE });
    const visible = set.state === undefined && attribute(found, 'state') === 'visible';
    return attribute(found, 'name') === set.name && (visible || attribute(found, 'state') === set.state) ? found.outer : changed(found, set);
  });
  // What is no grid keeps its place among the tabs.
  const ids: (string | undefined)[] = book.sheets.map((sheet) => sheet.id);
  old.forEach(({ element, path }, n) => { if (path === undefined) { written.splice(n, 0, element.outer); ids.splice(n, 0, undefined); } });
  const wasIds = old.map(({ path }) => book.sheets[paths.indexOf(path ?? '')]?.id);
  for (const sheet of was.sheets) sheet.name = nameIn(old, sheet.origin);
  readNames(was, main, wasIds);
  const at = (id: string) => { const n = ids.indexOf(id); return n < 0 ? undefined : n; };
  const sheets = main.first('sheets');
  if (sheets && written.join('') !== elements(sheets.inner).map((one) => one.outer).join('')) main.put('sheets', [changed(sheets, {}, written.join(''))]);
  const names = writeNames(book, main, was, (index) => wasIds[index], at);
  const told = main.first('definedNames');
  if (names !== elements(told?.inner ?? '').map((one) => one.outer).join('')) main.put('definedNames', names === '' ? [] : [made('definedNames', {}, names)]);
  writeProperties(writing, main, ids);
  if (main.changed) pkg.put(parts.workbook, main.toString());
}

function writeProperties({ book, front, edited }: Writing, main: Part, ids: readonly (string | undefined)[]): void {
  const set = (name: string, attributes: Readonly<Record<string, string | number | undefined>>) => {
    const old = main.first(name);
    main.put(name, [old ? changed(old, attributes) : made(name, attributes)]);
  };
  const views = main.first('bookViews');
  const view = within(views, 'workbookView');
  const activeTab = front ? ids.indexOf(front.id) : undefined;
  if (view && activeTab !== undefined) main.put('bookViews', [made('bookViews', {}, changed(view, { activeTab: activeTab || undefined, firstSheet: undefined }))]);
  const locked = main.first('workbookProtection');
  if (book.structureLocked !== (locked !== undefined && ['1', 'true'].includes(attribute(locked, 'lockStructure') ?? ''))) set('workbookProtection', { lockStructure: book.structureLocked ? 1 : undefined });
  const calculated = book.sheets.some((sheet) => { let any = false; sheet.cells.eachFormula(() => (any = true)); return any; });
  // Excel works everything out again itself, whatever our engine made of it.
  if (edited && calculated && attribute(main.first('calcPr') ?? main.root, 'fullCalcOnLoad') !== '1') set('calcPr', { fullCalcOnLoad: 1 });
}

/** What the file called a sheet. */
function nameIn(sheets: ReturnType<typeof worksheets>, path: string | undefined): string {
  const element = path === undefined ? undefined : sheets.find((one) => one.path === path)?.element;
  return (element && attribute(element, 'name')) ?? '';
}

/** A deleted sheet goes with all that only it pointed at; what was not understood there is said. */
function leave({ pkg, parts, book, stale }: Writing, element: Element, path: string): void {
  const name = attribute(element, 'name') ?? '';
  for (const sentence of carriedOn(pkg, path, name, 0)) book.carried.push(`The sheet ${name} was deleted, and with it: ${sentence.replace(/ (?:is|are) kept as.*$/, '')}.`);
  const id = [...attributes(element)].find(([key]) => key.endsWith(':id'))?.[1];
  if (id !== undefined) pkg.unrelate(parts.workbook, id);
  stale.add(path);
}
