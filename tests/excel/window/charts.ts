import { placeOf } from '../../../src/model/place';
import type { Book, Chart } from '../model/book';
import { fromPoints, type Geometry } from './geometry';
import type { Scene } from './look';
import { shown } from './shown';

const COLORS = ['#1f4e79', '#c55a11', '#7f8fa6', '#bf9000', '#4f8a5b', '#7b5ea7'];

const svg = (name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
};

/** The values or the words of the cells a series points at, in order; none when it points nowhere. */
function pointed(book: Book, reference: string): { texts: string[]; values: number[] } {
  const place = placeOf(reference.replace(/^=/, ''));
  const sheet = place && book.sheetNamed(place.sheet);
  const [texts, values]: [string[], number[]] = [[], []];
  for (let i = 0; place && sheet && i < (place.rows ?? 1) * (place.columns ?? 1); i++) {
    const [row, column] = [place.row + Math.floor(i / (place.columns ?? 1)), place.column + (i % (place.columns ?? 1))];
    const value = sheet.cells.value(row, column);
    texts.push(shown(book, value, book.styles[sheet.cells.style(row, column)]?.numberFormat ?? 'General').text);
    values.push(typeof value === 'number' ? value : NaN);
  }
  return { texts, values };
}

/** The sheet's charts over the grid, plainly: columns or lines from a zero line, each series named. What is scrolled under the frozen part is hidden. */
export function drawCharts(layer: HTMLElement, { book, sheet }: Scene, geometry: Geometry): void {
  if (sheet.charts.length === 0 && layer.childElementCount === 0) return;
  const { frozen } = sheet;
  const [dx, dy] = [geometry.columns.start(frozen.columns) + geometry.scroll.x, geometry.rows.start(frozen.rows) + geometry.scroll.y];
  layer.replaceChildren(...sheet.charts.map((chart) => {
    const [left, top, width, height] = [chart.box.left, chart.box.top, chart.box.width, chart.box.height].map(fromPoints) as [number, number, number, number];
    const picture = svg('svg', { width, height, role: 'img', 'aria-label': chart.title });
    picture.setAttribute('style', `left:${left - dx}px;top:${top - dy}px`);
    picture.append(svg('text', { x: width / 2, y: 20, 'text-anchor': 'middle', 'font-size': 14, fill: '#333' }, chart.title), ...plotted(book, chart, width, height));
    return picture;
  }));
}

function plotted(book: Book, chart: Chart, width: number, height: number): SVGElement[] {
  const series = chart.series.map((one, i) => ({ name: one.name, color: one.color ?? COLORS[i % COLORS.length] ?? '#000', values: pointed(book, one.values).values }));
  const labels = pointed(book, chart.series[0]?.categories ?? '').texts;
  const count = Math.max(1, ...series.map(({ values }) => values.length));
  const all = series.flatMap(({ values }) => values.filter(Number.isFinite));
  const stacked = /stacked/i.test(chart.type);
  const piles = (sign: number) => Array.from({ length: count }, (_, i) => series.reduce((sum, { values }) => sum + Math.max(0, sign * (values[i] || 0)), 0));
  const [low, high] = stacked ? [-Math.max(0, ...piles(-1)), Math.max(0, ...piles(1))] : [Math.min(0, ...all), Math.max(0, ...all)];
  const [left, right, top, bottom] = [48, width - 10, 34, height - 40];
  const y = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
  const step = (right - left) / count;
  const marks: SVGElement[] = [];
  for (const value of [low, high]) marks.push(svg('text', { x: left - 4, y: y(value) + 4, 'text-anchor': 'end', fill: '#666' }, value.toLocaleString('en-GB', { notation: 'compact' })));
  const every = Math.ceil(count / Math.max(1, Math.floor((right - left) / 52)));
  labels.forEach((label, i) => i % every === 0 && marks.push(svg('text', { x: left + step * (i + 0.5), y: bottom + 14, 'text-anchor': 'middle', fill: '#666' }, label)));
  const [up, down] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  series.forEach(({ name, color, values }, s) => {
    marks.push(svg('text', { x: left + 14 + s * 110, y: height - 8, fill: '#333' }, name), svg('rect', { x: left + s * 110, y: height - 17, width: 10, height: 10, fill: color }));
    if (/line|area|scatter/i.test(chart.type)) {
      const points = values.flatMap((value, i) => (Number.isFinite(value) ? [`${left + step * (i + 0.5)},${y(value)}`] : []));
      marks.push(svg('polyline', { points: points.join(' '), fill: 'none', stroke: color, 'stroke-width': 2 }));
      return;
    }
    const thick = (step * 0.7) / (stacked ? 1 : series.length);
    values.forEach((value, i) => {
      if (!Number.isFinite(value)) return;
      const pile = value < 0 ? down : up;
      const from = stacked ? (pile[i] ?? 0) : 0;
      pile[i] = from + value;
      const x = left + step * (i + 0.15) + (stacked ? 0 : thick * s);
      marks.push(svg('rect', { x, y: Math.min(y(from), y(from + value)), width: Math.max(1, thick - 1), height: Math.max(1, Math.abs(y(from + value) - y(from))), fill: color }));
    });
  });
  marks.push(svg('line', { x1: left, x2: right, y1: y(0), y2: y(0), stroke: '#888' }));
  return marks;
}
