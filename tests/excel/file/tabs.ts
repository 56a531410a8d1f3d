import type { Sheet } from '../model/book';
import type { Package } from './package';
import type { Element } from './xml';

/** The places of a workbook's main parts. */
export type Parts = { readonly workbook: string; readonly styles: string; readonly strings: string; readonly theme: string };

export function mainParts(pkg: Package): Parts {
  const workbook = pkg.typed('', 'officeDocument');
  if (workbook?.endsWith('.bin')) throw new Error('This is a binary workbook (.xlsb); save it as .xlsx first.');
  if (workbook === undefined || !pkg.text(workbook).includes('<workbook')) throw new Error('This file is not an Excel workbook (.xlsx): it has no workbook in it.');
  const part = (type: string, usual: string) => pkg.typed(workbook, type) ?? `xl/${usual}.xml`;
  return { workbook, styles: part('styles', 'styles'), strings: part('sharedStrings', 'sharedStrings'), theme: part('theme', 'theme/theme1') };
}

/** A tab of the workbook: its element there, and its part. One that is a chart or a dialog has no sheet. */
export type Tab = { readonly element: Element; readonly path: string; readonly grid: boolean; sheet?: Sheet };

/** The tabs in their order. A workbook that lacks a part of one is none: what is written back would lack it for good. */
export function tabsOf(pkg: Package, workbook: string, root: Element): Tab[] {
  const relations = pkg.relations(workbook);
  return (root.first('sheets')?.children ?? []).map((element) => {
    const found = relations.find((one) => one.id === element.relation);
    const path = found && pkg.find(found.target);
    if (!found || path === undefined) throw new Error(`The file is damaged: the sheet ${element.get('name') ?? ''} is not in it.`);
    return { element, path, grid: found.type === 'worksheet' };
  });
}
