/** The order in which the schema wants the children of an element we may put something into; those not listed take any. */
const ORDERS = new Map([
  ['worksheet', 'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate '
    + 'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks '
    + 'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'],
  ['workbook', 'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews '
    + 'pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'],
  ['styleSheet', 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'],
  ['table', 'autoFilter sortState tableColumns tableStyleInfo extLst'],
  ['sheetPr', 'tabColor outlinePr pageSetUpPr'],
  ['sheetView', 'pane selection pivotSelection extLst'],
  ['headerFooter', 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'],
  ['dataValidation', 'formula1 formula2'],
  ['font', 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'],
  ['border', 'start end left right top bottom diagonal vertical horizontal'],
  ['xf', 'alignment protection extLst'],
  ['dxf', 'font numFmt fill alignment border protection extLst'],
].map(([name = '', children = '']) => [name, children.split(' ')] as const));

export const order = (name: string): readonly string[] => ORDERS.get(name) ?? [];
