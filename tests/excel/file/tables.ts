import { reference } from '../model/areas';
import type { Sheet, Table } from '../model/book';
import { same } from '../model/same';
import { attribute, below, flag, label, list, record, word, type Field } from './fields';
import { OFFICE, XML, type Package } from './package';
import { AREA } from './sheet';
import { made, type Element } from './xml';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A column that kept its name keeps all it had: its calculated formula, its total. */
const COLUMNS = list('tableColumns', 'tableColumn', { of: label('name').of, into: (column, name) => label('name').into(column.set({ id: column.get('id') ?? 0 }), name) });
const NUMBERED: Field<string[]> = {
  of: COLUMNS.of,
  into: (table, names) => {
    COLUMNS.into(table, names);
    const columns = table.first('tableColumns')?.children ?? [];
    let last = Math.max(...columns.map((one) => Number(one.get('id'))));
    for (const one of columns) if (one.get('id') === '0') one.set({ id: ++last });
  },
};

const TABLE = record<Omit<Table, 'id'>>({
  name: { of: (table) => table?.get('displayName') ?? table?.get('name') ?? '', into: (table, name) => void table.set({ name, displayName: name }) },
  area: AREA, columns: NUMBERED,
  style: below('tableStyleInfo', word('name')), showBandedRows: below('tableStyleInfo', flag('showRowStripes')),
  showHeaders: attribute('headerRowCount', (count) => count !== '0', (shown) => (shown ? undefined : 0)),
  showTotals: { of: (table) => Number(table?.get('totalsRowCount') ?? 0) > 0, into: (table, shown) => void table.set({ totalsRowCount: shown ? 1 : undefined, totalsRowShown: shown ? undefined : 0 }) },
  showFilterButton: { of: (table) => table?.first('autoFilter') !== undefined, into: (table, shown) => table.put('autoFilter', shown ? [made('autoFilter')] : []) },
});

/** The tables a sheet's part points at, each with its own part. */
function found(pkg: Package, path: string): { readonly root: Element; readonly relation: string; readonly table: Table }[] {
  return pkg.relations(path).filter((one) => one.type === 'table').flatMap(({ id, target }) => {
    const root = pkg.root(target);
    return root ? [{ root, relation: id, table: { id: root.get('id') ?? '', ...TABLE.of(root) } }] : [];
  });
}

export const readTables = (pkg: Package, path: string): Table[] => found(pkg, path).map(({ table }) => table);

/** Puts the sheet's tables into their parts; `taken` are the numbers tables of the workbook have. */
export function writeTables(pkg: Package, path: string, root: Element, sheet: Sheet, taken: Set<string>): void {
  const old = found(pkg, path);
  const relations = sheet.tables.map((table) => {
    const had = old.find((one) => one.table.id === table.id);
    if (had && !same(had.table, table)) change(had.root, table);
    return had?.relation ?? add(pkg, path, table, taken);
  });
  const gone = old.filter((one) => !relations.includes(one.relation));
  for (const { relation } of gone) pkg.unrelate(path, relation);
  if (gone.length === 0 && relations.length === old.length) return;
  root.put('tableParts', relations.length === 0 ? [] : [made('tableParts', { count: relations.length }, ...relations.map((id) => made('tablePart', { 'r:id': id, 'xmlns:r': OFFICE })))]);
}

function change(root: Element, table: Table): void {
  TABLE.into(root, { ...table, showFilterButton: table.showFilterButton && table.showHeaders });
  root.first('autoFilter')?.set({ ref: reference({ ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) }) });
}

/** A new table's part; its number is its own where that is free. */
function add(pkg: Package, path: string, table: Table, taken: Set<string>): string {
  let id = /^[1-9]\d{0,6}$/.test(table.id) ? Number(table.id) : 1;
  while (taken.has(String(id))) id++;
  taken.add(String(id));
  const target = pkg.free('xl/tables/table#.xml');
  pkg.put(target, `${XML}<table xmlns="${NS}" id="${id}" name="" displayName="" ref="A1" totalsRowShown="0"><tableStyleInfo name="" showRowStripes="0" showFirstColumn="0" showLastColumn="0" showColumnStripes="0"/></table>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml');
  const root = pkg.root(target);
  if (root) change(root, table);
  return pkg.relate(path, 'table', target);
}
