import { placeOf } from '../../../src/model/place';
import type { Book, Chart } from '../model/book';
import { encoded, fileText, plainText, type Element } from './xml';

const NAMESPACES = ['c="http://schemas.openxmlformats.org/drawingml/2006/chart"', 'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'].map((one) => ` xmlns:${one}`).join('');
const COLORS = ['#2F6FAB', '#D9822B', '#8C8C8C', '#E0B000', '#4FA3A5', '#5B9A42'];
/** Where a legend stands, in the file and in Excel's API. */
const LEGENDS = new Map([['b', 'Bottom'], ['t', 'Top'], ['l', 'Left'], ['r', 'Right'], ['tr', 'Corner']]);

type Series = Chart['series'][number];
type Described = Pick<Chart, 'type' | 'title' | 'series' | 'legend' | 'valueFormat' | 'least'>;

/** What a chart part of one plot shows: bars, columns or lines; undefined for any other. */
export function described(root: Element | undefined): Described | undefined {
  const chart = root?.first('chart');
  const [plot, ...others] = chart?.first('plotArea')?.children.filter((one) => one.name.endsWith('Chart')) ?? [];
  const type = plot && others.length === 0 ? typeOf(plot) : undefined;
  if (!plot || type === undefined) return undefined;
  const [legend, axis] = [chart?.first('legend'), chart?.first('plotArea', 'valAx')];
  const [format, least] = [axis?.first('numFmt'), axis?.first('scaling', 'min')?.get('val')];
  const valueFormat = format?.get('sourceLinked') === '1' ? undefined : format?.get('formatCode');
  return {
    type, title: (chart?.first('title')?.deep('t') ?? []).map((one) => plainText(one.inner)).join(''), legend: legend ? LEGENDS.get(legend.first('legendPos')?.get('val') ?? 'r') ?? 'Right' : '',
    ...(valueFormat !== undefined && { valueFormat }), ...(least !== undefined && { least: Number(least) }), series: plot.all('ser').map(seriesOf),
  };
}

function typeOf(plot: Element): string | undefined {
  const value = (name: string) => plot.first(name)?.get('val');
  const grouping = value('grouping');
  if (plot.name === 'lineChart') return value('marker') === '1' && plot.deep('symbol').some((one) => one.get('val') !== 'none') ? 'LineMarkers' : 'Line';
  if (plot.name !== 'barChart') return undefined;
  const side = value('barDir') === 'bar' ? 'Bar' : 'Column';
  return grouping === 'stacked' ? `${side}Stacked` : grouping === 'percentStacked' ? `${side}Stacked100` : `${side}Clustered`;
}

function seriesOf(element: Element): Series {
  const told = (name: string, of: string) => plainText(element.first(name)?.deep(of)[0]?.inner ?? '');
  const [look, rgb] = [element.first('spPr'), element.first('spPr')?.deep('srgbClr')[0]?.get('val')];
  const color = look?.first('noFill') ? 'none' : rgb && `#${rgb.toUpperCase()}`;
  return { name: told('tx', 'f') || told('tx', 'v'), values: told('val', 'f'), categories: told('cat', 'f'), ...(color && { color }) };
}

const val = (tag: string, value: string | number): string => `<c:${tag} val="${value}"/>`;
const [CATEGORY, VALUE] = [111_111_111, 222_222_222];

/** A whole chart part: bars, columns or lines over category and value axes, with the values the cells hold now. */
export function chartPart(chart: Chart, book: Book): string {
  const [lines, across] = [chart.type.startsWith('Line'), chart.type.startsWith('Bar')];
  const grouping = chart.type.endsWith('Stacked100') ? 'percentStacked' : chart.type.endsWith('Stacked') ? 'stacked' : lines ? 'standard' : 'clustered';
  const series = chart.series.map((one, n) => seriesElement(one, n, chart, book)).join('');
  const [plot, own] = lines ? ['lineChart', val('marker', 1)] : ['barChart', grouping === 'clustered' ? val('gapWidth', 80) : val('gapWidth', 50) + val('overlap', 100)];
  const side = [...LEGENDS].find(([, name]) => name === chart.legend)?.[0] ?? (chart.legend === undefined && chart.series.length > 1 ? 'b' : undefined);
  return `<c:chartSpace${NAMESPACES}>${val('roundedCorners', 0)}<c:chart>
    ${chart.title === '' ? '' : titleElement(chart.title)}${val('autoTitleDeleted', chart.title === '' ? 1 : 0)}<c:plotArea><c:layout/>
    <c:${plot}>${lines ? '' : val('barDir', across ? 'bar' : 'col')}${val('grouping', grouping)}${val('varyColors', 0)}${series}${own}${val('axId', CATEGORY)}${val('axId', VALUE)}</c:${plot}>
    <c:catAx>${val('axId', CATEGORY)}<c:scaling>${val('orientation', 'minMax')}</c:scaling>${val('delete', 0)}${val('axPos', across ? 'l' : 'b')}${ticks('low')}${val('crossAx', VALUE)}${val('crosses', 'autoZero')}</c:catAx>
    ${valueAxis(chart, across ? 'b' : 'l')}</c:plotArea>
    ${side === undefined ? '' : `<c:legend>${val('legendPos', side)}${val('overlay', 0)}</c:legend>`}${val('plotVisOnly', 1)}${val('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`;
}

const ticks = (labels: string): string => val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', labels);

const valueAxis = ({ least, valueFormat }: Chart, side: string): string => `<c:valAx>${val('axId', VALUE)}
    <c:scaling>${val('orientation', 'minMax')}${least === undefined ? '' : val('min', least)}</c:scaling>${val('delete', 0)}${val('axPos', side)}
    <c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
    <c:numFmt formatCode="${encoded(valueFormat ?? 'General').replaceAll('"', '&quot;')}" sourceLinked="${valueFormat === undefined ? 1 : 0}"/>${ticks('nextTo')}${val('crossAx', CATEGORY)}${val('crosses', 'autoZero')}</c:valAx>`;

const titleElement = (text: string): string => `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr>
    <a:r><a:rPr lang="en-GB" sz="1200" b="0"/><a:t>${fileText(text)}</a:t></a:r></a:p></c:rich></c:tx>${val('overlay', 0)}</c:title>`;

function seriesElement({ name, values, categories, color }: Series, n: number, { type }: Chart, book: Book): string {
  const lines = type.startsWith('Line');
  const ink = (color ?? COLORS[n % COLORS.length] ?? '#000000').toUpperCase();
  const fill = color === 'none' ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${ink.slice(1)}"/></a:solidFill>`;
  const named = placeOf(name.replace(/^=/, '')) ? reference('str', name, book) : `<c:v>${fileText(name)}</c:v>`;
  const marker = type === 'LineMarkers' ? val('symbol', 'circle') + val('size', 5) : val('symbol', 'none');
  return `<c:ser>${val('idx', n)}${val('order', n)}<c:tx>${named}</c:tx><c:spPr>${lines ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>
    ${lines ? `<c:marker>${marker}</c:marker>` : val('invertIfNegative', 0)}${categories === '' ? '' : `<c:cat>${reference('str', categories, book)}</c:cat>`}
    <c:val>${reference('num', values, book)}</c:val>${lines ? val('smooth', 0) : ''}</c:ser>`;
}

/** A reference with what it shows now, cell by cell; nothing when it names no one block of cells. */
function reference(kind: 'str' | 'num', formula: string, book: Book): string {
  const bare = formula.replace(/^=/, '');
  const place = placeOf(bare);
  const sheet = place && book.sheetNamed(place.sheet);
  const { row = 0, column = 0, rows = 1, columns = 1 } = place ?? {};
  const points = Array.from({ length: sheet ? rows * columns : 0 }, (_, n) => {
    const value = sheet?.cells.value(row + Math.floor(n / columns), column + (n % columns)) ?? '';
    const text = kind === 'num' ? (typeof value === 'number' ? String(value) : '') : fileText(typeof value === 'object' ? '' : String(value));
    return { text, point: `<c:pt idx="${n}"><c:v>${text}</c:v></c:pt>` };
  });
  const cache = `${kind === 'num' ? '<c:formatCode>General</c:formatCode>' : ''}${val('ptCount', points.length)}${points.map(({ text, point }) => (text === '' ? '' : point)).join('')}`;
  return `<c:${kind}Ref><c:f>${encoded(bare)}</c:f><c:${kind}Cache>${cache}</c:${kind}Cache></c:${kind}Ref>`;
}
