import type { PageLayout, Sheet, Validation } from '../model/book';
import { areaOf, areasOf } from '../model/areas';
import { readCharts } from './readCharts';
import { readConditional } from './readConditional';
import { readTables } from './tables';
import type { Package } from './package';
import type { Part } from './part';
import type { Looks } from './styles';
import { attribute, decoded, inside, plainText, within, type Element } from './xml';

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Everything a sheet's part says besides its cells, read into a sheet; the same reading tells the saver what was there. */
export function readSheet(pkg: Package, path: string, part: Part, sheet: Sheet, looks: Looks): void {
  readColumns(part, sheet);
  readView(part, sheet, looks);
  sheet.merges = inside(part.first('mergeCells'), 'mergeCell').flatMap((one) => areaOf(attribute(one, 'ref') ?? '') ?? []);
  sheet.protection = readProtection(part.first('sheetProtection'));
  sheet.conditional = readConditional(part, looks);
  sheet.validations = inside(part.first('dataValidations'), 'dataValidation').map(readValidation);
  sheet.page = readPage(part);
  sheet.tables = readTables(pkg, path).map(({ table }) => table);
  sheet.charts = readCharts(pkg, path, part, sheet);
}

function readColumns(part: Part, sheet: Sheet): void {
  for (const one of inside(part.first('cols'), 'col')) {
    const [width, style, hidden] = [attribute(one, 'width'), attribute(one, 'style'), yes(attribute(one, 'hidden'))];
    for (let c = Number(attribute(one, 'min')) - 1; c < Math.min(Number(attribute(one, 'max')), 16_384); c++) {
      if (width !== undefined) sheet.widths.set(c, Number(width));
      if (hidden) sheet.hiddenColumns.add(c);
      if (style !== undefined && style !== '0') sheet.cells.columnStyles.set(c, Number(style));
    }
  }
}

function readView(part: Part, sheet: Sheet, looks: Looks): void {
  const view = within(part.first('sheetViews'), 'sheetView');
  const pane = within(view, 'pane');
  const split = (name: string) => Number((pane && attribute(pane, name)) ?? 0);
  const frozen = pane !== undefined && (attribute(pane, 'state') ?? '').startsWith('frozen');
  sheet.frozen = frozen ? { rows: split('ySplit'), columns: split('xSplit') } : { rows: 0, columns: 0 };
  sheet.gridlines = view === undefined || yes(attribute(view, 'showGridLines') ?? '1');
  sheet.tabColor = looks.color(within(part.first('sheetPr'), 'tabColor'));
}

/** What a protected sheet allows, as Excel's API names it; the file says for each whether it is *locked*. */
export const ALLOWANCES = new Map([
  ['allowFormatCells', 'formatCells'], ['allowFormatColumns', 'formatColumns'], ['allowFormatRows', 'formatRows'], ['allowInsertColumns', 'insertColumns'],
  ['allowInsertRows', 'insertRows'], ['allowInsertHyperlinks', 'insertHyperlinks'], ['allowDeleteColumns', 'deleteColumns'], ['allowDeleteRows', 'deleteRows'],
  ['allowSort', 'sort'], ['allowAutoFilter', 'autoFilter'], ['allowPivotTables', 'pivotTables'], ['allowEditObjects', 'objects'], ['allowEditScenarios', 'scenarios'],
]);

/** Objects and scenarios are free unless locked; all else is locked unless freed. */
export const freeByDefault = (name: string): boolean => name === 'objects' || name === 'scenarios';

function readProtection(element: Element | undefined): Sheet['protection'] {
  if (!element || !yes(attribute(element, 'sheet'))) return undefined;
  const options = [...ALLOWANCES].map(([option, name]) => [option, !yes(attribute(element, name) ?? (freeByDefault(name) ? '0' : '1'))] as const);
  const [locked, unlocked] = [yes(attribute(element, 'selectLockedCells')), yes(attribute(element, 'selectUnlockedCells'))];
  const hash = [...element.open.matchAll(/\s((?:password|algorithmName|hashValue|saltValue|spinCount)="[^"]*")/g)].map((m) => m[1]).join(' ');
  return { ...(hash && { hash }), options: { ...Object.fromEntries(options), selectionMode: locked ? (unlocked ? 'None' : 'Unlocked') : 'Normal' } };
}

export function readValidation(element: Element): Validation {
  const get = (name: string) => attribute(element, name) ?? '';
  const told = (name: string) => {
    const [title, text] = [plainText(get(`${name}Title`)), plainText(get(name))];
    return title || text ? { [name]: { title, text } } : {};
  };
  return {
    areas: areasOf(get('sqref')), type: get('type') || 'none', operator: get('operator') || 'between',
    formula1: decoded(within(element, 'formula1')?.inner ?? ''), formula2: decoded(within(element, 'formula2')?.inner ?? ''),
    ...told('prompt'), ...told('error'), ...(!yes(attribute(element, 'allowBlank')) && { allowBlank: false }),
  };
}

function readPage(part: Part): PageLayout {
  const [setup, texts] = [part.first('pageSetup'), part.first('headerFooter')];
  const fit = within(part.first('sheetPr'), 'pageSetUpPr');
  const fits = fit !== undefined && yes(attribute(fit, 'fitToPage'));
  const pages = (name: string) => Number((setup && attribute(setup, name)) ?? 1);
  const options = part.first('printOptions');
  const centered = options !== undefined && yes(attribute(options, 'horizontalCentered'));
  const text = (name: string) => thirds(plainText(within(texts, name)?.inner ?? ''));
  return {
    orientation: setup && attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    ...(fits && pages('fitToWidth') > 0 && { fitWide: pages('fitToWidth') }), ...(fits && pages('fitToHeight') > 0 && { fitTall: pages('fitToHeight') }),
    ...(centered && { centered }),
    header: text('oddHeader'), footer: text('oddFooter'),
  };
}

/** `&LPlan&CPage &P` → its left, centre and right parts; text before any mark is centred. */
function thirds(text: string): PageLayout['header'] {
  const found = { left: '', center: '', right: '' };
  for (const [, mark = 'C', part = ''] of text.matchAll(/(?:&([LCR])|^)((?:(?!&[LCR])[\s\S])*)/g)) {
    found[mark === 'L' ? 'left' : mark === 'R' ? 'right' : 'center'] += part;
  }
  return found;
}
