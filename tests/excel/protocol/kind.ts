import { refuse } from './failure';

/** One member of a class: a value, a way to another object, or a method. Absent members do not exist: `ApiNotFound`. */
export type Member<T> =
  | { readonly get?: (self: T) => unknown; readonly set?: (self: T, value: unknown) => void }
  | { readonly to: (self: T) => Target | null }
  | { readonly call: (self: T, ...given: readonly unknown[]) => unknown };

export type Members<T> = {
  /** What an item of a collection is found by again; `_Id` where the class hides it. */
  readonly key?: { readonly name: 'Id' | '_Id'; readonly of: (self: T) => string | number };
  /** The items of a collection, in order. */
  readonly items?: (self: T) => readonly Target[];
  /** The client holds such objects by a reference while a run lasts. */
  readonly kept?: boolean;
  readonly members: Readonly<Record<string, Member<T>>>;
};

/** An object of Excel's as the protocol sees it: names in, plain values and other targets out. */
export type Target = {
  readonly kind: string;
  readonly self: unknown;
  readonly member: (name: string) => Bound | undefined;
  readonly key: { readonly name: string; readonly value: string | number } | undefined;
  readonly items: (() => readonly Target[]) | undefined;
  readonly kept: boolean;
};

/** A member of one object. */
export type Bound = { readonly get?: () => unknown; readonly set?: (value: unknown) => void; readonly to?: () => Target | null; readonly call?: (given: readonly unknown[]) => unknown };

const targets = new WeakSet<object>();
export const isTarget = (value: unknown): value is Target => typeof value === 'object' && value !== null && targets.has(value);

/** Every class there is, by name and members. */
export const KINDS: { readonly name: string; readonly memberNames: readonly string[] }[] = [];

/** One class of Excel's. Named first and given its members afterwards, so that classes can speak of each other without an import circle. */
export class Kind<T> {
  private spec: Members<T> = { members: {} };
  private members = new Map<string, Member<T>>();

  constructor(readonly name: string) {
    KINDS.push(this);
  }

  has(spec: Members<T>): void {
    this.spec = spec;
    this.members = new Map(Object.entries(spec.members));
  }

  get memberNames(): readonly string[] {
    return [...this.members.keys()];
  }

  of(self: T): Target {
    const { key, items, kept = false } = this.spec;
    const target = {
      kind: this.name, self, kept, member: (name: string) => this.bound(self, name), items: items && (() => items(self)),
      get key() { return key && { name: key.name, value: key.of(self) }; },
    }; // prettier-ignore
    targets.add(target);
    return target;
  }

  /** What stands behind a target of this class handed in as an argument. */
  in(target: unknown): T | undefined {
    return isTarget(target) && target.kind === this.name ? (target.self as T) : undefined;
  }

  need(target: unknown): T {
    return this.in(target) ?? refuse('InvalidArgument', `A ${this.name} was expected.`);
  }

  private bound(self: T, name: string): Bound | undefined {
    const member = this.members.get(name);
    if (!member) return undefined;
    if ('to' in member) return { to: () => member.to(self) };
    if ('call' in member) return { call: (given) => member.call(self, ...given) };
    const { get, set } = member;
    return { ...(get && { get: () => get(self) }), ...(set && { set: (value: unknown) => set(self, value) }) };
  }
}

/** A member that leads to a class of its own which is about the same thing: `range.format.fill`. */
export function inner<T>(name: string, members: Members<T>['members']): Member<T> {
  const kind = new Kind<T>(name);
  kind.has({ members });
  return { to: (self) => kind.of(self) };
}
