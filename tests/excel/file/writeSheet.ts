import type { PageLayout, Sheet, Validation } from '../model/book';
import { reference, references } from '../model/areas';
import { argb, same, type Styles } from './looks';
import type { Part } from './part';
import { passwordHash } from './password';
import { ALLOWANCES, freeByDefault, readValidation } from './readSheet';
import { writeConditional } from './writeConditional';
import { attributes, changed, encoded, fileText, inside, made, within } from './xml';

/** Puts what changed about a sheet besides its rows, tables and charts into its part. `was` is the sheet as its part tells it. */
export function writeSheet(part: Part, sheet: Sheet, was: Sheet, styles: Styles): void {
  writeColumns(part, sheet, was, styles);
  writeView(part, sheet, was);
  if (!same(sheet.merges, was.merges)) {
    const merges = sheet.merges.map((area) => made('mergeCell', { ref: reference(area) })).join('');
    part.put('mergeCells', merges ? [made('mergeCells', { count: sheet.merges.length }, merges)] : []);
  }
  if (!same(sheet.protection, was.protection)) part.put('sheetProtection', sheet.protection ? [protection(sheet.protection)] : []);
  writeConditional(part, sheet, was, styles);
  if (!same(sheet.validations, was.validations)) writeValidations(part, sheet.validations);
  writePage(part, sheet.page, was.page);
}

/** Columns as runs of equal ones; what a column had besides width, style and hiding stays with it. */
function writeColumns(part: Part, sheet: Sheet, was: Sheet, styles: Styles): void {
  const [now, before] = [sheet, was].map((one) => [[...one.widths], [...one.hiddenColumns].sort((a, b) => a - b), [...one.cells.columnStyles]]);
  if (same(now, before)) return;
  const old = new Map<number, ReadonlyMap<string, string>>();
  for (const col of inside(part.first('cols'), 'col')) {
    const all = attributes(col);
    for (let c = Number(all.get('min')) - 1; c < Math.min(Number(all.get('max')), 16_384); c++) old.set(c, all);
  }
  const numbers = [...new Set([...old.keys(), ...sheet.widths.keys(), ...sheet.hiddenColumns, ...sheet.cells.columnStyles.keys()])].sort((a, b) => a - b);
  const runs: { min: number; max: number; set: string; rest: Record<string, string | number | undefined> }[] = [];
  for (const c of numbers) {
    const width = sheet.widths.get(c);
    const style = sheet.cells.columnStyles.get(c);
    const rest = {
      ...Object.fromEntries([...(old.get(c) ?? [])].filter(([key]) => key !== 'min' && key !== 'max')),
      width, customWidth: width === undefined ? undefined : width === was.widths.get(c) ? old.get(c)?.get('customWidth') : 1,
      hidden: sheet.hiddenColumns.has(c) ? 1 : undefined, style: style === undefined ? undefined : styles.xf(style) || undefined,
    };
    const last = runs.at(-1);
    const set = JSON.stringify(rest);
    if (last && last.max === c && last.set === set) last.max = c + 1;
    else runs.push({ min: c + 1, max: c + 1, set, rest });
  }
  // Without a width Excel takes the column for one of no width.
  const cols = runs.filter(({ rest }) => Object.values(rest).some((value) => value !== undefined)).map(({ min, max, rest }) => made('col', { min, max, ...rest, width: rest['width'] ?? 9.140625 }));
  part.put('cols', cols.length > 0 ? [made('cols', {}, cols.join(''))] : []);
}

function writeView(part: Part, sheet: Sheet, was: Sheet): void {
  if (sheet.tabColor !== was.tabColor) {
    const pr = part.first('sheetPr');
    const rest = (pr ? inside(pr, 'outlinePr').concat(inside(pr, 'pageSetUpPr')) : []).map((one) => one.outer).join('');
    const inner = (sheet.tabColor ? made('tabColor', { rgb: argb(sheet.tabColor) }) : '') + rest;
    part.put('sheetPr', [pr ? changed(pr, {}, inner) : made('sheetPr', {}, inner)]);
  }
  if (sheet.gridlines === was.gridlines && same(sheet.frozen, was.frozen)) return;
  const views = part.first('sheetViews');
  const [first, ...others] = inside(views, 'sheetView');
  const inner = same(sheet.frozen, was.frozen) ? first?.inner ?? '' : pane(sheet.frozen) + (first ? inside(first, 'extLst').map((one) => one.outer).join('') : '');
  const set = { showGridLines: sheet.gridlines ? undefined : 0 };
  const view = first ? changed(first, set, inner) : made('sheetView', { ...set, workbookViewId: 0 }, inner);
  part.put('sheetViews', [made('sheetViews', {}, view + others.map((one) => one.outer).join(''))]);
}

function pane({ rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const topLeftCell = reference({ top: rows, left: columns, bottom: rows, right: columns });
  return made('pane', { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell, activePane, state: 'frozen' }) + made('selection', { pane: activePane });
}

function protection({ password, hash, options }: NonNullable<Sheet['protection']>): string {
  const locks = [...ALLOWANCES].flatMap(([option, name]) => {
    const free = options[option] === undefined ? false : options[option] === true;
    return free === freeByDefault(name) ? [] : [` ${name}="${free ? 0 : 1}"`];
  });
  const mode = options['selectionMode'];
  const select = (mode === 'Unlocked' || mode === 'None' ? ' selectLockedCells="1"' : '') + (mode === 'None' ? ' selectUnlockedCells="1"' : '');
  const key = password ? ` password="${passwordHash(password)}"` : hash ? ` ${hash}` : '';
  return `<sheetProtection${key} sheet="1"${locks.join('')}${select}/>`;
}

function writeValidations(part: Part, validations: readonly Validation[]): void {
  const list = part.first('dataValidations');
  const old = inside(list, 'dataValidation').map((element) => ({ element, read: readValidation(element) }));
  const written = validations.filter((one) => one.areas.length > 0).map((one) => {
    const had = old.find(({ read }) => same({ ...read, areas: [] }, { ...one, areas: [] }));
    return had ? changed(had.element, { sqref: references(one.areas) }) : validation(one);
  });
  const count = written.length;
  part.put('dataValidations', count === 0 ? [] : [list ? changed(list, { count }, written.join('')) : made('dataValidations', { count }, written.join(''))]);
}

function validation(one: Validation): string {
  const formula = (name: string, text: string) => (text === '' ? '' : made(name, {}, encoded(text.replace(/^=/, '')).replaceAll('&quot;', '"')));
  return made('dataValidation', {
    type: one.type === 'none' ? undefined : one.type, operator: one.operator === 'between' || one.operator === '' ? undefined : one.operator,
    allowBlank: one.allowBlank === false ? undefined : 1, errorTitle: one.error?.title || undefined, error: one.error?.text || undefined,
    showInputMessage: 1, showErrorMessage: 1, promptTitle: one.prompt?.title || undefined, prompt: one.prompt?.text || undefined, sqref: references(one.areas),
  }, formula('formula1', one.formula1) + formula('formula2', one.formula2));
}

function writePage(part: Part, page: PageLayout, was: PageLayout): void {
  const fits = page.fitWide !== undefined || page.fitTall !== undefined;
  const scale = [page.orientation, page.fitWide, page.fitTall];
  if (!same(scale, [was.orientation, was.fitWide, was.fitTall])) {
    const setup = part.first('pageSetup');
    const set = { orientation: page.orientation, fitToWidth: fits ? page.fitWide ?? 0 : undefined, fitToHeight: fits ? page.fitTall ?? 0 : undefined };
    part.put('pageSetup', [setup ? changed(setup, set) : made('pageSetup', set)]);
    const pr = part.first('sheetPr');
    const kept = (name: string) => inside(pr, name).map((one) => one.outer).join('');
    const fit = within(pr, 'pageSetUpPr');
    const fitToPage = fits ? 1 : undefined;
    const inner = kept('tabColor') + kept('outlinePr') + (fit ? changed(fit, { fitToPage }) : fits ? made('pageSetUpPr', { fitToPage }) : '');
    if (pr || inner) part.put('sheetPr', [pr ? changed(pr, {}, inner) : made('sheetPr', {}, inner)]);
  }
  if ((page.centered ?? false) !== (was.centered ?? false)) {
    const options = part.first('printOptions');
    const set = { horizontalCentered: page.centered ? 1 : undefined };
    part.put('printOptions', [options ? changed(options, set) : made('printOptions', set)]);
  }
  if (same([page.header, page.footer], [was.header, was.footer])) return;
  const old = part.first('headerFooter');
  const rest = (old ? ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'].flatMap((name) => inside(old, name)) : []).map((one) => one.outer).join('');
  const inner = line('oddHeader', page.header) + line('oddFooter', page.footer) + rest;
  part.put('headerFooter', inner === '' ? [] : [old ? changed(old, {}, inner) : made('headerFooter', {}, inner)]);
}

function line(name: string, { left, center, right }: PageLayout['header']): string {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === '' ? '' : made(name, {}, fileText(text));
}

