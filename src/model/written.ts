/** Why Excel said no, in our own words; mapped from its error codes in the door and nowhere else. */
export type Reason =
  | 'editing' // a cell is being edited
  | 'protected' // the sheet or workbook is protected
  | 'too large' // over Excel's limits, even in the smallest pieces
  | 'unkept' // more than the workbook can keep of what was agreed
  | 'memory' // there is not memory enough here for what was asked
  | 'missing' // a sheet, table or range that stood there is gone
  | 'taken' // a name we need is used by something of the user's
  | 'in the way' // something of the user's stands where ours needs room
  | 'busy' // Excel is busy, or another workbook is in front
  | 'unsupported' // this Excel is too old for it
  | 'full' // a table of ours that only grows has reached the size we let it have
  | 'cancelled' // the person said stop
  | 'failed'; // anything else

/** Excel's no, expected and not our fault: shown on the tab whose work it was, with what to do next. */
export type Refusal = {
  readonly reason: Reason;
  /** Excel's own code, and where it happened, for the details a person can copy; never cell contents. */
  readonly detail: string;
  /** The sheet or range it was about. */
  readonly subject?: string;
  /** How many cells it was about, where that was too many. */
  readonly cells?: number;
};

/** The receipt of one sheet written, or why it was not; when it was not, the former content stands unless `incomplete`. */
export type Written =
  | {
      readonly ok: true;
      readonly sheet: string;
      readonly cells: number;
      readonly trips: number;
      readonly bytes: number;
      /** The cell to go to where it is not the sheet's first. */
      readonly entry?: { readonly row: number; readonly column: number };
      /** For a sheet that is to be locked: whether Excel did; where not, the sheet stands whole and open. */
      readonly locked?: boolean;
    }
  | { readonly ok: false; readonly sheet: string; readonly refusal: Refusal; readonly incomplete: boolean };

const SENTENCES: Record<Reason, string> = {
  editing: 'Excel is waiting for a cell to be finished. Press Enter or Esc in the cell, then try again.',
  protected: 'The sheet or workbook is protected. Take the protection off in Review, then try again.',
  'too large': 'Excel cannot move that many cells at once. Use a smaller range.',
  unkept: 'There is more to freeze than a workbook can keep. Plan fewer items or fewer periods in this workbook, read again, then freeze.',
  memory: 'There is not enough memory for that many cells. Close other workbooks, or point the inputs at fewer rows and columns, then read again. The workbook is as it was.',
  missing: 'What we were working on is no longer there. Read the workbook again.',
  taken: 'A name we need is already used by something of yours. Rename it, or rename ours.',
  'in the way': 'Something of yours stands where the sheet needs room. Move it to a sheet of your own, then write again.',
  busy: 'Excel is busy or another workbook is in front. Come back to this workbook and try again.',
  unsupported: 'This version of Excel cannot do that. Update Excel, or use Excel on the web.',
  full: 'There is no room for more rows. Export the table from the Learn tab, delete its oldest cycles, and commit or write again.',
  cancelled: 'Stopped as you asked. Nothing was left half done.',
  failed: 'Excel could not do it and did not say why. Try again; if it stays, copy the details for support.',
};

/** One sentence for a person: what Excel said and what to do next. */
export function sentence(refusal: Refusal): string {
  const { reason, detail, cells } = refusal;
  const reach = `It reaches over ${cells?.toLocaleString('en-GB')} cells, more than Excel gives out at once. Let it end where the rows end; where the sheet itself reaches that far, delete what stands far away from them.`;
  const said = reason === 'in the way' ? `${SENTENCES[reason]} It is ${detail}.` : reason === 'too large' && cells !== undefined ? reach : SENTENCES[reason];
  return refusal.subject === undefined ? said : `${refusal.subject}: ${said}`;
}
