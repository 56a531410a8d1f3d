import type { WorkbookLike } from '@cj-tech-master/excelts/formula';

type Act = (...given: readonly unknown[]) => unknown;
type Users = NonNullable<WorkbookLike['userFunctions']>;

/** What the manifest puts before every function; a test holds it against the manifest. */
const PREFIX = 'POR';
const [BLANK, NUMBER, TEXT, LOGICAL, ERROR, BLOCK] = [0, 1, 2, 3, 4, 5];

/** An error that a function throws: Excel shows its code in the cell. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? code);
  }
}

/** The custom functions of the add-in in this realm, as `CustomFunctions.associate` told them; formulas find them as `POR.NAME`. */
export class Functions {
  private readonly acts = new Map<string, Act>();
  private readonly listeners = new Set<() => void>();

  /** What stands as the global `CustomFunctions` where the add-in runs. */
  get global() {
    return { Error: FunctionError, associate: (id: string, act: Act) => this.add(id, act) };
  }

  get known(): readonly string[] {
    return [...this.acts.keys()];
  }

  /** Hears that a function came, until the returned function is called. */
  listen(told: () => void): () => void {
    this.listeners.add(told);
    return () => this.listeners.delete(told);
  }

  /** For the formula engine: its values in, its values out. */
  forEngine(): Users {
    return new Map([...this.acts].map(([id, act]) => [`${PREFIX}.${id}`, { minArity: 0, maxArity: 255, invoke: (args) => invoked(act, args) }]));
  }

  private add(id: string, act: Act): void {
    this.acts.set(id, act);
    this.listeners.forEach((told) => told());
  }
}

type Value = { readonly kind: number; readonly value?: unknown; readonly code?: unknown; readonly rows?: readonly (readonly Value[])[] };

/** An error among the arguments never reaches the function: the cell shows #VALUE!. */
function invoked(act: Act, args: readonly unknown[]): unknown {
  const given = args as readonly Value[]; // the engine's own values, narrowed in this one place
  if (given.some(({ kind, rows }) => kind === ERROR || rows?.flat().some((one) => one.kind === ERROR))) return { kind: ERROR, code: '#VALUE!' };
  try {
    return outOf(act(...given.map(into)));
  } catch (error) {
    return { kind: ERROR, code: error instanceof FunctionError ? error.code : '#VALUE!' };
  }
}

function into({ kind, value, rows }: Value): unknown {
  if (kind === BLOCK) return rows?.map((row) => row.map(into));
  return kind === BLANK ? null : value;
}

function outOf(result: unknown): unknown {
  if (Array.isArray(result)) {
    const rows = (result as readonly (readonly unknown[])[]).map((row) => row.map(outOf));
    return { kind: BLOCK, rows, height: rows.length, width: rows[0]?.length ?? 0 };
  }
  if (typeof result === 'number') return { kind: NUMBER, value: result };
  return typeof result === 'boolean' ? { kind: LOGICAL, value: result } : { kind: TEXT, value: String(result ?? '') };
}

