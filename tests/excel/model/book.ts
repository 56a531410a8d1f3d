import type { Functions } from '../functions';
import { Cells, type Area } from './cells';

/** A cell's look, as far as the add-in writes it and the workbench draws it. Equal looks share a number in `Book.styles`. */
export type Style = {
  readonly numberFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean; readonly color: string };
  /** `#RRGGBB`, or '' for none. */
  readonly fill: string;
  readonly border: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', { readonly style: string; readonly color: string }>>>;
  readonly align: { readonly horizontal: string; readonly vertical: string; readonly wrap: boolean; readonly indent: number };
  readonly locked: boolean;
  /** The xf of the loaded file it came from, so that what we do not model is kept. */
  readonly origin?: number;
};

export const NORMAL: Style = {
  numberFormat: 'General',
  font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, color: '#000000' },
  fill: '',
  border: {},
  align: { horizontal: 'General', vertical: 'Bottom', wrap: false, indent: 0 },
  locked: true,
};

export type DefinedName = {
  name: string;
  /** What it refers to, without `=`. */
  formula: string;
  /** The id of the sheet it belongs to; absent for workbook scope. */
  scope?: string;
  visible: boolean;
  comment: string;
};

export type Table = {
  id: string;
  name: string;
  area: Area;
  columns: string[];
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
};

export type ConditionalFormat = {
  id: string;
  areas: Area[];
  /** Excel's own type names: `cellIs`, `dataBar`, `iconSet`, `colorScale`, `expression`, `containsText`, … */
  type: string;
  operator?: string;
  formulas: string[];
  /** Fill and font a match paints. */
  paint?: { fill?: string; color?: string; bold?: boolean };
  /** Data bar colour or icon set name. */
  detail?: string;
};

export type Validation = {
  areas: Area[];
  type: string;
  formula1: string;
  formula2: string;
  operator: string;
  /** Shown beside the cell when it is selected. */
  prompt?: { title: string; text: string };
  /** Said when a person types what the rule forbids; absent: Excel's own words. */
  error?: { title: string; text: string };
  /** Whether blanks pass; absent: they do. */
  allowBlank?: boolean;
};

export type PageLayout = {
  orientation: 'portrait' | 'landscape';
  fitWide?: number;
  fitTall?: number;
  printArea?: string;
  titleRows?: string;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** Centred between the left and right margin. */
  centered?: boolean;
};

export type Chart = {
  id: string;
  name: string;
  /** Excel's chart type, as `Excel.ChartType` spells it. */
  type: string;
  title: string;
  /** Where the legend stands, as `Excel.ChartLegendPosition` spells it; '' for none, absent where nobody said. */
  legend?: string;
  /** The number format of the value axis; absent where it follows the cells. */
  valueFormat?: string;
  /** Where the value axis begins; absent where Excel chooses. */
  least?: number;
  series: { name: string; values: string; categories: string; color?: string }[];
  /** The chart's part of the loaded file; absent for a new chart. */
  part?: string;
  /** In points from the sheet's top-left corner. */
  box: { left: number; top: number; width: number; height: number };
};

/** What a protected sheet may allow, as Excel's API names it. */
export const ALLOWANCES = ['FormatCells', 'FormatColumns', 'FormatRows', 'InsertColumns', 'InsertRows', 'InsertHyperlinks', 'DeleteColumns', 'DeleteRows', 'Sort', 'AutoFilter',
  'PivotTables', 'EditObjects', 'EditScenarios'].map((what) => `allow${what}`);

export class Sheet {
  readonly cells = new Cells();
  merges: Area[] = [];
  /** Widths in characters with their padding, as the file gives them, by column; only where not the default. */
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  tables: Table[] = [];
  conditional: ConditionalFormat[] = [];
  validations: Validation[] = [];
  charts: Chart[] = [];
  frozen = { rows: 0, columns: 0 };
  gridlines = true;
  tabColor = '';
  protection: { password?: string; hash?: Readonly<Record<string, string>>; options: Readonly<Record<string, unknown>> } | undefined;
  page: PageLayout = { orientation: 'portrait', header: { left: '', center: '', right: '' }, footer: { left: '', center: '', right: '' } };
  /** The part of the loaded file it came from; absent for a new sheet. */
  origin?: string;

  constructor(
    /** Unique in this running workbook, and never the same in two of them: the client wakes handlers by it. */
    readonly id: string,
    public name: string,
    public visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible',
  ) {}
}

/** A whole workbook in memory: what the loader makes, the API changes, and the saver writes. */
export class Book {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  /** Document settings of the add-in (`workbook.settings`), JSON values. */
  readonly settings = new Map<string, unknown>();
  readonly styles: Style[] = [NORMAL];
  date1904 = false;
  structureLocked = false;
  active = 0;
  selection: { sheet: string; area: Area } | undefined;
  /** What the file held that is not understood here: carried along untouched, and said. */
  readonly carried: string[] = [];
  /** Formulas the last recalculation could not work out, by address: they keep the value they had. */
  readonly uncalculated = new Set<string>();
  /** The add-in's custom functions, while one is running: never saved. */
  functions: Functions | undefined;
  /** The loaded file's parts by path, for the saver; empty for a new workbook. */
  parts: ReadonlyMap<string, Uint8Array> = new Map();

  private readonly known = new Map<string, number>([[JSON.stringify(NORMAL), 0]]);

  /** The number of a look, added if new. */
  styleId(style: Style): number {
    const key = JSON.stringify(style);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.styles.push(style);
    this.known.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** Takes the looks of a loaded file: number n is the file's n-th. */
  adoptStyles(styles: readonly Style[]): void {
    this.styles.splice(0, Infinity, ...(styles.length > 0 ? styles : [NORMAL]));
    this.known.clear();
    this.styles.forEach((style, n) => this.known.set(JSON.stringify(style), n));
    this.known.set(JSON.stringify(NORMAL), 0);
  }

  sheetNamed(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }
}
