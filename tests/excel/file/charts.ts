import { leftOf, topOf } from '../model/box';
import type { Book, Chart, Sheet } from '../model/book';
import { same } from '../model/same';
import { chartPart, described } from './chart-part';
import { OFFICE, XML, type Package } from './package';
import { made, parsed, type Element } from './xml';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
/** English metric units in a point. */
const EMU = 12_700;

const drawingOf = (pkg: Package, path: string): string | undefined => pkg.target(path, pkg.root(path)?.first('drawing')?.relation);

/** The charts of a sheet's drawing that we can describe, each with its anchor there. Others stay where they are, unread. */
function placed(pkg: Package, drawing: string | undefined, sheet: Sheet): { readonly chart: Chart; readonly anchor: Element }[] {
  return (drawing === undefined ? [] : pkg.root(drawing)?.children ?? []).flatMap((anchor) => {
    const frame = anchor.first('graphicFrame');
    const properties = frame?.first('nvGraphicFramePr', 'cNvPr');
    const part = drawing && pkg.target(drawing, frame?.deep('chart')[0]?.relation);
    const chart = part === undefined ? undefined : described(pkg.root(part));
    return properties && chart && part !== undefined ? [{ anchor, chart: { id: properties.get('id') ?? '', name: properties.get('name') ?? '', ...chart, part, box: boxOf(anchor, sheet) } }] : [];
  });
}

export const readCharts = (pkg: Package, path: string, sheet: Sheet): Chart[] => placed(pkg, drawingOf(pkg, path), sheet).map(({ chart }) => chart);

/** Where an anchor lies, in points; anchors by cell are worked out from widths and heights. */
function boxOf(anchor: Element, sheet: Sheet): Chart['box'] {
  const inPoints = (said: string | undefined) => Number(said ?? 0) / EMU;
  const corner = (of: Element | undefined) => {
    const text = (name: string) => of?.first(name)?.text;
    return { x: leftOf(sheet, Number(text('col') ?? 0)) + inPoints(text('colOff')), y: topOf(sheet, Number(text('row') ?? 0)) + inPoints(text('rowOff')) };
  };
  const [at, size, to] = [anchor.first('pos'), anchor.first('ext'), corner(anchor.first('to'))];
  const from = at ? { x: inPoints(at.get('x')), y: inPoints(at.get('y')) } : corner(anchor.first('from'));
  return { left: from.x, top: from.y, width: size ? inPoints(size.get('cx')) : to.x - from.x, height: size ? inPoints(size.get('cy')) : to.y - from.y };
}

/** Puts the sheet's charts into its drawing: one that did not change keeps its anchor and part, a changed or new one is written anew. */
export function writeCharts(pkg: Package, path: string, root: Element, sheet: Sheet, was: Sheet, book: Book): void {
  if (same(sheet.charts, was.charts)) return;
  const drawing = drawingOf(pkg, path) ?? newDrawing(pkg, path, root);
  const anchors = pkg.root(drawing);
  const gone = placed(pkg, drawing, was).filter(({ chart }) => !sheet.charts.some((one) => same(one, chart)));
  for (const { anchor, chart } of gone) {
    pkg.unrelate(drawing, pkg.relations(drawing).find((one) => pkg.find(one.target) === chart.part)?.id);
    anchors?.put(anchor.name, anchors.all(anchor.name).filter((one) => one !== anchor));
  }
  let number = Math.max(1, ...(anchors?.deep('cNvPr') ?? []).map((one) => Number(one.get('id'))));
  for (const chart of sheet.charts.filter((one) => !was.charts.some((old) => same(old, one)))) {
    const target = pkg.free('xl/charts/chart#.xml');
    pkg.put(target, XML + chartPart(chart, book), 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    anchors?.append(anchorOf(chart, ++number, pkg.relate(drawing, 'chart', target)));
  }
}

function newDrawing(pkg: Package, path: string, root: Element): string {
  const drawing = pkg.free('xl/drawings/drawing#.xml');
  pkg.put(drawing, `${XML}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"/>`, 'application/vnd.openxmlformats-officedocument.drawing+xml');
  root.put('drawing', [made('drawing', { 'r:id': pkg.relate(path, 'drawing', drawing), 'xmlns:r': OFFICE })]);
  return drawing;
}

function anchorOf({ name, box }: Chart, id: number, relation: string): Element {
  const emu = (points: number) => Math.round(points * EMU);
  const anchor = parsed(`<xdr:absoluteAnchor xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:pos x="${emu(box.left)}" y="${emu(box.top)}"/><xdr:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>
    <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${String(made('xdr:cNvPr', { id, name }))}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>
    <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic>
    </xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>`);
  return anchor.children[0] ?? anchor;
}
