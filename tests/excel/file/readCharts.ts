import type { Chart, Sheet } from '../model/book';
import { leftOf, topOf } from '../model/box';
import type { Package } from './package';
import type { Part } from './part';
import { attribute, attributes, elements, inside, plainText, within, type Element } from './xml';

/** The place of a chart in a sheet's drawing. */
export type Placed = { readonly chart: Chart; readonly anchor: Element };

/** Points per English metric unit. */
const EMU = 12_700;

/** The drawing a sheet points at. */
export function drawingOf(pkg: Package, path: string, part: Part): string | undefined {
  const drawing = part.first('drawing');
  return drawing && pkg.target(path, [...attributes(drawing)].find(([key]) => key.endsWith(':id'))?.[1]);
}

export function readCharts(pkg: Package, path: string, part: Part, sheet: Sheet): Chart[] {
  const drawing = drawingOf(pkg, path, part);
  return drawing === undefined ? [] : placed(pkg, drawing, sheet).map(({ chart }) => chart);
}

/** The charts of a drawing that we can describe: bars, columns and lines. Others stay where they are, unread. */
export function placed(pkg: Package, drawing: string, sheet: Sheet): Placed[] {
  const root = elements(pkg.text(drawing))[0];
  return (root ? elements(root.inner) : []).flatMap((anchor) => {
    const frame = within(anchor, 'graphicFrame');
    const properties = within(within(frame, 'nvGraphicFramePr'), 'cNvPr');
    const id = /<(?:\w+:)?chart\b[^>]*\w+:id="([^"]*)"/.exec(frame?.inner ?? '')?.[1];
    const target = pkg.target(drawing, id);
    const text = target === undefined ? '' : pkg.text(target);
    const described = text === '' ? undefined : describe(text);
    if (!properties || target === undefined || !described) return [];
    const number = attribute(properties, 'id') ?? '';
    return [{ anchor, chart: { id: number, name: attribute(properties, 'name') ?? '', ...described, part: target, box: boxOf(anchor, sheet) } }];
  });
}

type Described = Pick<Chart, 'type' | 'title' | 'series' | 'legend' | 'valueFormat'>;

/** Where a legend stands, in the file and in Excel's API. */
export const LEGENDS = new Map([['b', 'Bottom'], ['t', 'Top'], ['l', 'Left'], ['r', 'Right'], ['tr', 'Corner']]);

function describe(text: string): Described | undefined {
  const root = elements(text).find((one) => one.name === 'chartSpace');
  const chart = within(root, 'chart');
  const plots = elements(within(chart, 'plotArea')?.inner ?? '').filter((one) => one.name.endsWith('Chart'));
  const plot = plots[0];
  const type = plot && typeOf(plot);
  if (!plot || type === undefined || plots.length > 1) return undefined;
  const title = [...(within(chart, 'title')?.outer ?? '').matchAll(/<(?:\w+:)?t>([^<]*)</g)].map((m) => plainText(m[1] ?? '')).join('');
  const legend = within(chart, 'legend');
  const position = within(legend, 'legendPos');
  const format = within(within(within(chart, 'plotArea'), 'valAx'), 'numFmt');
  const valueFormat = format && attribute(format, 'sourceLinked') !== '1' ? attribute(format, 'formatCode') : undefined;
  return {
    type, title, legend: legend ? LEGENDS.get((position && attribute(position, 'val')) ?? 'r') ?? 'Right' : '', ...(valueFormat !== undefined && { valueFormat }),
    series: inside(plot, 'ser').map(series),
  };
}

function typeOf(plot: Element): string | undefined {
  const value = (name: string) => { const one = within(plot, name); return one && attribute(one, 'val'); };
  const grouping = value('grouping');
  if (plot.name === 'lineChart') return value('marker') === '1' && /<(?:\w+:)?symbol val="(?!none)/.test(plot.inner) ? 'LineMarkers' : 'Line';
  if (plot.name !== 'barChart') return undefined;
  const side = value('barDir') === 'bar' ? 'Bar' : 'Column';
  return grouping === 'stacked' ? `${side}Stacked` : grouping === 'percentStacked' ? `${side}Stacked100` : `${side}Clustered`;
}

function series(element: Element): Chart['series'][number] {
  const formula = (of: Element | undefined) => plainText(/<(?:\w+:)?f>([^<]*)</.exec(of?.inner ?? '')?.[1] ?? '');
  const title = within(element, 'tx');
  const reference = formula(title);
  const look = within(element, 'spPr');
  const rgb = /<(?:\w+:)?srgbClr val="([0-9A-Fa-f]{6})"/.exec(look?.inner ?? '')?.[1];
  const color = /^<(?:\w+:)?noFill\/>/.test(look?.inner ?? '') ? 'none' : rgb && `#${rgb.toUpperCase()}`;
  return {
    name: reference || plainText(/<(?:\w+:)?v>([^<]*)</.exec(title?.inner ?? '')?.[1] ?? ''),
    values: formula(within(element, 'val')), categories: formula(within(element, 'cat')), ...(color && { color }),
  };
}

/** Where an anchor lies, in points; anchors by cell are worked out from widths and heights. */
function boxOf(anchor: Element, sheet: Sheet): Chart['box'] {
  const number = (of: Element | undefined, name: string) => Number((of && attribute(of, name)) ?? 0) / EMU;
  const text = (of: Element | undefined, name: string) => Number(within(of, name)?.inner ?? 0);
  const corner = (of: Element | undefined) => ({ x: leftOf(sheet, text(of, 'col')) + text(of, 'colOff') / EMU, y: topOf(sheet, text(of, 'row')) + text(of, 'rowOff') / EMU });
  const at = within(anchor, 'pos');
  const from = at ? { x: number(at, 'x'), y: number(at, 'y') } : corner(within(anchor, 'from'));
  const [size, to] = [within(anchor, 'ext'), corner(within(anchor, 'to'))];
  return { left: from.x, top: from.y, width: size ? number(size, 'cx') : to.x - from.x, height: size ? number(size, 'cy') : to.y - from.y };
}
