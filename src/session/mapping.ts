import type { Finding } from '../model/finding';
import { fold } from '../signal/cell/fold';
import { INPUTS, specOf, type InputName, type Role } from '../signal/inputs';
import type { KnownColumns } from '../signal/range/known-columns';
import type { Answer, Workbook } from '../workbook/workbook';
import { garbled, recalledList, rememberList } from './kept-list';

const RANGES = 'mapping';
const COLUMNS = 'columns';

/** What people said by hand about the inputs, as the workbook remembers it: where they are, and which header is which column. */
export type Mapping = { readonly mapped: ReadonlyMap<InputName, string>; readonly columns: ReadonlyMap<InputName, KnownColumns>; /** What of it could not be understood. */ readonly noticed: readonly Finding[] };

/** Which input a person means by a name, however they spell it; undefined when there is none of that name. */
export function inputNamed(name: string): InputName | undefined {
  return INPUTS.find(({ input }) => fold(input) === fold(name))?.input;
}

/** What the workbook remembers; what cannot be understood is left out, and told. */
export async function recalledMapping(workbook: Workbook): Promise<Answer<Mapping>> {
  const ranges = await recalledList(workbook, RANGES);
  if (!ranges.ok) return ranges;
  const columns = await recalledList(workbook, COLUMNS);
  if (!columns.ok) return columns;
  const noticed = [...(ranges.value.garbled ? [garbled('Inputs', 'the ranges that were chosen by hand')] : []), ...(columns.value.garbled ? [garbled('Inputs', 'the columns that were chosen by hand')] : [])];
  return { ok: true, value: { mapped: new Map(ranges.value.list.flatMap(range)), columns: new Map(columns.value.list.flatMap(column)), noticed } };
}

/** Keeps where the inputs are in the workbook itself, so that the next person need not say it again. */
export function rememberMapping(workbook: Workbook, mapped: ReadonlyMap<InputName, string>): Promise<Answer<null>> {
  return rememberList(workbook, RANGES, [...mapped]);
}

/** Keeps which header is which column. */
export function rememberColumns(workbook: Workbook, columns: ReadonlyMap<InputName, KnownColumns>): Promise<Answer<null>> {
  return rememberList(workbook, COLUMNS, [...columns].map(([input, { said, before, heads }]) => [input, [...said], [...before], heads]));
}

function range(pair: unknown): readonly (readonly [InputName, string])[] {
  if (!Array.isArray(pair)) return [];
  const [input, name]: readonly unknown[] = pair;
  const known = typeof input === 'string' ? inputNamed(input) : undefined;
  return known !== undefined && typeof name === 'string' ? [[known, name]] : [];
}

function column(line: unknown): readonly (readonly [InputName, KnownColumns])[] {
  if (!Array.isArray(line)) return [];
  const [input, said, before, heads]: readonly unknown[] = line;
  const known = typeof input === 'string' ? inputNamed(input) : undefined;
  if (known === undefined) return [];
  const texts = Array.isArray(heads) ? heads.filter((head: unknown): head is string => typeof head === 'string') : [];
  return [[known, { said: roles(said, known), before: roles(before, known), heads: texts }]];
}

function roles(pairs: unknown, input: InputName): ReadonlyMap<Role, string> {
  const { keys, times, numbers, texts } = specOf(input);
  const all: readonly Role[] = [...keys, ...times, ...numbers, ...texts, 'Measure'];
  const found = (Array.isArray(pairs) ? pairs : []).flatMap((pair: unknown): readonly (readonly [Role, string])[] => {
    if (!Array.isArray(pair)) return [];
    const [word, head]: readonly unknown[] = pair;
    const role = all.find((each) => each === word);
    return role !== undefined && typeof head === 'string' ? [[role, head]] : [];
  });
  return new Map(found);
}
