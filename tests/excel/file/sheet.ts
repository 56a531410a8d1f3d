import { areaOf, areasOf, cellAt, reference, references } from '../model/areas';
import { ALLOWANCES, type PageLayout, type Sheet, type Validation } from '../model/book';
import type { Area } from '../model/cells';
import { colored, type Palette } from './colors';
import { attribute, below, content, flag, label, list, number, oneOf, record, word, yes, type Field } from './fields';
import { passwordHash } from './password';
import { fileText, made, plainText, type Element } from './xml';

/** The blocks an element speaks of. */
export const AREAS: Field<Area[]> = attribute('sqref', (text) => areasOf(text ?? ''), references);
const NOWHERE: Area = cellAt(0, 0);
export const AREA: Field<Area> = attribute('ref', (text) => areaOf(text ?? '') ?? NOWHERE, reference);

const FROZEN: Field<Sheet['frozen']> = {
  of: (view) => {
    const pane = view?.first('pane');
    return pane?.get('state')?.startsWith('frozen') ? { rows: number('ySplit').of(pane), columns: number('xSplit').of(pane) } : { rows: 0, columns: 0 };
  },
  into: (view, { rows, columns }) => {
    const activePane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
    const pane = made('pane', { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: reference(cellAt(rows, columns)), activePane, state: 'frozen' });
    view.put('pane', rows || columns ? [pane] : []);
    view.put('selection', rows || columns ? [made('selection', { pane: activePane })] : []);
  },
};

type Protection = NonNullable<Sheet['protection']>;

/** The file says of each allowance whether it is *locked*. Objects and scenarios are free unless locked, all else is locked unless freed. */
const LOCKS = new Map(ALLOWANCES.map((option) => {
  const name = option.replace(/^allow(?:Edit)?/, '');
  return [option, flag(name.charAt(0).toLowerCase() + name.slice(1), !option.startsWith('allowEdit'))] as const;
}));
const KEYS = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

const PROTECTION: Field<Sheet['protection']> = {
  of: (sheet) => {
    const element = sheet?.first('sheetProtection');
    if (!element || !yes(element.get('sheet'))) return undefined;
    const [locked, unlocked] = [flag('selectLockedCells').of(element), flag('selectUnlockedCells').of(element)];
    const hash = Object.fromEntries(KEYS.map((key) => [key, element.get(key)]).filter(([, value]) => value !== undefined));
    const options = [...LOCKS].map(([option, lock]) => [option, !lock.of(element)] as const);
    return { ...(Object.keys(hash).length > 0 && { hash }), options: { ...Object.fromEntries(options), selectionMode: locked ? (unlocked ? 'None' : 'Unlocked') : 'Normal' } };
  },
  into: (sheet, protection) => sheet.put('sheetProtection', protection ? [locks(protection)] : []),
};

function locks({ password, hash, options }: Protection): Element {
  const element = made('sheetProtection', { ...(password ? { password: passwordHash(password) } : hash), sheet: 1 });
  for (const [option, lock] of LOCKS) lock.into(element, options[option] !== true);
  const mode = options['selectionMode'];
  return element.set({ selectLockedCells: mode === 'Normal' || mode === undefined ? undefined : 1, selectUnlockedCells: mode === 'None' ? 1 : undefined });
}

const told = (name: string): Field<Validation['prompt']> => ({
  of: (element) => { const [title, text] = [label(`${name}Title`).of(element), label(name).of(element)]; return title || text ? { title, text } : undefined; },
  into: (element, value) => { label(`${name}Title`).into(element, value?.title ?? ''); label(name).into(element, value?.text ?? ''); },
});

const VALIDATION = record<Validation>({
  areas: AREAS, type: word('type', 'none'), operator: word('operator', 'between'), formula1: content('formula1'), formula2: content('formula2'), prompt: told('prompt'), error: told('error'),
  allowBlank: { of: (element) => (flag('allowBlank').of(element) ? undefined : false), into: (element, value) => flag('allowBlank').into(element, value !== false) },
});

const VALIDATIONS = list('dataValidations', 'dataValidation', {
  of: VALIDATION.of,
  // a new one is to be heard of; an old one has its own way
  into: (element, value) => VALIDATION.into(element.get('sqref') === undefined ? element.set({ showInputMessage: 1, showErrorMessage: 1 }) : element, value),
}, (one) => ({ ...one, areas: [] }));

type Page = Omit<PageLayout, 'printArea' | 'titleRows'>;
const FIT = below('sheetPr', below('pageSetUpPr', flag('fitToPage')));

/** So many pages across or down; absent where that is not said. */
const pages = (name: 'fitToWidth' | 'fitToHeight'): Field<number | undefined> => ({
  of: (sheet) => (FIT.of(sheet) ? number(name, 1).of(sheet?.first('pageSetup')) || undefined : undefined),
  into: (sheet, value) => {
    const [setup, fits] = [sheet.need('pageSetup'), FIT.of(sheet)];
    // the other one is any number of pages from now on, unless it was said
    if (!fits && value) setup.set({ fitToWidth: 0, fitToHeight: 0 });
    setup.set({ [name]: value ?? 0 });
    FIT.into(sheet, value !== undefined || number('fitToWidth', 1).of(setup) + number('fitToHeight', 1).of(setup) > 0);
  },
});

/** `&LPlan&CPage &P`: the left, centre and right parts of a header; text before any mark is centred. */
const thirds = (name: string): Field<Page['header']> => below('headerFooter', {
  of: (texts) => {
    const found = { left: '', center: '', right: '' };
    for (const [, mark = 'C', part = ''] of plainText(texts?.first(name)?.inner ?? '').matchAll(/(?:&([LCR])|^)((?:(?!&[LCR])[\s\S])*)/g)) {
      found[mark === 'L' ? 'left' : mark === 'R' ? 'right' : 'center'] += part;
    }
    return found;
  },
  into: (texts, { left, center, right }) => {
    const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
    texts.put(name, text === '' ? [] : [made(name, {}, fileText(text))]);
  },
});

const PAGE = record<Page>({
  orientation: below('pageSetup', oneOf('orientation', new Map([['landscape', 'landscape'], ['portrait', 'portrait']]), 'portrait')),
  fitWide: pages('fitToWidth'), fitTall: pages('fitToHeight'),
  centered: { of: (sheet) => below('printOptions', flag('horizontalCentered')).of(sheet) || undefined, into: (sheet, value) => below('printOptions', flag('horizontalCentered')).into(sheet, value ?? false) },
  header: thirds('oddHeader'), footer: thirds('oddFooter'),
});

export type SheetPart = Pick<Sheet, 'merges' | 'tabColor' | 'gridlines' | 'frozen' | 'protection' | 'validations'> & { readonly page: Page };

/** What a sheet's part says besides its columns, rows, conditional formats and what has parts of its own. */
export const sheetFields = (meant: Palette) => record<SheetPart>({
  merges: list('mergeCells', 'mergeCell', AREA),
  tabColor: below('sheetPr', colored('tabColor', meant)),
  gridlines: below('sheetViews', below('sheetView', flag('showGridLines', true))),
  frozen: below('sheetViews', below('sheetView', FROZEN)),
  protection: PROTECTION, validations: VALIDATIONS, page: PAGE,
});
