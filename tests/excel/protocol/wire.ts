/** What Microsoft's client sends: a table of object paths, and actions on them, to be run in order. */
export type Body = {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export const PathType = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
  /** No reference is to be kept: the client has untracked it. */
  readonly D?: boolean;
};

export const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
};

/** Where an argument is one of the client's objects, its slot holds a path id, and the second array says so. */
export type Arguments = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };

export type Query = { readonly Select?: readonly string[] };

export type Answer = {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
};

/** `GetItem` → `getItem`; internal names (`_KeepReference`) keep their underscore. */
export function memberName(wire: string): string {
  if (wire === 'Gridlines') return 'showGridlines'; // the client sends it under another name than its own
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** `getItem` → `GetItem`. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}
