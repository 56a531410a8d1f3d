import type { Digest } from './digest';
import type { InputName } from './inputs';
import type { Rule } from './rule/rules';

/** Rules that keep an input from being read at all. */
const UNREAD: ReadonlySet<string> = new Set<Rule>(['no header', 'missing column', 'missing measure', 'broken name', 'not found', 'several of that name', 'several ranges']);

/** Why an input that was not read could not be, and what to do; undefined where there is nothing of that name, or it was read. */
export function whyNot({ groups, inputs }: Digest, input: InputName): string | undefined {
  if (inputs.some((reading) => reading.input === input)) return undefined;
  const found = groups.find((group) => group.input === input && group.severity !== 'note' && UNREAD.has(group.rule))?.first[0];
  return found && `${found.wrong} ${found.todo}`;
}
