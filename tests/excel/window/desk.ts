import { LocalExcel } from '../excel';
import { NORMAL, type Book, type Sheet } from '../model/book';
import type { Area } from '../model/cells';
import { ApiFailure } from '../protocol/failure';
import { carried, held, type Held } from './block';
import { Rules } from './rules';
import type { Spot } from './selection';

const WRITES = 1; // the flag by which a request says that it may change the workbook

/** One workbook open in the local Excel, as the person before it has it: a sheet active, cells selected, edits taken or refused. */
export class Desk {
  readonly excel: LocalExcel;
  readonly rules: Rules;
  private mine: Book['selection'];
  private seen: Pick<Book, 'active' | 'selection'> | undefined;
  private waiting = 0;
  private clip: Held | undefined;

  /** `refresh` is called once per frame when the add-in or a recalculation changed something. */
  constructor(readonly book: Book, private readonly refresh: () => void, onWorkbook?: (base64: string | undefined) => void) {
    this.excel = new LocalExcel(book, onWorkbook && { onWorkbook });
    this.rules = new Rules(book, () => this.soon());
    this.excel.listen((news) => 'entries' in news && this.soon());
    const execute = this.excel.execute.bind(this.excel);
    this.excel.execute = (message, callback) =>
      execute(message, (result) => {
        if ((Number(message[6]) & WRITES) !== 0 || this.moved()) this.soon();
        callback(result);
      });
  }

  get sheet(): Sheet {
    const shown = this.book.sheets[this.book.active] ?? this.book.sheets[0];
    if (!shown) throw new Error('A workbook has at least one sheet.');
    return shown;
  }

  activate(sheet: Sheet): void {
    this.book.active = this.book.sheets.indexOf(sheet);
    this.refresh();
  }

  select(area: Area): void {
    this.excel.select(this.sheet, area);
    this.mine = this.book.selection;
  }

  /** The cells the add-in has selected on this sheet since the person last did, if it has. */
  wanted(): Area | undefined {
    const { selection } = this.book;
    return selection !== this.mine && selection?.sheet === this.sheet.id ? selection.area : undefined;
  }

  /** While a person types in a cell, Excel keeps requests waiting or turns them away. */
  typing(on: boolean): void {
    if (on) this.excel.faults.startEditing();
    else this.excel.faults.finishEditing();
  }

  /** Types a text into a cell; what Excel says when it refuses, and then nothing has changed. */
  enter({ row, column }: Spot, text: string): string | undefined {
    return this.refused(() => this.excel.edit(this.sheet, row, column, text));
  }

  /** Puts a block of texts into cells, all or none. */
  paste(area: Area, texts: readonly (readonly string[])[]): string | undefined {
    return this.refused(() => this.excel.paste(this.sheet, area, texts));
  }

  /** The text of a block for the clipboard; what it stands for is remembered. */
  copy(area: Area): string {
    this.clip = held(this.book, this.sheet, area);
    return this.clip.text;
  }

  /** What a text from the clipboard stood for when it was copied here; undefined where it comes from elsewhere. */
  meant(text: string, area: Area): readonly (readonly string[])[] | undefined {
    return this.clip && this.clip.text !== '' && this.clip.text === text.replaceAll('\r\n', '\n') ? carried(this.clip, area) : undefined;
  }

  clear(area: Area): string | undefined {
    const blank = new Array<string>(area.right - area.left + 1).fill('');
    return this.paste(area, new Array<readonly string[]>(area.bottom - area.top + 1).fill(blank));
  }

  /** Why a cell cannot be typed into; undefined when it can. */
  refusal({ row, column }: Spot): string | undefined {
    const style = this.book.styles[this.sheet.cells.style(row, column)] ?? NORMAL;
    return this.sheet.protection && style.locked ? this.locked() : undefined;
  }

  close(): void {
    cancelAnimationFrame(this.waiting);
    this.excel.close();
  }

  /** Whether a sheet was brought to the front or cells were selected since the last answer: the client does not call that a write. */
  private moved(): boolean {
    const { active, selection } = this.book;
    const moved = this.seen === undefined || this.seen.active !== active || this.seen.selection !== selection;
    this.seen = { active, selection };
    return moved;
  }

  private soon(): void {
    if (this.waiting !== 0) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.refresh();
    });
  }

  private refused(act: () => void): string | undefined {
    try {
      act();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      return error.code === 'AccessDenied' ? this.locked() : error.message;
    }
    this.refresh();
    return undefined;
  }

  private locked(): string {
    return `This cell is locked: the sheet ${this.sheet.name} is protected.`;
  }
}
