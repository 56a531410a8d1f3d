import { refuse } from './failure';
import { isTarget, type Target, type Bound } from './kind';
import { memberName, PathType, type Action, type Arguments, type Body, type ObjectPath } from './wire';
import type { Owner } from './answer';

let kept = 0; // a name is never given twice

/** The objects a request speaks of, each made once: a path that is a method must not run twice. */
export class PathReader {
  private readonly made = new Map<number, Target | null>();
  private readonly references = new Map<number, string>();

  constructor(
    private readonly body: Body,
    private readonly owner: Owner,
  ) {}

  /** The object of a path; null for a null object. */
  target(id: number): Target | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const path = this.path(id);
    const made = this.make(path);
    this.made.set(id, made);
    return made;
  }

  /** What the client remembers an object by: a reference, its key, or nothing; null for a null object. */
  identity(id: number): unknown {
    const target = this.target(id);
    if (!target) return null;
    const path = this.path(id);
    if (target.kept && this.body.AutoKeepReference && !path.D) this.keep(id);
    const reference = path.ObjectPathType === PathType.reference ? path.Name : this.references.get(id);
    const { key } = target;
    return { ...(reference !== undefined && { _ReferenceId: reference }), ...(key && { [key.name]: key.value }) };
  }

  keep(id: number): null {
    const target = this.target(id);
    const path = this.path(id);
    if (target && !this.references.has(id) && path.ObjectPathType !== PathType.reference) {
      const name = `r${++kept}`;
      this.references.set(id, name);
      this.owner.held.set(name, target);
    }
    return null;
  }

  /** A member by name, if it exists and the requirement set has it. */
  member(target: Target, name: string): Bound {
    const found = this.owner.allowed(target.kind, name) ? target.member(name) : undefined;
    return found ?? refuse('ApiNotFound', `${target.kind}.${name} is not there.`);
  }

  /** The arguments as sent, with the client's objects put in for their path ids. */
  given(info: Arguments | undefined): readonly unknown[] {
    const { Arguments: sent = [], ReferencedObjectPathIds: ids = [] } = info ?? {};
    return sent.map((value, i) => this.put(value, ids[i]));
  }

  /** `Range.values`, where an action went wrong. */
  location(action: Action): string {
    const on = this.made.get(action.ObjectPathId)?.kind;
    if (on !== undefined) return action.Name ? `${on}.${memberName(action.Name)}` : on;
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.made.get(path.ParentObjectPathId)?.kind;
    return path ? `${parent === undefined ? '' : `${parent}.`}${memberName(path.Name)}` : '';
  }

  private put(value: unknown, id: unknown): unknown {
    if (typeof id === 'number' && id !== 0) return this.target(id);
    if (Array.isArray(value)) return Array.isArray(id) ? value.map((item: unknown, i) => this.put(item, id[i])) : value;
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.target(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, this.put(inner, undefined)]));
  }

  private path(id: number): ObjectPath {
    return this.body.ObjectPaths[String(id)] ?? refuse('InvalidArgument', `There is no object path ${id}.`);
  }

  private make(path: ObjectPath): Target | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.owner.root(path.Name);
      case PathType.nothing:
        return null;
      case PathType.reference:
        return this.owner.held.get(path.Name) ?? refuse('InvalidReference', 'The object is no longer held.');
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.below(path);
      default:
        return refuse('ApiNotFound', `Object path type ${path.ObjectPathType} is not answered here.`);
    }
  }

  private below(path: ObjectPath): Target | null {
    const parent = this.target(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = path.ObjectPathType === PathType.indexer ? 'getItem' : memberName(path.Name);
    const member = this.member(parent, name);
    const found = path.ObjectPathType === PathType.property ? member.to?.() : member.call?.(this.given(path.ArgumentInfo));
    if (isTarget(found)) return found;
    return /OrNullObject/.test(name) ? null : refuse('ItemNotFound', `${parent.kind}.${name}`);
  }
}
