import { strToU8, zipSync } from 'fflate';
import { chartPart, drawingPart } from './chart-part';
import { sheetPart } from './sheet-part';
import { stylesPart } from './styles-part';
import type { Tab } from './tab';
import { DECLARED, escaped, MAIN, OFFICE, PACKAGE, reference } from './xml';

/** The kinds of part that go by their ending. */
const USUAL = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';

/**
 * The bytes of an .xlsx that holds the one tab and nothing else: no formula, no other sheet, no property that says who or when.
 *
 * Its only name is the one by which Excel knows what prints. The same tab gives the same bytes.
 */
export function leaderFile(tab: Tab): Uint8Array {
  const { chart } = tab;
  const types = [['/xl/workbook.xml', 'spreadsheetml.sheet.main'], ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'], ['/xl/styles.xml', 'spreadsheetml.styles'], ...(chart ? [['/xl/drawings/drawing1.xml', 'drawing'], ['/xl/charts/chart1.xml', 'drawingml.chart']] : [])];
  const texts: (readonly [string, string])[] = [
    ['[Content_Types].xml', `${DECLARED}<Types xmlns="${PACKAGE}/content-types">${USUAL}${types.map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`],
    ['_rels/.rels', related([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(tab)],
    ['xl/_rels/workbook.xml.rels', related([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']])],
    ['xl/styles.xml', stylesPart()],
    ['xl/worksheets/sheet1.xml', sheetPart(tab)],
  ];
  if (chart) {
    const drawn = { ...tab, chart };
    texts.push(['xl/worksheets/_rels/sheet1.xml.rels', related([['drawing', '../drawings/drawing1.xml']])], ['xl/drawings/drawing1.xml', drawingPart(drawn)], ['xl/drawings/_rels/drawing1.xml.rels', related([['chart', '../charts/chart1.xml']])], ['xl/charts/chart1.xml', chartPart(drawn)]);
  }
  return zipSync(Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)])), { mtime: new Date(1980, 0, 1, 12) }); // the time of packing is nobody's business
}

function related(all: readonly (readonly [string, string])[]): string {
  return `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function workbookPart({ name, page }: Tab): string {
  const printed = escaped(reference(name, 0, 0, page.rows - 1, page.columns - 1));
  return `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>`
    + `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${printed}</definedName></definedNames></workbook>`;
}
