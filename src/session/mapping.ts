import { fold } from '../signal/cell/fold';
import { INPUTS, specOf, type InputName, type Role } from '../signal/inputs';
import type { KnownColumns } from '../signal/range/known-columns';
import type { Answer, Workbook } from '../workbook/workbook';

const RANGES = 'mapping';
const COLUMNS = 'columns';

/** What people said by hand about the inputs, as the workbook remembers it: where they are, and which header is which column. */
export type Mapping = { readonly mapped: ReadonlyMap<InputName, string>; readonly columns: ReadonlyMap<InputName, KnownColumns> };

/** Which input a person means by a name, however they spell it; undefined when there is none of that name. */
export function inputNamed(name: string): InputName | undefined {
  return INPUTS.find(({ input }) => fold(input) === fold(name))?.input;
}

/** What the workbook remembers; what cannot be understood is left out. */
export async function recalledMapping(workbook: Workbook): Promise<Answer<Mapping>> {
  const ranges = await workbook.recall(RANGES);
  const columns = ranges.ok ? await workbook.recall(COLUMNS) : ranges;
  if (!ranges.ok || !columns.ok) return ranges.ok ? { ok: false, refusal: columns.ok ? { reason: 'failed', detail: '' } : columns.refusal } : ranges;
  return { ok: true, value: { mapped: new Map(listed(ranges.value).flatMap(range)), columns: new Map(listed(columns.value).flatMap(column)) } };
}

/** Keeps where the inputs are in the workbook itself, so that the next person need not say it again. */
export function rememberMapping(workbook: Workbook, mapped: ReadonlyMap<InputName, string>): Promise<Answer<null>> {
  return workbook.remember(RANGES, JSON.stringify([...mapped]));
}

/** Keeps which header is which column. */
export function rememberColumns(workbook: Workbook, columns: ReadonlyMap<InputName, KnownColumns>): Promise<Answer<null>> {
  return workbook.remember(COLUMNS, JSON.stringify([...columns].map(([input, { said, before, heads }]) => [input, [...said], [...before], heads])));
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

/** Settings can be edited by hand or by another program: what is not a list is nothing. */
function listed(text: string | undefined): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
