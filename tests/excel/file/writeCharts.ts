import { placeOf } from '../../../src/model/place';
import type { Book, Chart, Sheet } from '../model/book';
import { same } from './looks';
import { OFFICE, type Package } from './package';
import type { Part } from './part';
import { drawingOf, LEGENDS, placed } from './readCharts';
import { changed, elements, encoded, fileText, made } from './xml';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const EMU = 12_700;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COLORS = ['#2F6FAB', '#D9822B', '#8C8C8C', '#E0B000', '#4FA3A5', '#5B9A42'];

/** Puts the sheet's charts into its drawing: one that did not change keeps its anchor and part, a changed or new one is written anew. */
export function writeCharts(pkg: Package, path: string, part: Part, sheet: Sheet, was: Sheet, book: Book): void {
  if (same(sheet.charts, was.charts)) return;
  const drawing = drawingOf(pkg, path, part) ?? newDrawing(pkg, path, part);
  const old = placed(pkg, drawing, was);
  const root = elements(pkg.text(drawing))[0];
  if (!root) return;
  const kept = old.filter(({ chart }) => sheet.charts.some((one) => same(one, chart)));
  const gone = new Set(old.filter((one) => !kept.includes(one)).map(({ anchor }) => anchor.outer));
  for (const { anchor, chart } of old) {
    if (!gone.has(anchor.outer)) continue;
    const relation = pkg.relations(drawing).find((one) => pkg.find(one.target) === chart.part);
    if (relation) pkg.unrelate(drawing, relation.id);
  }
  const fresh = sheet.charts.filter((one) => !kept.some(({ chart }) => same(one, chart)));
  const rest = elements(root.inner).filter((anchor) => !gone.has(anchor.outer)).map((anchor) => anchor.outer);
  let number = Math.max(1, ...[...root.inner.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map((m) => Number(m[1])));
  const anchors = fresh.map((chart) => {
    const target = pkg.free('xl/charts/chart#.xml');
    pkg.put(target, chartPart(chart, book), 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    return anchor(chart, ++number, pkg.relate(drawing, `${OFFICE}/chart`, target));
  });
  const xml = XML + changed(root, {}, [...rest, ...anchors].join('') || ' ');
  pkg.put(drawing, xml);
}

function newDrawing(pkg: Package, path: string, part: Part): string {
  const drawing = pkg.free('xl/drawings/drawing#.xml');
  pkg.put(drawing, XML + made('xdr:wsDr', { 'xmlns:xdr': XDR, 'xmlns:a': A }), 'application/vnd.openxmlformats-officedocument.drawing+xml');
  part.put('drawing', [made('drawing', { 'r:id': pkg.relate(path, `${OFFICE}/drawing`, drawing), 'xmlns:r': OFFICE })]);
  return drawing;
}

function anchor(chart: Chart, id: number, relation: string): string {
  const { left, top, width, height } = chart.box;
  const emu = (points: number) => Math.round(points * EMU);
  const reference = made('c:chart', { 'xmlns:c': C, 'xmlns:r': OFFICE, 'r:id': relation });
  return made('xdr:absoluteAnchor', { 'xmlns:xdr': XDR, 'xmlns:a': A }, made('xdr:pos', { x: emu(left), y: emu(top) }) + made('xdr:ext', { cx: emu(width), cy: emu(height) })
    + made('xdr:graphicFrame', { macro: '' }, made('xdr:nvGraphicFramePr', {}, made('xdr:cNvPr', { id, name: chart.name }) + '<xdr:cNvGraphicFramePr/>')
      + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' + made('a:graphic', {}, made('a:graphicData', { uri: C }, reference))) + '<xdr:clientData/>');
}

/** A whole chart part: bars, columns or lines over category and value axes, with the values the cells hold now. */
function chartPart(chart: Chart, book: Book): string {
  const lines = chart.type.startsWith('Line');
  const grouping = chart.type.endsWith('Stacked100') ? 'percentStacked' : chart.type.endsWith('Stacked') ? 'stacked' : lines ? 'standard' : 'clustered';
  const series = chart.series.map((one, n) => seriesElement(one, n, chart, book)).join('');
  const val = (tag: string, value: string | number) => made(`c:${tag}`, { val: value });
  const axes = val('axId', 111_111_111) + val('axId', 222_222_222);
  const plot = lines
    ? made('c:lineChart', {}, val('grouping', grouping) + val('varyColors', 0) + series + val('marker', 1) + axes)
    : made('c:barChart', {}, val('barDir', chart.type.startsWith('Bar') ? 'bar' : 'col') + val('grouping', grouping) + val('varyColors', 0) + series
      + val('gapWidth', grouping === 'clustered' ? 80 : 50) + (grouping === 'clustered' ? '' : val('overlap', 100)) + axes);
  const title = chart.title === '' ? val('autoTitleDeleted', 1) : made('c:title', {}, rich(chart.title) + val('overlay', 0)) + val('autoTitleDeleted', 0);
  const across = chart.type.startsWith('Bar');
  const category = made('c:catAx', {}, val('axId', 111_111_111) + '<c:scaling><c:orientation val="minMax"/></c:scaling>' + val('delete', 0) + val('axPos', across ? 'l' : 'b')
    + val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', 'low') + val('crossAx', 222_222_222) + val('crosses', 'autoZero'));
  const value = made('c:valAx', {}, val('axId', 222_222_222) + made('c:scaling', {}, val('orientation', 'minMax') + (chart.least === undefined ? '' : val('min', chart.least))) + val('delete', 0) + val('axPos', across ? 'b' : 'l')
    + '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
    + made('c:numFmt', { formatCode: chart.valueFormat ?? 'General', sourceLinked: chart.valueFormat === undefined ? 1 : 0 }) + val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', 'nextTo')
    + val('crossAx', 111_111_111) + val('crosses', 'autoZero'));
  const side = [...LEGENDS].find(([, name]) => name === chart.legend)?.[0] ?? (chart.legend === undefined && chart.series.length > 1 ? 'b' : undefined);
  const legend = side === undefined ? '' : made('c:legend', {}, val('legendPos', side) + val('overlay', 0));
  const whole = made('c:chart', {}, title + made('c:plotArea', {}, '<c:layout/>' + plot + category + value) + legend + val('plotVisOnly', 1) + val('dispBlanksAs', 'gap'));
  return XML + made('c:chartSpace', { 'xmlns:c': C, 'xmlns:a': A, 'xmlns:r': OFFICE }, val('roundedCorners', 0) + whole);
}

const rich = (text: string): string => `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="0"/><a:t>${fileText(text)}</a:t></a:r></a:p></c:rich></c:tx>`;

function seriesElement(one: Chart['series'][number], n: number, chart: Chart, book: Book): string {
  const color = one.color ?? COLORS[n % COLORS.length] ?? '#000000';
  const fill = color === 'none' ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
  const lines = chart.type.startsWith('Line');
  const look = lines ? made('c:spPr', {}, made('a:ln', { w: 28_575 }, fill)) : made('c:spPr', {}, fill);
  const named = placeOf(one.name.replace(/^=/, '')) ? textReference(one.name, book) : `<c:v>${fileText(one.name)}</c:v>`;
  const marker = !lines ? '<c:invertIfNegative val="0"/>' : chart.type === 'LineMarkers' ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>' : '<c:marker><c:symbol val="none"/></c:marker>';
  const categories = one.categories === '' ? '' : made('c:cat', {}, textReference(one.categories, book));
  return made('c:ser', {}, made('c:idx', { val: n }) + made('c:order', { val: n }) + made('c:tx', {}, named) + look + marker + categories
    + made('c:val', {}, numberReference(one.values, book)) + (lines ? '<c:smooth val="0"/>' : ''));
}

/** What a reference shows now, cell by cell; empty when it names no one block of cells. */
function shown(formula: string, book: Book): readonly unknown[] {
  const place = placeOf(formula.replace(/^=/, ''));
  const sheet = place && book.sheetNamed(place.sheet);
  if (!place || !sheet) return [];
  const { row, column, rows = 1, columns = 1 } = place;
  return Array.from({ length: rows * columns }, (_, n) => sheet.cells.value(row + Math.floor(n / columns), column + (n % columns)));
}

function reference(kind: 'str' | 'num', formula: string, values: readonly string[]): string {
  const points = values.map((value, idx) => (value === '' ? '' : made('c:pt', { idx }, `<c:v>${value}</c:v>`))).join('');
  const cache = (kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '') + made('c:ptCount', { val: values.length }) + points;
  return made(`c:${kind}Ref`, {}, `<c:f>${encoded(formula.replace(/^=/, '')).replaceAll('&quot;', '"')}</c:f>${made(`c:${kind}Cache`, {}, cache)}`);
}

const textReference = (formula: string, book: Book): string => reference('str', formula, shown(formula, book).map((value) => fileText(typeof value === 'object' ? '' : String(value))));
const numberReference = (formula: string, book: Book): string => reference('num', formula, shown(formula, book).map((value) => (typeof value === 'number' ? String(value) : '')));
