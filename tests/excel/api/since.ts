/** The members answered here that came after ExcelApi 1.1, by the set that brought them. `since.test.ts` holds it against Microsoft's declarations. */
const SINCE: Readonly<Record<string, string>> = {
  '1.2': `
    Chart.worksheet FormatProtection.locked FunctionResult.error FunctionResult.value Functions.date Range.columnHidden
    Range.getResizedRange Range.hidden Range.merge Range.rowHidden Range.unmerge RangeFormat.autofitColumns RangeFormat.autofitRows
    RangeFormat.columnWidth RangeFormat.protection RangeFormat.rowHeight Table.clearFilters Table.convertToRange Table.worksheet
    Workbook.functions Worksheet.protection WorksheetProtection.options WorksheetProtection.protect WorksheetProtection.protected`,
  '1.3': `
    Table.showBandedRows Table.showFilterButton`,
  '1.4': `
    ChartCollection.getCount ChartCollection.getItemOrNullObject ChartSeriesCollection.getCount NamedItem.comment NamedItem.delete
    NamedItem.getRangeOrNullObject NamedItem.scope NamedItem.worksheet NamedItem.worksheetOrNullObject NamedItemCollection.add
    NamedItemCollection.getCount NamedItemCollection.getItemOrNullObject Range.getIntersectionOrNullObject Range.getUsedRangeOrNullObject
    Setting.delete Setting.key Setting.value SettingCollection.add SettingCollection.getCount SettingCollection.getItem
    SettingCollection.getItemOrNullObject TableCollection.getCount TableCollection.getItemOrNullObject TableColumnCollection.getCount
    TableColumnCollection.getItemOrNullObject Workbook.settings Worksheet.getUsedRangeOrNullObject Worksheet.names
    WorksheetCollection.getCount WorksheetCollection.getItemOrNullObject`,
  '1.5': `
    WorksheetCollection.getFirst WorksheetCollection.getLast`,
  '1.6': `
    Application.suspendApiCalculationUntilNextSync CellValueConditionalFormat.format CellValueConditionalFormat.rule
    ConditionalDataBarPositiveFormat.fillColor ConditionalFormat.cellValue ConditionalFormat.cellValueOrNullObject ConditionalFormat.custom
    ConditionalFormat.customOrNullObject ConditionalFormat.dataBar ConditionalFormat.dataBarOrNullObject ConditionalFormat.delete
    ConditionalFormat.getRange ConditionalFormat.iconSet ConditionalFormat.iconSetOrNullObject ConditionalFormat.id
    ConditionalFormat.priority ConditionalFormat.type ConditionalFormatCollection.add ConditionalFormatCollection.clearAll
    ConditionalFormatCollection.getCount ConditionalFormatCollection.getItem ConditionalFormatCollection.getItemAt
    ConditionalFormatRule.formula ConditionalRangeFill.color ConditionalRangeFont.bold ConditionalRangeFont.color
    ConditionalRangeFormat.fill ConditionalRangeFormat.font CustomConditionalFormat.format CustomConditionalFormat.rule
    DataBarConditionalFormat.positiveFormat IconSetConditionalFormat.style Range.conditionalFormats`,
  '1.7': `
    Chart.chartType Chart.id ChartSeries.delete ChartSeries.setValues ChartSeries.setXAxisValues ChartSeriesCollection.add NamedItem.formula
    Range.getAbsoluteResizedRange Range.isEntireColumn Range.isEntireRow Workbook.name Workbook.protection WorkbookProtection.protect
    WorkbookProtection.protected WorkbookProtection.unprotect Worksheet.freezePanes Worksheet.getRangeByIndexes Worksheet.tabColor
    WorksheetFreezePanes.freezeAt WorksheetFreezePanes.freezeColumns WorksheetFreezePanes.freezeRows
    WorksheetFreezePanes.getLocationOrNullObject WorksheetFreezePanes.unfreeze WorksheetProtection.unprotect`,
  '1.8': `
    ChartAxis.numberFormat DataValidation.clear DataValidation.errorAlert DataValidation.ignoreBlanks DataValidation.prompt
    DataValidation.rule DataValidation.type Range.dataValidation Runtime.enableEvents Worksheet.showGridlines`,
  '1.9': `
    Application.suspendScreenUpdatingUntilNextSync AutoFilter.clearCriteria HeaderFooter.centerFooter HeaderFooter.centerHeader
    HeaderFooter.leftFooter HeaderFooter.leftHeader HeaderFooter.rightFooter HeaderFooter.rightHeader HeaderFooterGroup.defaultForAllPages
    PageLayout.centerHorizontally PageLayout.headersFooters PageLayout.orientation PageLayout.setPrintArea PageLayout.setPrintTitleRows
    PageLayout.zoom Range.copyFrom RangeAreas.address RangeAreas.areaCount RangeAreas.areas RangeAreas.cellCount RangeAreas.worksheet
    RangeCollection.getCount RangeCollection.getItemAt RangeFormat.indentLevel Table.autoFilter Worksheet.pageLayout`,
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
