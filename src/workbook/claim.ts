import type { Sheet } from '../model/sheet';
import type { Holding, Holdings } from './holdings';
import { markFor } from './mark';

/** Where a described sheet goes: onto our own of before, or onto a new one under a name that is free. */
export type Claim = {
  readonly name: string;
  readonly mark: string;
  /** Our sheet of before, whatever the person calls it by now. */
  readonly standing: Holding | undefined;
  /** The name of each table, in order. */
  readonly tables: readonly string[];
};

/** The sheet and table names to use, so that nothing of the user's is touched: `Gaps (POR)` and `Gaps_POR` where theirs stand. */
export function claim(sheet: Sheet, { sheets, names }: Holdings): Claim {
  const mark = markFor(sheet.name);
  const standing = sheet.fresh ? undefined : ours(sheet, mark, sheets);
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const inUse = new Set([...names, ...sheets.flatMap(({ tables }) => tables)].map((name) => name.toLowerCase()));
  return {
    name: standing?.name ?? free(taken, sheet.name, (n) => `${sheet.name.slice(0, n < 2 ? 25 : 23)} (POR${n < 2 ? '' : ` ${n}`})`),
    mark,
    standing,
    tables: tableNames(sheet, standing?.tables ?? [], inUse),
  };
}

/** A person may copy our sheet, mark and all; Excel renames the copy's tables, which tells the copy from ours. */
function ours(sheet: Sheet, mark: string, sheets: readonly Holding[]): Holding | undefined {
  const marked = sheets.filter(({ marks }) => marks.some((of) => of.toLowerCase() === mark.toLowerCase()));
  const wanted = sheet.tables.map(({ name }) => name);
  return marked.find(({ tables }) => wanted.some((name) => tables.some((table) => isFor(table, name)))) ?? marked.find(({ name }) => name === sheet.name) ?? marked[0];
}

/** Our tables are known by name on our sheet; one that the person renamed, by its turn. */
function tableNames({ tables }: Sheet, standing: readonly string[], inUse: Set<string>): readonly string[] {
  const known = tables.map(({ name }) => standing.find((table) => isFor(table, name)));
  const renamed = standing.filter((table) => !known.includes(table)).values();
  return tables.map(({ name }, i) => {
    const found = known[i] ?? renamed.next().value;
    if (found !== undefined) return found;
    const fresh = free(inUse, name, (n) => `${name}_POR${n < 2 ? '' : `_${n}`}`);
    inUse.add(fresh.toLowerCase());
    return fresh;
  });
}

/** `Gaps_POR` and `Gaps_POR_2` are our names for `Gaps`. */
function isFor(table: string, wanted: string): boolean {
  const [a, b] = [table.toLowerCase(), wanted.toLowerCase()];
  return a === b || (a.startsWith(`${b}_por`) && /^(?:_\d+)?$/.test(a.slice(b.length + 4)));
}

function free(taken: ReadonlySet<string>, name: string, other: (n: number) => string): string {
  let found = name;
  for (let n = 1; taken.has(found.toLowerCase()); n += 1) found = other(n);
  return found;
}
