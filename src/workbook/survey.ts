import type { Place } from '../model/place';
import type { Found, Survey } from '../model/survey';
import { grownPlaces } from './counts';
import { each, type Ask } from './each';
import { markOf } from './mark';
import { meaning } from './reference';
import { Refused } from './refusal';
import type { Call } from './run';
import { PLACE, placed, whole, within } from './where';

type Name = { readonly name: string; readonly formula: string; readonly visible: boolean; readonly scope?: string };
type TableHead = { readonly name: string; readonly headers: boolean; readonly totals: boolean };
type SheetHead = { readonly name: string; readonly visible: boolean };

/** Excel keeps these names for itself; nobody means them as an input. */
const EXCELS_OWN = /^(?:_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$|_xlfn|_xleta)/i;

/**
 * Everything in the workbook that may hold an input. Two trips, three where names are formulas on a sheet of their own,
 * however many there are; more only when one of them is so broken that each must be asked alone.
 */
export async function survey(call: Call): Promise<Survey> {
  const { sheets, names, tables, date1904 } = await heads(call);
  const seen = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const scoped: Name[] = [];
  const used = new Map<string, Required<Place>>();
  const tabled = new Map<string, Required<Place>>();
  const resolved = new Map<Name, Required<Place>>();
  await each(call, [
    ...sheets.flatMap(({ name }) => [scopedAsk(call, name, scoped), usedAsk(call, name, used)]),
    ...tables.map((table) => tableAsk(call, table, tabled)),
    ...names.filter((name) => meaning(name.formula, seen) === 'ask').map((name) => nameAsk(call, name, resolved)),
  ]);
  await each(call, scoped.filter((name) => !markOf(name.name) && meaning(name.formula, seen) === 'ask').map((name) => nameAsk(call, name, resolved)));

  // What Excel does not say of names that grow (OFFSET, INDEX) is worked out here, where their formula is plain enough.
  const open = [...names, ...scoped].filter((name) => !markOf(name.name) && !EXCELS_OWN.test(name.name) && !resolved.has(name) && meaning(name.formula, seen) === 'ask');
  const reached = await grownPlaces(call, open.map(({ formula }) => formula), used);
  open.forEach((name) => { const place = reached.get(name.formula); if (place) resolved.set(name, place); });

  const own = new Set(scoped.flatMap((name) => (markOf(name.name) && name.scope !== undefined ? [name.scope] : [])));
  const ours = (place: Place | undefined) => place !== undefined && own.has(place.sheet);
  const inOrder = [...names, ...sheets.flatMap(({ name }) => scoped.filter((of) => of.scope === name))];
  const found: Found[] = [
    ...inOrder.filter((name) => !EXCELS_OWN.test(name.name) && !markOf(name.name)).map((name) => foundName(name, seen, resolved.get(name), used)),
    ...tables.map((table) => foundTable(table, tabled.get(table.name))).map((table) => (ours(table.place) ? { ...table, own: true as const } : table)),
    ...sheets.flatMap(({ name, visible }) => foundSheet(name, visible, used.get(name))),
  ];
  return {
    found: found.filter(({ place, own: table }) => table === true || !ours(place)),
    sheets: sheets.map(({ name, visible }) => ({ name, visible, own: own.has(name) })),
    date1904,
  };
}

/** The names of everything, and the day count. One trip. */
async function heads(call: Call) {
  const { workbook } = call.context;
  let sheets: readonly SheetHead[] = [];
  let names: readonly Name[] = [];
  let tables: readonly TableHead[] = [];
  let date1904 = false;
  await each(call, [
    () => {
      const all = workbook.worksheets.load('items/name,items/visibility');
      return () => (sheets = all.items.map(({ name, visibility }) => ({ name, visible: visibility === 'Visible' })));
    },
    () => {
      const all = workbook.names.load('items/name,items/formula,items/visible');
      return () => (names = all.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })));
    },
    () => {
      const all = workbook.tables.load('items/name,items/showHeaders,items/showTotals');
      return () => (tables = all.items.map(({ name, showHeaders, showTotals }) => ({ name, headers: showHeaders, totals: showTotals })));
    },
    () => {
      const first = workbook.functions.date(2000, 1, 1).load('value');
      return () => (date1904 = first.value === 35064); // 36526 where days count from 1900; no property tells
    },
  ]);
  // Without the sheets nothing else can be trusted: half a survey would pass for a whole one.
  if (sheets.length === 0) throw new Refused({ reason: 'failed', detail: 'the sheets of the workbook could not be listed' });
  return { sheets, names, tables, date1904 };
}

const scopedAsk = (call: Call, sheet: string, into: Name[]): Ask => () => {
  const names = call.context.workbook.worksheets.getItem(sheet).names.load('items/name,items/formula,items/visible');
  return () => into.push(...names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible, scope: sheet })));
};

const usedAsk = (call: Call, sheet: string, into: Map<string, Required<Place>>): Ask => () => {
  const range = call.context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load(PLACE);
  return () => void (range.isNullObject || into.set(sheet, placed(range)));
};

const tableAsk = (call: Call, table: TableHead, into: Map<string, Required<Place>>): Ask => () => {
  const range = call.context.workbook.tables.getItem(table.name).getRange().load(PLACE);
  return () => void into.set(table.name, placed(range));
};

const nameAsk = (call: Call, name: Name, into: Map<Name, Required<Place>>): Ask => () => {
  const { workbook } = call.context;
  const names = name.scope === undefined ? workbook.names : workbook.worksheets.getItem(name.scope).names;
  const range = names.getItem(name.name).getRangeOrNullObject().load(PLACE);
  return () => void (range.isNullObject || into.set(name, placed(range)));
};

function foundName(name: Name, sheets: ReadonlySet<string>, resolved: Required<Place> | undefined, used: ReadonlyMap<string, Place>): Found {
  const said = meaning(name.formula, sheets);
  const place = said === 'ask' ? resolved : 'place' in said ? said.place : undefined;
  const rest = { name: name.name, kind: 'name', formula: name.formula, hidden: !name.visible, ...(name.scope === undefined ? {} : { scope: name.scope }) } as const;
  if (!place) return { ...rest, without: said !== 'ask' && 'without' in said ? said.without : 'formula' };
  return { ...rest, place: (whole(place) && within(place, used.get(place.sheet))) || place };
}

function foundTable({ name, headers, totals }: TableHead, place: Required<Place> | undefined): Found {
  // A table with hidden headers is cells like any name's; a totals row says nothing that the rows above do not.
  const kind = headers ? 'table' : 'name';
  return place ? { name, kind, place: totals ? { ...place, rows: place.rows - 1 } : place, hidden: false } : { name, kind, without: 'broken', hidden: false };
}

function foundSheet(name: string, visible: boolean, place: Required<Place> | undefined): readonly Found[] {
  return place ? [{ name, kind: 'sheet', place, hidden: !visible }] : [];
}
