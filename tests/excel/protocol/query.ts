import { refuse } from './failure';
import type { Target } from './kind';
import { wireName, type Query } from './wire';

/** What was asked for, as a tree: a name, and what is wanted below it. */
type Wanted = Map<string, Wanted>;

function wanted({ Select = [] }: Query): Wanted {
  const root: Wanted = new Map();
  for (const path of Select) {
    let at = root;
    for (const name of path.split('/').filter((part) => part !== '' && part !== 'items')) {
      const below: Wanted = at.get(name) ?? new Map();
      at.set(name, below);
      at = below;
    }
  }
  return root;
}

/**
 * The answer to a load: the object's values by name, what stands below it nested, the items of a collection under `_Items`, each with
 * its key so that the client finds it again. Null for a null object. Loads that do not name what they want are refused: none of ours is so.
 */
export function queried(target: Target | null, query: Query, allowed: (kind: string, member: string) => boolean): unknown {
  const shaped = (at: Target, want: Wanted): unknown => (at.items ? { _Items: at.items().map((item) => object(item, want)) } : object(at, want));
  const object = (at: Target, want: Wanted): Record<string, unknown> => {
    if (want.size === 0 || want.has('*')) refuse('ApiNotFound', `All of a ${at.kind} is not given here: name what is wanted.`);
    const said: Record<string, unknown> = {};
    for (const [name, below] of want) {
      if (name === 'isNullObject') continue; // the client knows it by itself
      const member = allowed(at.kind, name) ? at.member(name) : undefined;
      if (member?.get) said[wireName(name)] = member.get();
      else {
        const next = (member?.to ?? refuse('PropertyDoesNotExist', `${at.kind}.${name}`))();
        said[wireName(name)] = next && shaped(next, below);
      }
    }
    return at.key ? { ...said, [at.key.name]: at.key.value } : said;
  };
  return target && shaped(target, wanted(query));
}
