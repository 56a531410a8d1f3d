import type { Book, Sheet } from '../model/book';
import { cellAt } from '../model/areas';
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
  private everything = false;

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

  /** A name or table has another meaning now: what speaks of it is to be worked out again, by way of other names too. */
  meant(word: string): void {
    const words = [word.toLowerCase()];
    const speaks = (formula: string) => { const said = formula.toLowerCase(); return words.some((one) => said.includes(one)); }; // prettier-ignore
    for (let before = 0; before < words.length; ) {
      before = words.length;
      this.book.names.forEach(({ name, formula }) => !words.includes(name.toLowerCase()) && speaks(formula) && words.push(name.toLowerCase()));
    }
    for (const sheet of this.book.sheets) sheet.cells.eachFormula((row, column, formula) => speaks(formula) && this.stale.push({ sheet, area: cellAt(row, column) }));
  }

  /** Everything may have another result: a sheet is gone. */
  shaken(): void {
    this.everything = true;
  }

  /** Works out formulas after changes, if there were any; called before anything is read and at the end of a batch. */
  settle(): void {
    const [stale, everything] = [this.stale, this.everything];
    [this.stale, this.everything] = [[], false];
    if (everything) this.recalculate?.(this.book);
    else if (stale.length > 0) this.recalculate?.(this.book, stale);
  }

  id(): string {
    return `{${this.chance()}}`;
  }
}
