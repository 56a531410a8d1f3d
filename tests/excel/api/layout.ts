import { RANGE, type OnSheet } from './kinds';
import { inner, type Member } from '../protocol/kind';
import { ALLOWANCES, type PageLayout } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import { addressOf, areaOf } from '../model/areas';
import { at } from './content';
import { logical, maybeText, oneOf, properties, text, whole } from './given';

const frozen = (sheet: OnSheet['sheet'], rows: number, columns: number) => void (sheet.frozen = { rows, columns });
/** `sheet.freezePanes`. */
export const FREEZE_PANES: Member<OnSheet> = inner('WorksheetFreezePanes', {
  freezeAt: { call: ({ sheet }, given) => { const { bottom, right } = at(RANGE.need(given)); frozen(sheet, bottom + 1, right + 1); } }, // prettier-ignore
  freezeRows: { call: ({ sheet }, count) => frozen(sheet, whole(count), 0) },
  freezeColumns: { call: ({ sheet }, count) => frozen(sheet, 0, whole(count)) },
  unfreeze: { call: ({ sheet }) => frozen(sheet, 0, 0) },
});

const laid = (change: (given: unknown, old: PageLayout) => Partial<PageLayout>) => (self: OnSheet, given: unknown) => void (self.sheet.page = { ...self.sheet.page, ...change(given, self.sheet.page) });
const pages = (given: unknown) => (given === undefined || given === null ? undefined : whole(given));

const footed = (third: 'left' | 'center' | 'right') => ({ set: laid((given, { footer }) => ({ footer: { ...footer, [third]: text(given) } })) });

/** `sheet.pageLayout`. */
export const PAGE_LAYOUT: Member<OnSheet> = inner('PageLayout', {
  orientation: { set: laid((given) => ({ orientation: oneOf(['Portrait', 'Landscape'], given) === 'Landscape' ? 'landscape' : 'portrait' })) },
  centerHorizontally: { set: laid((given) => ({ centered: logical(given) })) },
  zoom: {
    set: ({ sheet }, given) => {
      const said = properties(given);
      const [fitWide, fitTall] = [pages(said.get('horizontalFitToPages')), pages(said.get('verticalFitToPages'))];
      const page: PageLayout = { ...sheet.page };
      delete page.fitWide;
      delete page.fitTall;
      sheet.page = { ...page, ...(fitWide !== undefined && { fitWide }), ...(fitTall !== undefined && { fitTall }) };
    },
  },
  headersFooters: inner('HeaderFooterGroup', { defaultForAllPages: inner('HeaderFooter', { leftFooter: footed('left'), centerFooter: footed('center'), rightFooter: footed('right') }) }),
  setPrintArea: { call: (self, given) => laid(() => ({ printArea: addressOf(at(RANGE.need(given)), '$') }))(self, given) },
  setPrintTitleRows: { call: laid((given) => ({ titleRows: addressOf(areaOf(text(given)) ?? invalid(), '$') })) },
});

/** `sheet.protection`. What is not allowed by name is not. */
export const PROTECTION: Member<OnSheet> = inner('WorksheetProtection', {
  protected: { get: ({ sheet }) => sheet.protection !== undefined },
  protect: {
    call: ({ sheet }, options, password) => {
      if (sheet.protection) refuse('InvalidOperation', 'The sheet is already protected.');
      const given = properties(options ?? {});
      const secret = maybeText(password);
      const allowed = Object.fromEntries(ALLOWANCES.map((name) => [name, given.get(name) === true]));
      sheet.protection = { options: { ...allowed, selectionMode: given.get('selectionMode') ?? 'Normal' }, ...(secret && { password: secret }) };
    },
  },
});
