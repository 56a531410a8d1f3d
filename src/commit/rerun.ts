/** Whether today's workbook still gives a committed plan: by the lines of its proof, worked out again. */
export type Rerun = {
  /** Every number of the plan is as committed. */
  readonly numbers: boolean;
  /** And so is all that it came from. */
  readonly same: boolean;
  /** What the plan came from and that is another by now, as people call it. */
  readonly moved: readonly string[];
  /** The plan's columns that come out otherwise. */
  readonly columns: readonly string[];
};

/** What the causes of a proof are called by people. */
const CALLED: ReadonlyMap<string, string> = new Map([
  ['levers', 'the levers of the scenario'],
  ['settings', 'the as-of day or a setting'],
  ['input items and periods', 'the products or periods planned'],
  ['input demand', 'demand'],
  ['input supply', 'supply'],
  ['input price', 'prices'],
  ['input unit cost', 'unit costs'],
  ['input products and stock', 'product master or stock'],
  ['input budget', 'the budget'],
  ['input capacity', 'capacity or routing'],
]);

/** A committed proof against the proof of today: the same lines mean the same plan from the same inputs. */
export function rerun(then: readonly string[], now: readonly string[]): Rerun {
  const [was, is] = [digests(then), digests(now)];
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  const columns = differing.filter((name) => name.startsWith('column ')).map((name) => name.slice('column '.length));
  const moved = differing.filter((name) => !name.startsWith('column ')).map((name) => CALLED.get(name) ?? name);
  return { numbers: columns.length === 0, same: differing.length === 0, moved, columns };
}

/** What each line that ends in a digest speaks of; cycle, version, scenario and the plan before are no causes. */
function digests(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap((line) => {
    const parts = /^((?:column|input) .+|levers|settings) ([0-9a-f]{64})$/.exec(line);
    return parts ? [[parts[1] ?? '', parts[2] ?? ''] as const] : [];
  }));
}

/** What a run of today says of the plan, in a sentence or two. */
export function rerunInWords(found: Rerun | 'gone'): string {
  if (found === 'gone') return 'The scenario of this plan is no longer in the workbook.';
  const moved = listed(found.moved);
  if (found.same) return 'Today’s workbook gives this plan again, number for number, from the same inputs.';
  if (found.numbers) return `Today’s workbook gives the same numbers again, though ${moved} moved.`;
  return `Today’s workbook gives another plan: ${listed(found.columns)} come out otherwise${found.moved.length > 0 ? `, because ${moved} moved` : ''}. The Execute tab shows by how much.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
