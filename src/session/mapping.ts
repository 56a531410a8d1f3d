import { fold } from '../signal/cell/fold';
import { INPUTS, type InputName } from '../signal/inputs';
import type { Answer, Workbook } from '../workbook/workbook';

const KEY = 'mapping';

/** Which input a person means by a name, however they spell it; undefined when there is none of that name. */
export function inputNamed(name: string): InputName | undefined {
  return INPUTS.find(({ input }) => fold(input) === fold(name))?.input;
}

/** What people said by hand about where an input is, as the workbook remembers it; what cannot be understood is left out. */
export async function recalledMapping(workbook: Workbook): Promise<Answer<ReadonlyMap<InputName, string>>> {
  const answer = await workbook.recall(KEY);
  return answer.ok ? { ok: true, value: new Map(answer.value === undefined ? [] : pairs(answer.value)) } : answer;
}

/** Keeps the mapping in the workbook itself, so that the next person need not say it again. */
export function rememberMapping(workbook: Workbook, mapped: ReadonlyMap<InputName, string>): Promise<Answer<null>> {
  return workbook.remember(KEY, JSON.stringify([...mapped]));
}

function pairs(text: string): readonly (readonly [InputName, string])[] {
  return parsed(text).flatMap((pair) => {
    if (!Array.isArray(pair)) return [];
    const [input, name]: readonly unknown[] = pair;
    const known = typeof input === 'string' ? inputNamed(input) : undefined;
    return known !== undefined && typeof name === 'string' ? [[known, name] as const] : [];
  });
}

/** Settings can be edited by hand or by another program: what is not a list is nothing. */
function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
