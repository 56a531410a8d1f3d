/** A cell of an expectation: a value, null for an empty cell, '*' for not judged, or several that are each right. */
export type Want = string | number | boolean | null | { readonly any: readonly Want[] };

export type WantedTable = {
  readonly name?: string;
  readonly sheet: string | readonly string[];
  readonly columns: readonly string[];
  readonly types: Readonly<Record<string, string>>;
  readonly money: readonly string[];
  readonly key: readonly string[];
  readonly level_keys?: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly (readonly Want[])[];
  readonly extra?: 'allow';
  readonly missing?: 'allow';
  readonly locked?: boolean;
  readonly count?: number;
  readonly sums?: Readonly<Record<string, number>>;
  readonly above?: readonly string[];
  readonly left_out?: readonly { readonly what: string; readonly any: readonly number[] }[];
  readonly tolerance?: Readonly<Record<string, number>>;
};

export type Run = {
  readonly kind: string;
  readonly product: string | null;
  readonly location: string | null;
  readonly resource?: string | null;
  readonly start: string;
  readonly end: string;
  readonly periods: number;
  readonly quantity: Want;
  readonly value: Want;
  readonly must: boolean | null;
};

export type WantedFinding = {
  readonly input: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly why: string;
  readonly severity?: string;
  readonly once?: boolean;
  readonly beside?: readonly string[];
};

export type WantedComparison = {
  readonly columns: readonly string[];
  readonly scenarios: readonly string[];
  readonly rows: readonly { readonly metric: string; readonly base: Want; readonly values: readonly Want[] }[];
  /** Differences of the operating effect to the base. */
  readonly operating: readonly Want[] | null;
};

/** What `NAME.expected.json` holds, made by a program that shares no code with the product. */
export type Expected = {
  readonly args: readonly string[];
  readonly exit: number;
  readonly tables: Readonly<Record<string, WantedTable>>;
  readonly headline?: { readonly Gaps?: readonly { readonly what: string; readonly any: readonly number[] }[] };
  readonly totals?: readonly { readonly input: string; readonly value: number }[];
  readonly exceptions?: { readonly runs: readonly Run[]; readonly judge: readonly string[]; readonly never: readonly string[] };
  readonly comparison?: WantedComparison;
  readonly findings?: readonly WantedFinding[];
  readonly severities?: readonly string[];
  readonly warned?: readonly string[];
  readonly family_budget?: Readonly<Record<string, number>>;
};
