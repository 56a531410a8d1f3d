import { elements, type Element } from './xml';

/** An XML part as its root's children, in their order: some are replaced, the rest is written back as it was. */
export class Part {
  readonly root: Element;
  private children: Element[];
  /** True once something was put in that was not there before. */
  changed = false;

  constructor(
    readonly text: string,
    /** The order the schema asks of the children. */
    private readonly order: readonly string[],
  ) {
    const root = elements(text)[0];
    if (!root) throw new Error('The workbook holds an empty part.');
    this.root = root;
    this.children = elements(root.inner);
  }

  first(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): Element[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Puts these in place of all children of that name, where the schema wants them. */
  put(name: string, outers: readonly string[]): void {
    const old = this.all(name);
    if (old.length === outers.length && old.every((one, n) => one.outer === outers[n])) return;
    this.changed = true;
    const fresh = outers.flatMap((outer) => elements(outer));
    const at = this.children.findIndex((child) => child.name === name);
    const rest = this.children.filter((child) => child.name !== name);
    const rank = this.order.indexOf(name);
    const later = rest.findIndex((child) => this.order.indexOf(child.name) > rank);
    rest.splice(at >= 0 ? at : later >= 0 ? later : rest.length, 0, ...fresh);
    this.children = rest;
  }

  toString(): string {
    const start = this.text.indexOf(this.root.open);
    const tag = /^<([^\s/>]+)/.exec(this.root.open)?.[1] ?? '';
    const open = this.root.open.endsWith('/>') ? `${this.root.open.slice(0, -2)}>` : this.root.open;
    return `${this.text.slice(0, start)}${open}${this.children.map((child) => child.outer).join('')}</${tag}>`;
  }
}

export const SHEET_ORDER = ('sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState '
  + 'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks '
  + 'colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts '
  + 'extLst').split(' ');
export const BOOK_ORDER = ('fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize '
  + 'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst').split(' ');
export const STYLE_ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
