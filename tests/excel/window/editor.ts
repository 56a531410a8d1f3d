import type { Box } from './geometry';
import type { Move } from './selection';

export type Asked = {
  readonly commit: (text: string, by: Move | undefined) => void;
  /** The text to begin with, or undefined when the cell may not be edited. */
  readonly start: () => string | undefined;
  readonly changed: (text: string | undefined) => void;
  readonly clear: () => void;
  readonly move: (by: Move | 'home' | 'start' | 'end', extend: boolean) => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly all: () => void;
  readonly page: () => number;
};

const ARROWS = new Map<string, Move>([
  ['ArrowUp', { rows: -1, columns: 0 }],
  ['ArrowDown', { rows: 1, columns: 0 }],
  ['ArrowLeft', { rows: 0, columns: -1 }],
  ['ArrowRight', { rows: 0, columns: 1 }],
]);

/**
 * The one text field of the grid. It always stands on the active cell and has the keyboard, unseen until somebody types.
 *
 * Typing replaces what the cell held, F2 or a double click goes on with it; Enter and Tab keep it, Escape does not.
 */
export class Editor {
  readonly area = document.createElement('textarea');
  private editing: 'replacing' | 'continuing' | undefined;
  private least = 0;
  private most = 0;

  constructor(host: HTMLElement, private readonly asked: Asked) {
    this.area.className = 'idle';
    this.area.setAttribute('aria-label', 'Cell');
    this.area.spellcheck = false;
    host.append(this.area);
    this.area.addEventListener('keydown', (event) => (this.editing ? this.whileEditing(event) : this.whileMoving(event)));
    this.area.addEventListener('input', () => this.typed());
    this.area.addEventListener('blur', () => this.finish());
    for (const kind of ['copy', 'cut'] as const) this.area.addEventListener(kind, (event) => this.copied(event, kind === 'cut'));
    this.area.addEventListener('paste', (event) => {
      if (this.editing) return;
      event.preventDefault();
      this.asked.paste(event.clipboardData?.getData('text/plain') ?? '');
    });
  }

  get busy(): boolean {
    return this.editing !== undefined;
  }

  focus(): void {
    this.area.focus({ preventScroll: true });
    this.rest();
  }

  place(box: Box, font: string, fill: string, limit: number): void {
    const { x, y, width, height } = box;
    [this.least, this.most] = [width, Math.max(width, limit - x)];
    const lineHeight = height < 34 ? `${height}px` : '1.28'; // in a row of usual height the text stays where it stood
    Object.assign(this.area.style, { left: `${x - 1}px`, top: `${y - 1}px`, height: `${height + 1}px`, font, lineHeight, backgroundColor: fill });
    this.widen();
  }

  /** Goes on with what the cell holds. */
  begin(): void {
    const text = this.asked.start();
    if (text === undefined) return;
    this.editing = 'continuing';
    this.area.className = '';
    this.area.value = text;
    this.area.setSelectionRange(text.length, text.length);
    this.changed();
  }

  /** Keeps what was typed, if anything was. */
  finish(by?: Move): void {
    if (!this.editing) return;
    const text = this.area.value;
    this.stop();
    this.asked.commit(text, by);
  }

  private typed(): void {
    if (!this.editing) {
      if (this.asked.start() === undefined) return this.rest();
      this.editing = 'replacing';
      this.area.className = '';
    }
    this.changed();
  }

  private changed(): void {
    this.widen();
    this.asked.changed(this.area.value);
  }

  private widen(): void {
    this.area.style.width = `${this.least + 1}px`;
    if (this.editing) this.area.style.width = `${Math.min(this.most, Math.max(this.least + 1, this.area.scrollWidth + 8))}px`;
  }

  private stop(): void {
    this.editing = undefined;
    this.area.className = 'idle';
    this.rest();
    this.asked.changed(undefined);
  }

  /** A blank stands selected in the resting field, because a browser copies nothing where nothing is selected. */
  private rest(): void {
    if (this.editing) return;
    this.area.value = ' ';
    this.area.select();
  }

  private whileEditing(event: KeyboardEvent): void {
    const arrow = this.editing === 'replacing' ? ARROWS.get(event.key) : undefined;
    const by = arrow ?? (event.key === 'Enter' ? { rows: event.shiftKey ? -1 : 1, columns: 0 } : event.key === 'Tab' ? { rows: 0, columns: event.shiftKey ? -1 : 1 } : undefined);
    if (event.isComposing || (event.altKey && event.key === 'Enter')) return;
    if (event.key === 'Escape') this.stop();
    else if (event.key === 'F2') this.editing = 'continuing';
    else if (by) this.finish(by);
    else return;
    event.preventDefault();
  }

  private whileMoving(event: KeyboardEvent): void {
    const far = event.ctrlKey || event.metaKey;
    const arrow = ARROWS.get(event.key);
    if (arrow) this.asked.move({ ...arrow, jump: far }, event.shiftKey);
    else if (event.key === 'Enter') this.asked.move({ rows: event.shiftKey ? -1 : 1, columns: 0 }, false);
    else if (event.key === 'Tab') this.asked.move({ rows: 0, columns: event.shiftKey ? -1 : 1 }, false);
    else if (event.key === 'PageDown' && !far) this.asked.move({ rows: this.asked.page(), columns: 0 }, event.shiftKey);
    else if (event.key === 'PageUp' && !far) this.asked.move({ rows: -this.asked.page(), columns: 0 }, event.shiftKey);
    else if (event.key === 'Home') this.asked.move(far ? 'start' : 'home', event.shiftKey);
    else if (event.key === 'End') this.asked.move('end', event.shiftKey);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.asked.clear();
    else if (event.key === 'F2') this.begin();
    else if (far && event.key.toLowerCase() === 'a') this.asked.all();
    else return;
    event.preventDefault();
  }

  private copied(event: ClipboardEvent, cut: boolean): void {
    if (this.editing) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.asked.copy());
    if (cut) this.asked.clear();
  }
}
