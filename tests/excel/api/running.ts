import type { Book, Sheet } from '../model/book';
import type { Area } from '../model/cells';

/** What changed on a sheet since the last events were sent. */
export type Change = {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly type: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
  /** Whose doing: the add-in's own, or a person's in the grid. */
  readonly by: 'addin' | 'person';
};

export type Recalculate = (book: Book, changed?: readonly { readonly sheet: Sheet; readonly area: Area }[]) => void;

/** A block of cells an object stands for. It is moved when rows above it come or go; gone when its cells are deleted. */
export type Block = { readonly excel: Running; readonly sheet: Sheet; area: Area; gone?: boolean };

/** Excel running around one book: what is neither the workbook's content nor the protocol's. */
export class Running {
  enableEvents = true;
  /** What became of sheets and cells in this batch: turned into events once it has been answered. */
  changes: Change[] = [];
  added: Sheet[] = [];
  deleted: Sheet[] = [];
  /** Blocks held by the client across requests, moved with their cells. */
  heldBlocks: () => Iterable<Block> = () => [];
  recalculate: Recalculate | undefined;
  private stale: { sheet: Sheet; area: Area }[] = [];

  constructor(
    readonly book: Book,
    readonly chance: () => string,
    /** Where `Excel.createWorkbook` hands the file to. */
    readonly onWorkbook: (base64: string | undefined) => void,
  ) {}

  /** Cells changed: formulas are to be worked out again, and handlers told. */
  changed(sheet: Sheet, area: Area, type: Change['type'] = 'RangeEdited', by: Change['by'] = 'addin'): void {
    this.stale.push({ sheet, area });
    if (this.enableEvents) this.changes.push({ sheet, area, type, by });
  }

  /** Works out formulas after changes, if there were any; called before anything is read and at the end of a batch. */
  settle(): void {
    if (this.stale.length === 0) return;
    const stale = this.stale;
    this.stale = [];
    this.recalculate?.(this.book, stale);
  }

  calculateAll(): void {
    this.stale = [];
    this.recalculate?.(this.book);
  }

  id(): string {
    return `{${this.chance()}}`;
  }
}
