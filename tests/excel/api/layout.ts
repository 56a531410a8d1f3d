import { FREEZE_PANES, HEADERS_FOOTERS, HEADER_FOOTER, PAGE_LAYOUT, PROTECTION, RANGE, type OnSheet } from './kinds';
import type { PageLayout } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import { addressOf, areaOf } from '../model/areas';
import { at } from './content';
import { logical, maybeText, oneOf, properties, text, whole } from './given';

const frozen = (sheet: OnSheet['sheet'], rows: number, columns: number) => void (sheet.frozen = { rows, columns });
FREEZE_PANES.has({
  members: {
    freezeAt: { call: ({ sheet }, given) => { const { bottom, right } = at(RANGE.need(given)); frozen(sheet, bottom + 1, right + 1); } }, // prettier-ignore
    freezeRows: { call: ({ sheet }, count) => frozen(sheet, whole(count), 0) },
    freezeColumns: { call: ({ sheet }, count) => frozen(sheet, 0, whole(count)) },
    unfreeze: { call: ({ sheet }) => frozen(sheet, 0, 0) },
  },
});

const laid = (change: (given: unknown, old: PageLayout) => Partial<PageLayout>) => (self: OnSheet, given: unknown) => void (self.sheet.page = { ...self.sheet.page, ...change(given, self.sheet.page), touched: true });
const pages = (given: unknown) => (given === undefined || given === null ? undefined : whole(given));

PAGE_LAYOUT.has({
  members: {
    orientation: { set: laid((given) => ({ orientation: oneOf(['Portrait', 'Landscape'], given) === 'Landscape' ? 'landscape' : 'portrait' })) },
    centerHorizontally: { set: laid((given) => ({ centered: logical(given) })) },
    zoom: {
      set: ({ sheet }, given) => {
        const said = properties(given);
        const [fitWide, fitTall] = [pages(said.get('horizontalFitToPages')), pages(said.get('verticalFitToPages'))];
        const page: PageLayout = { ...sheet.page, touched: true };
        delete page.fitWide;
        delete page.fitTall;
        sheet.page = { ...page, ...(fitWide !== undefined && { fitWide }), ...(fitTall !== undefined && { fitTall }) };
      },
    },
    headersFooters: { to: (self) => HEADERS_FOOTERS.of(self) },
    setPrintArea: { call: (self, given) => laid(() => ({ printArea: addressOf(at(RANGE.need(given)), '$') }))(self, given) },
    setPrintTitleRows: { call: laid((given) => ({ titleRows: addressOf(areaOf(text(given)) ?? invalid(), '$') })) },
  },
});

HEADERS_FOOTERS.has({ members: { defaultForAllPages: { to: (self) => HEADER_FOOTER.of(self) } } });
const footed = (third: 'left' | 'center' | 'right') => ({ set: laid((given, { footer }) => ({ footer: { ...footer, [third]: text(given) } })) });
HEADER_FOOTER.has({ members: { leftFooter: footed('left'), centerFooter: footed('center'), rightFooter: footed('right') } });

/** What a protected sheet allows, unless said otherwise: nothing. */
const OPTIONS = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns',
  'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort',
] as const; // prettier-ignore

PROTECTION.has({
  members: {
    protected: { get: ({ sheet }) => sheet.protection !== undefined },
    protect: {
      call: ({ sheet }, options, password) => {
        if (sheet.protection) refuse('InvalidOperation', 'The sheet is already protected.');
        const given = properties(options ?? {});
        const secret = maybeText(password);
        const allowed = Object.fromEntries(OPTIONS.map((name) => [name, given.get(name) === true]));
        sheet.protection = { options: { ...allowed, selectionMode: given.get('selectionMode') ?? 'Normal' }, ...(secret && { password: secret }) };
      },
    },
  },
});
