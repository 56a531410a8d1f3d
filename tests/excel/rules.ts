/**
 * A rule of Excel's that the local Excel applies. None was seen in a running Excel: `documented` stands in Microsoft's words, `assumed` is common
 * knowledge, reports of others, or our reading. To be checked in a real Excel one day, the assumed first.
 */
export type Rule = {
  readonly rule: string;
  readonly basis: 'documented' | 'assumed';
  /** The test that shows it, by file and a part of its name; absent where none was cheap. */
  readonly tried?: readonly [file: string, name: string];
};

const documented = (rule: string, ...tried: readonly [string, string] | readonly []): Rule => ({ rule, basis: 'documented', ...(tried.length === 2 && { tried }) });
const assumed = (rule: string, ...tried: readonly [string, string] | readonly []): Rule => ({ rule, basis: 'assumed', ...(tried.length === 2 && { tried }) });

export const RULES: readonly Rule[] = [
  // how the API answers
  documented('A property that was not loaded cannot be read.', 'protocol', 'refuses to give what was not loaded'),
  documented('An OrNullObject method gives a null object where there is nothing; its plain sister fails with ItemNotFound.', 'protocol', 'gives a null object'),
  documented('A member above the requirement set fails with ApiNotFound.', 'faults', 'lacks the members that came later'),
  assumed('What ran in a batch before the refused action stays done.', 'protocol', 'keeps what ran before a refusal'),
  assumed('Objects that have an id are found by it again after they were renamed.', 'protocol', 'adds once'),
  documented('On the web a request or a response may not be over 5 MB; a response too large has been acted on all the same.', 'faults', 'takes no more than 5 MB'),
  documented('No more than 5,000,000 cells are read at once: RangeExceedsLimit. (It is said to give null at times: not imitated.)', 'ranges', 'refuses more than five million cells'),
  documented('Cell values of whole rows or columns are null when read and InvalidArgument when set.', 'ranges', 'refuses to fill whole columns'),
  documented('While a cell is being edited requests fail, those with delayForCellEdit wait.', 'faults', 'those that may wait do'),
  // what becomes of what is written
  documented('null in a matrix leaves a cell alone, the empty text empties it.', 'ranges', 'leaves a cell alone'),
  documented('One value given for a range fills every cell.', 'ranges', 'gives every cell a single value'),
  documented('A matrix of another shape than the range is InvalidArgument.', 'ranges', 'refuses a matrix of another shape'),
  documented('Text that starts with = is a formula.', 'ranges', 'becomes a formula'),
  documented('Text that starts with + or - and is no number is a formula; a sign alone, before a blank or before a sign stays text.', 'ranges', 'becomes a formula'),
  assumed('Text that starts with @ and a letter is a formula.', 'ranges', 'becomes a formula'),
  assumed('Text that looks like a number, percentage, date, time, fraction, money or logical becomes one, read as en-US.', 'ranges', 'is read as Excel reads it'),
  assumed('A year and a month (2026-03) become the first of the month, shown as mmm-yy.', 'ranges', 'is read as Excel reads it'),
  assumed('A General cell takes on the number format of what was read; another keeps its own.', 'ranges', 'is read as Excel reads it'),
  assumed('A leading apostrophe is eaten, and what follows stays text.', 'ranges', 'is read as Excel reads it'),
  assumed('A cell of format @ keeps any text as it is, = included; a number written into it becomes text.', 'ranges', 'stays text in a text cell'),
  assumed('An error value written as text (#N/A) is the error.', 'ranges', 'is read as Excel reads it'),
  documented('A cell holds at most 32,767 characters.'),
  assumed('In a merged block only the top-left cell takes a value; what is written to the others is lost.', 'ranges', 'writes only the top-left cell'),
  assumed('Validation does not stop what an add-in writes.'),
  documented('Formulas are worked out before a value is read, within the batch too.', 'formulas', 'are worked out as soon as they are written'),
  // sheets
  documented('A sheet name has 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at either end, is not History, and is taken once whatever its case.', 'names', 'is refused'),
  documented('A name that is taken is ItemAlreadyExists.', 'names', 'is refused'),
  documented('The last sheet that can be seen is neither hidden nor deleted.', 'protection', 'can be neither hidden nor deleted'),
  documented('A very hidden sheet is not deleted: InvalidOperation.'),
  documented('An empty sheet has no used range: a null object.', 'ranges', 'finds what is used within it'),
  documented('A deleted sheet leaves #REF! in formulas, names, charts and rules.', 'ranges', 'leaves #REF! where a sheet goes'),
  documented('Sheets are not added, deleted or hidden while the structure is protected: AccessDenied.', 'protection', 'keeps its sheets as they are'),
  // names
  documented('A name starts with a letter, _ or \\, has letters, digits, . and _, no blanks, at most 255 characters, and does not look like a cell (A1 or R1C1).', 'names', '%s: %s'),
  documented('A name is there once in its scope: ItemAlreadyExists. Tables and workbook names share one space.', 'names', '%s: %s'),
  documented('A name that is no range gives no range: getRangeOrNullObject is null for constants, #REF! and several areas.', 'names', '%s stands for %s'),
  assumed('A name that is a formula (OFFSET) fails even for getRangeOrNullObject, as reported of the desktop.', 'names', 'that are formulas fail'),
  // tables
  documented('Two tables do not overlap: InvalidArgument. A table does not stand on merged cells: MergedRangeConflict.', 'tables', 'may not stand over another'),
  documented('Header cells are text, none blank, none twice: Column1, Units2.', 'tables', 'makes its header cells text'),
  documented('Without headers given, a row is inserted for them.', 'tables', 'makes room for a header'),
  assumed('A value written into a header cell renames the column.', 'tables', 'takes a new name from a cell'),
  documented('A table name that is taken or improper is InvalidArgument.', 'tables', 'may not be called'),
  documented('A column is added before another; its index reaches no further, only null or −1 puts it behind the last.', 'tables', 'adds no column'),
  documented('Resizing keeps the header in its row and overlaps the old area, with at least one row below.', 'tables', 'may be resized'),
  assumed('Formulas follow a renamed table or column; what spoke of one that went says #REF!.', 'tables', 'keeps the formulas that speak of it'),
  assumed('A header row is not deleted without its table; cells of a table are not torn apart by a shift.', 'tables', 'refuses that its cells are torn apart'),
  assumed('A table grows by the row a person types below it.', 'tables', 'grows when a person types'),
  assumed('A table header is a number no longer: 2026 becomes the text 2026.', 'tables', 'takes a new name from a cell'),
  // protection
  documented('A protected sheet refuses, with AccessDenied, to change locked cells and whatever its options do not allow.', 'protection', 'refuses %s'),
  documented('Cells are locked unless said otherwise.', 'protection', 'refuses %s'),
  documented('Protecting what is protected fails: InvalidOperation (the code is assumed).', 'protection', 'cannot be protected again'),
  // shifting
  documented('Inserted and deleted rows, columns and cells move what stands behind them: cells, merges, tables, rules, names, references.', 'ranges', 'moves cells, merges, names'),
  assumed('A range the add-in holds moves with its cells; when they are deleted it is InvalidReference.', 'ranges', 'moves a held range'),
  assumed('Cells that hold something are not pushed off the sheet.'),
  // events
  documented('onChanged tells of an add-in’s own writes too, unless enableEvents is false.', 'events', 'is silent while events are off'),
  assumed('The blocks one big write is cut into are told as one change, after the answer.', 'events', 'tells of the add-in’s own writes'),
  documented('Prompts of a validation have at most 32 characters of title and 255 of text.', 'dressing', 'refuses a prompt too long'),
  assumed('DATE(2000,1,1) is 36526, or 35064 when dates count from 1904.', 'formulas', 'is told by the serial'),
];

/** What Excel does and the local Excel does not, known to us. */
export const NOT_DONE: readonly string[] = [
  'Filters hide no rows: clearing criteria only asks whether it may.',
  'The total row has its word but no formulas.',
  'Spilled cells are not guarded against writing over them by the API.',
  'Column formulas do not fill down by themselves, and typing to the right of a table does not widen it.',
  'Undo, co-authoring, comments, pivot tables, shapes and slicers are not there.',
  'Charts and frozen panes do not move when rows are inserted above them; R1C1 and local formulas are not spoken.',
  'What the add-in has no use for is refused with ApiNotFound or PropertyDoesNotExist: reading looks, renaming sheets, merging, validation rules, loads that name nothing.',
  'References to several sheets (Jan:Dec!A1) and to other workbooks are left as they are when cells move.',
];
