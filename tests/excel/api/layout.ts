import { FREEZE_PANES, HEADERS_FOOTERS, HEADER_FOOTER, PAGE_LAYOUT, RANGE, type OnSheet } from './kinds';
import type { PageLayout } from '../model/book';
import type { Area } from '../model/cells';
import { invalid } from '../protocol/failure';
import { addressOf, areaOf } from './areas';
import { at } from './content';
import { logical, oneOf, properties, text, whole } from './given';

/** A range of this sheet, or its address. */
function areaIn({ sheet }: OnSheet, given: unknown): Area {
  const range = RANGE.in(given);
  if (range) return range.sheet === sheet ? at(range) : invalid('The range is on another sheet.');
  return areaOf(text(given)) ?? invalid();
}

FREEZE_PANES.has({
  members: {
    freezeAt: {
      call: (self, given) => {
        const { bottom, right } = areaIn(self, given);
        self.sheet.frozen = { rows: bottom + 1, columns: right + 1 };
      },
    },
    freezeRows: {
      call: ({ sheet }, count) => {
        sheet.frozen = { rows: whole(count, 1), columns: 0 };
      },
    },
    freezeColumns: {
      call: ({ sheet }, count) => {
        sheet.frozen = { rows: 0, columns: whole(count, 1) };
      },
    },
    unfreeze: {
      call: ({ sheet }) => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
    },
    getLocationOrNullObject: {
      call: ({ excel, sheet }) => {
        const { rows, columns } = sheet.frozen;
        const area = { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : 1_048_575, right: columns > 0 ? columns - 1 : 16_383 };
        return rows + columns > 0 ? RANGE.of({ excel, sheet, area }) : null;
      },
    },
  },
});

function laid({ sheet }: OnSheet, change: Partial<PageLayout>): void {
  sheet.page = { ...sheet.page, ...change, touched: true };
}

PAGE_LAYOUT.has({
  members: {
    orientation: {
      get: ({ sheet }) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (self, given) => laid(self, { orientation: oneOf(['Portrait', 'Landscape'], given) === 'Landscape' ? 'landscape' : 'portrait' }),
    },
    zoom: {
      get: ({ sheet: { page } }) => ({ scale: page.fitWide === undefined && page.fitTall === undefined ? 100 : null, horizontalFitToPages: page.fitWide ?? null, verticalFitToPages: page.fitTall ?? null }),
      set: (self, given) => {
        const zoom = properties(given);
        const pages = (name: string) => (zoom.has(name) && zoom.get(name) !== null ? whole(zoom.get(name)) : undefined);
        const [fitWide, fitTall] = [pages('horizontalFitToPages'), pages('verticalFitToPages')];
        const page: PageLayout = { ...self.sheet.page, touched: true };
        delete page.fitWide;
        delete page.fitTall;
        self.sheet.page = { ...page, ...(fitWide !== undefined && { fitWide }), ...(fitTall !== undefined && { fitTall }) };
      },
    },
    centerHorizontally: { get: ({ sheet }) => sheet.page.centered ?? false, set: (self, on) => laid(self, { centered: logical(on) }) },
    headersFooters: { to: (self) => HEADERS_FOOTERS.of(self) },
    setPrintArea: { call: (self, given) => laid(self, { printArea: addressOf(areaIn(self, given), '$') }) },
    setPrintTitleRows: {
      call: (self, given) => {
        const { top, bottom } = areaIn(self, given);
        laid(self, { titleRows: `$${top + 1}:$${bottom + 1}` });
      },
    },
  },
});

HEADERS_FOOTERS.has({ members: { defaultForAllPages: { to: (self) => HEADER_FOOTER.of(self) } } });

const words = (where: 'header' | 'footer', side: 'left' | 'center' | 'right') => ({
  get: ({ sheet }: OnSheet) => sheet.page[where][side],
  set: (self: OnSheet, given: unknown) => laid(self, { [where]: { ...self.sheet.page[where], [side]: text(given) } }),
});

HEADER_FOOTER.has({
  members: {
    leftHeader: words('header', 'left'),
    centerHeader: words('header', 'center'),
    rightHeader: words('header', 'right'),
    leftFooter: words('footer', 'left'),
    centerFooter: words('footer', 'center'),
    rightFooter: words('footer', 'right'),
  },
});
