import { refuse } from './failure';
import type { Target } from './kind';
import { wireName, type Query } from './wire';

/** What was asked for, as a tree: a name, and what is wanted below it; an empty tree is all the values. */
type Wanted = Map<string, Wanted>;

function wanted(query: Query): Wanted {
  const root: Wanted = new Map();
  const plant = (path: string, leaf: string[]) => {
    let at = root;
    for (const name of [...path.split('/').filter((part) => part !== '' && part !== 'items'), ...leaf]) {
      const below: Wanted = at.get(name) ?? new Map();
      at.set(name, below);
      at = below;
    }
  };
  query.Select?.forEach((path) => plant(path, []));
  query.Expand?.forEach((path) => plant(path, ['*']));
  return root;
}

/** How a name is spelled in the answer: `Values` for load, `values` for retrieve. */
type Spelling = (name: string) => string;

/**
 * The answer to a load: the object's values by name, what stands below it nested, the items of a collection under `_Items`, each with
 * its key so that the client finds it again. Null for a null object.
 */
export function queried(target: Target | null, query: Query, allowed: (kind: string, member: string) => boolean, plain = false): unknown {
  const spell: Spelling = plain ? (name) => name : wireName;
  const shaped = (at: Target, want: Wanted): unknown => {
    if (!at.items) return object(at, want);
    const own = new Map([...want].filter(([name]) => at.member(name)?.get));
    const each = new Map([...want].filter(([name]) => !own.has(name)));
    const { Top = Infinity, Skip = 0 } = at === target ? query : {};
    const items = at.items().slice(Skip, Skip + Top).map((item) => object(item, each));
    const asked = want.size === 0 || want.has('*') ? new Map([...own, ...at.scalars.map((name) => [name, new Map()] as const)]) : own;
    return { ...object(at, asked, false), [plain ? 'items' : '_Items']: items };
  };
  const object = (at: Target, want: Wanted, all = true): Record<string, unknown> => {
    const said: Record<string, unknown> = {};
    const say = (name: string) => {
      if (allowed(at.kind, name)) said[spell(name)] = at.member(name)?.get?.();
    };
    if (all && (want.size === 0 || want.has('*'))) at.scalars.forEach(say);
    for (const [name, below] of want) {
      if (name === '*' || name === 'isNullObject') continue; // the client knows the latter by itself
      const member = at.member(name);
      if (!member || !allowed(at.kind, name) || member.call) refuse('PropertyDoesNotExist', `${at.kind}.${name}`);
      if (member.get) say(name);
      else {
        const next = member.to?.() ?? null;
        said[spell(name)] = next && shaped(next, below);
      }
    }
    const { key } = at;
    if (key && !plain) said[key.name] = key.value;
    return said;
  };
  return target && shaped(target, wanted(query));
}
