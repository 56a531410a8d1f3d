import type { Book } from '../model/book';
import type { Package } from './package';
import type { Tab } from './tabs';

// What a sheet or workbook may point at without our understanding it, one and several.
const SHEET_PARTS = new Map([
  ['pivotTable', ['pivot table is', 'pivot tables are', 'shown or refreshed']], ['slicer', ['slicer is', 'slicers are', 'shown']], ['timeline', ['timeline is', 'timelines are', 'shown']],
  ['comments', ['set of notes is', 'sets of notes are', 'shown']], ['threadedComment', ['comment thread is', 'comment threads are', 'shown']],
  ['queryTable', ['query is', 'queries are', 'refreshed']], ['oleObject', ['embedded object is', 'embedded objects are', 'shown']],
  ['image', ['picture is', 'pictures are', 'shown']], ['ctrlProp', ['form control is', 'form controls are', 'shown']],
]);
const BOOK_PARTS = new Map([
  ['externalLink', ['link to another workbook is', 'links to other workbooks are', 'followed']], ['vbaProject', ['macro project is', 'macro projects are', 'run']],
  ['connections', ['set of data connections is', 'sets of data connections are', 'refreshed']], ['webextension', ['add-in’s own part is', 'add-ins’ own parts are', 'read']],
]);

/** In plain words, what the file holds that stays in it as it is but is not understood here. */
export function carriedBy(pkg: Package, tabs: readonly Tab[], book: Book): string[] {
  const said = counted(pkg.relations(pkg.typed('', 'officeDocument') ?? '').map((one) => one.type), BOOK_PARTS, '');
  const hidden = tabs.filter(({ grid }) => !grid).length;
  if (hidden > 0) said.push(`${hidden} ${hidden === 1 ? 'sheet that is no grid (a chart or macro sheet) is' : 'sheets that are no grids (chart or macro sheets) are'} kept, not shown.`);
  for (const sheet of book.sheets) said.push(...carriedOn(pkg, sheet.origin ?? '', sheet.name, sheet.charts.length));
  return said;
}

/** The same for one sheet's part. */
export function carriedOn(pkg: Package, path: string, name: string, chartsRead: number): string[] {
  const types = below(pkg, path);
  const charts = types.filter((type) => type === 'chart' || type === 'chartEx').length - chartsRead;
  const said = counted(types, SHEET_PARTS, ` on ${name}`);
  if (charts > 0) said.push(`${charts} ${charts === 1 ? 'chart' : 'charts'} on ${name} ${charts === 1 ? 'is' : 'are'} kept as ${charts === 1 ? 'it is' : 'they are'}, not shown.`);
  const text = pkg.text(path);
  if (text.includes('t="dataTable"')) said.push(`A what-if data table on ${name} is kept as it is, not recalculated.`);
  if (/<(?:\w+:)?sparklineGroups?\b/.test(text)) said.push(`Sparklines on ${name} are kept as they are, not shown.`);
  if (/<x14:(?:dataValidation|cfRule)\b/.test(text)) said.push(`Newer validation rules or conditional formats on ${name} are kept as they are, not applied.`);
  return said;
}

/** The types of everything a sheet points at, and of what its drawings point at. */
function below(pkg: Package, path: string): string[] {
  return pkg.relations(path).flatMap((one) => [one.type, ...(one.type === 'drawing' ? pkg.relations(pkg.find(one.target) ?? '').map((inner) => inner.type) : [])]);
}

function counted(types: readonly string[], words: ReadonlyMap<string, readonly string[]>, where: string): string[] {
  return [...words].flatMap(([type, [one = '', many = '', not = '']]) => {
    const n = types.filter((found) => found === type).length;
    const [thing = '', verb = ''] = (n === 1 ? one : many).split(/ (?=is$|are$)/);
    return n === 0 ? [] : [`${n} ${thing}${where} ${verb} kept as ${n === 1 ? 'it is' : 'they are'}, not ${not}.`];
  });
}
