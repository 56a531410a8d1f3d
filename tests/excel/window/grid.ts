import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { drawCharts } from './charts';
import { Conditions, type Evaluate } from './conditional';
import { Editor } from './editor';
import { frame } from './frame';
import { COLUMNS, Geometry, HEADER, ROWS } from './geometry';
import { look, Pen, type Scene } from './look';
import { paint, type Seen } from './paint';
import { grown } from './heights';
import { marked, merge, moved, type Move, type Selection, type Spot } from './selection';

/** What the grid asks of the page around it. */
export type Around = {
  readonly selected: (area: Area, anchor: Spot) => void;
  readonly typed: (at: Spot, text: string) => void;
  readonly cleared: (area: Area) => void;
  readonly pasted: (area: Area, text: string) => void;
  readonly copied: (area: Area) => string;
  /** What one would type to get what stands in the cell; undefined when the cell may not be edited. */
  readonly editable: (at: Spot) => string | undefined;
  readonly typing: (text: string | undefined) => void;
  readonly evaluate: (sheet: Sheet) => Evaluate;
};

/** One sheet on a canvas: draws what can be seen of it, scrolls, and turns pointer and keys into selections and edits. */
export class Grid {
  readonly editor: Editor;
  /** The cells drawn last, for the tests. */
  seen: Seen[] = [];
  selection: Selection = { anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } };
  private readonly canvas = document.createElement('canvas');
  private readonly scroller = document.createElement('div');
  private readonly spacer = document.createElement('div');
  private readonly charts = document.createElement('div');
  private readonly pen: Pen;
  private readonly views = new Map<string, { selection: Selection; x: number; y: number }>();
  private scene: Scene | undefined;
  private geometry: Geometry | undefined;
  private used: Area | undefined;
  private waiting = 0;

  constructor(private readonly host: HTMLElement, private readonly around: Around) {
    const ink = this.canvas.getContext('2d');
    if (!ink) throw new Error('This browser has no canvas to draw on.');
    this.pen = new Pen(ink);
    this.scroller.className = 'scroll';
    this.charts.className = 'charts';
    this.scroller.append(this.spacer);
    host.append(this.canvas, this.charts, this.scroller);
    this.editor = new Editor(host, {
      commit: (text, by) => this.commit(text, by),
      start: () => around.editable(this.selection.anchor),
      changed: around.typing,
      clear: () => around.cleared(this.area),
      move: (by, extend) => this.move(by, extend),
      copy: () => around.copied(this.area),
      paste: (text) => around.pasted(this.area, text),
      all: () => this.select({ row: 0, column: 0 }, { row: ROWS - 1, column: COLUMNS - 1 }),
      page: () => Math.max(1, Math.floor((this.canvas.clientHeight - HEADER) / 20) - 1),
    });
    this.scroller.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(host);
    this.listen();
  }

  get area(): Area {
    return this.scene ? marked(this.scene.sheet, this.selection) : { top: 0, left: 0, bottom: 0, right: 0 };
  }

  /** Shows a sheet where it was left, or as it now is after a change. */
  show(book: Book, sheet: Sheet): void {
    const before = this.scene?.sheet;
    if (before && before !== sheet) this.views.set(before.id, { selection: this.selection, x: this.scroller.scrollLeft, y: this.scroller.scrollTop });
    this.scene = { book, sheet, conditions: new Conditions(sheet, this.around.evaluate(sheet)) };
    this.used = sheet.cells.used();
    this.geometry = new Geometry(sheet, grown(this.pen, this.scene), this.used?.bottom ?? 0);
    this.measure();
    if (before !== sheet) {
      const view = this.views.get(sheet.id);
      this.selection = view?.selection ?? { anchor: { row: 0, column: 0 }, head: { row: 0, column: 0 } };
      this.scroller.scrollTo(view?.x ?? 0, view?.y ?? 0);
      this.measure();
      this.tell();
    }
    this.draw();
  }

  /** Marks cells and brings the last of them, or the first when asked, into view. */
  select(anchor: Spot, head: Spot = anchor, reveal: 'anchor' | 'head' | 'no' = 'no'): void {
    const sheet = this.scene?.sheet;
    const over = sheet && merge(sheet, anchor.row, anchor.column);
    this.selection = { anchor: over ? { row: over.top, column: over.left } : anchor, head };
    if (reveal !== 'no') this.reveal(reveal === 'anchor' ? this.selection.anchor : head);
    this.tell();
    this.draw();
  }

  focus(): void {
    this.editor.focus();
  }

  private reveal(spot: Spot): void {
    if (!this.geometry) return;
    const { x, y } = this.geometry.reveal(spot.row, spot.column);
    this.extent(spot);
    this.scroller.scrollTo(x, y);
    this.geometry.scroll = { x: this.scroller.scrollLeft, y: this.scroller.scrollTop };
  }

  private tell(): void {
    this.around.selected(this.area, this.selection.anchor);
  }

  private commit(text: string, by: Move | undefined): void {
    const at = this.selection.anchor;
    if (by) this.move(by, false);
    this.around.typed(at, text);
  }

  private move(by: Move | 'home' | 'start' | 'end', extend: boolean): void {
    if (!this.geometry) return;
    const from = extend ? this.selection.head : this.selection.anchor;
    const last = { row: this.used?.bottom ?? 0, column: this.used?.right ?? 0 };
    const to = by === 'home' ? { row: from.row, column: 0 } : by === 'start' ? { row: this.geometry.sheet.frozen.rows, column: this.geometry.sheet.frozen.columns } : by === 'end' ? last : moved(this.geometry, from, by, last);
    this.select(extend ? this.selection.anchor : to, to, 'head');
  }

  /** How far one can scroll: over what is used and somewhat further, and to wherever one has gone. */
  private extent(spot: Spot = { row: 0, column: 0 }): void {
    if (!this.geometry) return;
    const { rows, columns, sheet } = this.geometry;
    const last = { row: Math.min(ROWS, Math.max(this.used?.bottom ?? 0, spot.row, 50) + 40), column: Math.min(COLUMNS, Math.max(this.used?.right ?? 0, spot.column, 18) + 8) };
    this.spacer.style.width = `${Math.max(columns.start(last.column) - columns.start(sheet.frozen.columns), this.scroller.scrollLeft + this.scroller.clientWidth)}px`;
    this.spacer.style.height = `${Math.max(rows.start(last.row) - rows.start(sheet.frozen.rows), this.scroller.scrollTop + this.scroller.clientHeight)}px`;
  }

  /** Takes over how large the window is and how far it is scrolled. */
  private measure(): void {
    if (!this.geometry) return;
    const { x, y } = this.geometry.edge;
    const size = { width: this.host.clientWidth, height: this.host.clientHeight };
    for (const layer of [this.scroller, this.charts]) Object.assign(layer.style, { left: `${x}px`, top: `${y}px`, width: `${Math.max(0, size.width - x)}px`, height: `${Math.max(0, size.height - y)}px` });
    this.extent();
    this.geometry.size = size;
    this.geometry.scroll = { x: this.scroller.scrollLeft, y: this.scroller.scrollTop };
  }

  private draw(): void {
    if (this.waiting === 0) this.waiting = requestAnimationFrame(() => this.drawNow());
  }

  private drawNow(): void {
    this.waiting = 0;
    const { scene, geometry } = this;
    if (!scene || !geometry) return;
    const [width, height, dense] = [this.host.clientWidth, this.host.clientHeight, window.devicePixelRatio];
    if (this.canvas.width !== width * dense || this.canvas.height !== height * dense) {
      [this.canvas.width, this.canvas.height] = [width * dense, height * dense];
      Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    this.measure();
    this.pen.ink.setTransform(dense, 0, 0, dense, 0, 0);
    this.seen = geometry.regions().flatMap((region) => paint(this.pen, scene, geometry, region));
    frame(this.pen.ink, geometry, this.area, this.selection.anchor);
    drawCharts(this.charts, scene, geometry);
    this.place(scene, geometry);
  }

  private place(scene: Scene, geometry: Geometry): void {
    const { row, column } = this.selection.anchor;
    const box = geometry.box(merge(scene.sheet, row, column) ?? { top: row, left: column, bottom: row, right: column });
    const at = look(scene, row, column);
    this.editor.place(box, this.pen.font(at.style, at.style.font.bold), at.fill || '#fff', this.host.clientWidth);
  }

  private listen(): void {
    let from: 'cells' | 'rows' | 'columns' | undefined;
    const spot = (event: PointerEvent, geometry: Geometry): Spot => {
      const { left, top } = this.canvas.getBoundingClientRect();
      const at = { row: geometry.row(Math.max(HEADER, event.clientY - top)), column: geometry.column(Math.max(geometry.gutter, event.clientX - left)) };
      return { row: from === 'columns' ? ROWS - 1 : at.row, column: from === 'rows' ? COLUMNS - 1 : at.column };
    };
    this.host.addEventListener('pointerdown', (event) => {
      const geometry = this.geometry;
      if (!geometry || event.button !== 0 || event.target === this.editor.area) return;
      const { left, top } = this.canvas.getBoundingClientRect();
      const [x, y] = [event.clientX - left, event.clientY - top];
      if (event.target === this.scroller && (x > geometry.edge.x + this.scroller.clientWidth || y > geometry.edge.y + this.scroller.clientHeight)) return;
      event.preventDefault();
      this.editor.finish();
      from = x < geometry.gutter ? 'rows' : y < HEADER ? 'columns' : 'cells';
      const head = x < geometry.gutter && y < HEADER ? { row: ROWS - 1, column: COLUMNS - 1 } : spot(event, geometry);
      const near = { row: from === 'columns' || y < HEADER ? 0 : head.row, column: from === 'rows' ? 0 : head.column };
      this.host.setPointerCapture(event.pointerId);
      this.select(event.shiftKey ? this.selection.anchor : near, head);
      this.focus();
    });
    this.host.addEventListener('pointermove', (event) => {
      if (from && this.geometry) this.select(this.selection.anchor, spot(event, this.geometry), from === 'cells' ? 'head' : 'no');
    });
    this.host.addEventListener('pointerup', () => (from = undefined));
    this.host.addEventListener('dblclick', () => this.editor.begin());
    this.host.addEventListener('wheel', (event) => event.target !== this.scroller && this.scroller.scrollBy(event.deltaX, event.deltaY), { passive: true });
  }
}
