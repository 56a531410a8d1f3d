import type { Tab } from './tab';
import { DECLARED, escaped, OFFICE, reference } from './xml';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const INKS = ['2C569B', 'D9822B', '8C8C8C', 'E0B000', '4FA3A5', '5B9A42', '9C5FB5', '1F3A5F'];

type Drawn = Tab & { readonly chart: NonNullable<Tab['chart']> };

/** Where the chart stands: below its block, over the page's width. */
export function drawingPart({ chart, page }: Drawn): string {
  const corner = (tag: string, row: number, column: number) => `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `${DECLARED}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor>${corner('from', chart.top, 0)}${corner('to', chart.bottom + 1, page.columns)}`
    + '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
}

/** Stacked columns of the summary: a series for each line, over its periods. */
export function chartPart(tab: Drawn): string {
  const { chart } = tab;
  const series = Array.from({ length: chart.lines }, (_, n) => seriesElement(tab, n)).join('');
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1100" b="0"/><a:t>${escaped(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const axis = (id: number, cross: number, at: string, more: string) => `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>${more}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>`;
  const lines = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return `${DECLARED}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`
    + `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
    + `<c:catAx>${axis(1, 2, 'b', '')}</c:catAx><c:valAx>${axis(2, 1, 'l', `${lines}<c:numFmt formatCode="#,##0" sourceLinked="0"/>`)}</c:valAx></c:plotArea>`
    + `${chart.lines > 1 ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

function seriesElement({ name, rows, chart }: Drawn, n: number): string {
  const row = chart.header + 1 + n;
  const last = chart.columns - 1;
  const value = (r: number, c: number) => rows[r]?.[c]?.value ?? '';
  const points = (r: number, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => (value(r, from + i) === '' ? '' : `<c:pt idx="${i}"><c:v>${escaped(String(value(r, from + i)))}</c:v></c:pt>`)).join('');
  const text = (r: number, from: number, to: number) => `<c:strRef><c:f>${escaped(reference(name, r, from, r, to))}</c:f><c:strCache><c:ptCount val="${to - from + 1}"/>${points(r, from, to)}</c:strCache></c:strRef>`;
  const number = `<c:numRef><c:f>${escaped(reference(name, row, 1, row, last))}</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="${last}"/>${points(row, 1, last)}</c:numCache></c:numRef>`;
  return `<c:ser><c:idx val="${n}"/><c:order val="${n}"/><c:tx>${text(row, 0, 0)}</c:tx><c:spPr><a:solidFill><a:srgbClr val="${INKS[n % INKS.length] ?? '000000'}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat>${text(chart.header, 1, last)}</c:cat><c:val>${number}</c:val></c:ser>`;
}
