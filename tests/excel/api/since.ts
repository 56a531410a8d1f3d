/** The members answered here that came after ExcelApi 1.1, by the set that brought them. `since.test.ts` holds it against Microsoft's declarations. */
const SINCE: Readonly<Record<string, string>> = {
  '1.2': `
    FormatProtection.locked FunctionResult.value Functions.date Range.merge RangeFormat.columnWidth RangeFormat.protection Table.clearFilters
    Workbook.functions Worksheet.protection WorksheetProtection.protect WorksheetProtection.protected`,
  '1.3': `
    Table.showBandedRows`,
  '1.4': `
    NamedItem.delete NamedItem.getRangeOrNullObject NamedItemCollection.add NamedItemCollection.getItemOrNullObject Range.getUsedRangeOrNullObject
    Setting.value SettingCollection.add SettingCollection.getItemOrNullObject TableCollection.getItemOrNullObject Workbook.settings
    Worksheet.getUsedRangeOrNullObject Worksheet.names WorksheetCollection.getItemOrNullObject`,
  '1.6': `
    Application.suspendApiCalculationUntilNextSync CellValueConditionalFormat.format CellValueConditionalFormat.rule
    ConditionalDataBarPositiveFormat.fillColor ConditionalFormat.cellValue ConditionalFormat.dataBar ConditionalFormatCollection.add
    ConditionalFormatCollection.clearAll ConditionalFormatCollection.getItem ConditionalRangeFill.color ConditionalRangeFont.bold
    ConditionalRangeFont.color ConditionalRangeFormat.fill ConditionalRangeFormat.font DataBarConditionalFormat.positiveFormat
    Range.conditionalFormats`,
  '1.7': `
    NamedItem.formula Worksheet.freezePanes Worksheet.getRangeByIndexes Worksheet.tabColor WorksheetFreezePanes.freezeAt WorksheetFreezePanes.freezeColumns
    WorksheetFreezePanes.freezeRows WorksheetFreezePanes.unfreeze`,
  '1.8': `
    DataValidation.clear DataValidation.prompt Range.dataValidation Runtime.enableEvents Worksheet.showGridlines`,
  '1.9': `
    HeaderFooter.centerFooter HeaderFooter.leftFooter HeaderFooter.rightFooter HeaderFooterGroup.defaultForAllPages
    PageLayout.centerHorizontally PageLayout.headersFooters PageLayout.orientation PageLayout.setPrintArea PageLayout.setPrintTitleRows
    PageLayout.zoom Range.copyFrom RangeAreas.areas RangeCollection.getItemAt RangeFormat.indentLevel Worksheet.pageLayout`,
  '1.13': `
    Range.getMergedAreasOrNullObject Table.resize`,
};

const sets = new Map(Object.entries(SINCE).flatMap(([set, members]) => members.trim().split(/\s+/).map((member) => [member, set] as const)));

/** Whether an Excel of this requirement set has the member; those not listed have always been there. */
export function has(level: string, kind: string, member: string): boolean {
  const set = sets.get(`${kind}.${member}`);
  return set === undefined || minor(set) <= minor(level);
}

/** The set that brought a member, as far as it is known here. */
export function since(kind: string, member: string): string {
  return sets.get(`${kind}.${member}`) ?? '1.1';
}

const minor = (set: string) => Number(set.split('.')[1] ?? NaN);
