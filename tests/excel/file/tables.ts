import type { Table } from '../model/book';
import { areaOf, reference } from '../model/areas';
import type { Package } from './package';
import { Part } from './part';
import { attribute, changed, elements, encoded, inside, made, plainText, type Element } from './xml';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ORDER = 'autoFilter sortState tableColumns tableStyleInfo extLst'.split(' ');

/** The tables a sheet's part points at, each with its own part. */
export function readTables(pkg: Package, sheet: string): { readonly path: string; readonly relation: string; readonly table: Table }[] {
  return pkg.relations(sheet).filter((one) => one.type === 'table').flatMap(({ id, target }) => {
    const path = pkg.find(target);
    const root = path === undefined ? undefined : elements(pkg.text(path))[0];
    const table = root && readTable(root);
    return path !== undefined && table ? [{ path, relation: id, table }] : [];
  });
}

function readTable(root: Element): Table | undefined {
  const area = areaOf(attribute(root, 'ref') ?? '');
  const [style, filter] = [inside(root, 'tableStyleInfo')[0], inside(root, 'autoFilter')[0]];
  return area && {
    id: attribute(root, 'id') ?? '', name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '', area,
    columns: inside(inside(root, 'tableColumns')[0], 'tableColumn').map((one) => plainText(attribute(one, 'name') ?? '')),
    style: (style && attribute(style, 'name')) ?? '', showHeaders: attribute(root, 'headerRowCount') !== '0', showTotals: Number(attribute(root, 'totalsRowCount') ?? 0) > 0,
    showBandedRows: style !== undefined && attribute(style, 'showRowStripes') === '1', showFilterButton: filter !== undefined,
  };
}

/** A table's part: the old text with what changed, or a new one. `id` is a number no other table of the workbook has. */
export function tablePart(table: Table, id: number, old: string): string {
  const text = old || `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${made('table', { xmlns: NS, id }, ' ')}`;
  const part = new Part(text, ORDER);
  const below = table.area.bottom - (table.showTotals ? 1 : 0);
  const filter = part.first('autoFilter');
  const ref = reference({ ...table.area, bottom: below });
  part.put('autoFilter', !table.showFilterButton || !table.showHeaders ? [] : [filter ? changed(filter, { ref }) : made('autoFilter', { ref })]);
  part.put('tableColumns', [columns(table, inside(part.first('tableColumns'), 'tableColumn'))]);
  const look = part.first('tableStyleInfo');
  const set = { name: table.style || undefined, showRowStripes: table.showBandedRows ? 1 : 0 };
  part.put('tableStyleInfo', [look ? changed(look, set) : made('tableStyleInfo', { ...set, showFirstColumn: 0, showLastColumn: 0, showColumnStripes: 0 })]);
  const root = elements(part.toString())[0];
  const open = { name: table.name, displayName: table.name, ref: reference(table.area), headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined, totalsRowShown: table.showTotals ? undefined : 0 };
  return root ? text.slice(0, text.indexOf('<table')) + changed(root, open) : text;
}

/** A column that kept its name keeps all it had (its calculated formula, its total). */
function columns(table: Table, old: readonly Element[]): string {
  let next = Math.max(0, ...old.map((one) => Number(attribute(one, 'id'))));
  const written = table.columns.map((name) => old.find((one) => plainText(attribute(one, 'name') ?? '') === name)?.outer
    ?? `<tableColumn id="${++next}" name="${columnName(name)}"/>`);
  return made('tableColumns', { count: table.columns.length }, written.join(''));
}

/** Line breaks in a header are escaped the way Excel does it, or the attribute would lose them. */
const columnName = (name: string): string => encoded(name.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replace(/[\0-\x1f]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`));
