import type { InputName, Role } from '../signal/inputs';
import type { Hands } from './means';
import { accept, freeze, keepOut } from './cutoff-acts';
import { fix, putBack } from './fixing';
import { choices, column, keep, map, preview, read, take } from './signal-acts';

/** What the Signal tab may ask for. */
export type SignalDesk = {
  /** Reads the workbook and works out where it disagrees. */
  readonly read: () => void;
  /** Takes the cells selected in Excel as the input, remembers that, and reads again. */
  readonly take: (input: InputName) => void;
  /** Reads the input from what is named: a name, a table, a sheet or a range as Excel writes it; remembers that, and reads again. */
  readonly map: (input: InputName, name: string) => void;
  /** Forgets what was said by hand about the input, where it is and which column is which, and reads again. */
  readonly forget: (input: InputName) => void;
  /** Takes a header as a column of the input, '' as found; remembers that, and reads again. */
  readonly column: (input: InputName, role: Role, header: string) => void;
  /** Confirms the columns of the input as they were understood, and reads again. */
  readonly keep: (input: InputName) => void;
  /** Puts the cells of a rule right in the sheet, where that is safe, keeps what stood there, and reads again. */
  readonly fix: (input: InputName, rule: string) => void;
  /** Puts back what stood in the cells that were fixed, and reads again. */
  readonly putBack: () => void;
  /** Keeps the inputs as they stand, as what was agreed at the cutoff. */
  readonly freeze: () => void;
  /** Accepts late changes, all when none is named, and reads again. */
  readonly accept: (ids?: readonly string[]) => void;
  /** Keeps late changes out of the plan, or lets them in again; all when none is named. */
  readonly keepOut: (out: boolean, ids?: readonly string[]) => void;
  /** Fetches the first rows of an input as they were understood, and its columns. */
  readonly preview: (input: InputName) => void;
  /** Fetches the columns of an input to choose from. */
  readonly choices: (input: InputName) => void;
};

export function signalDesk({ means, reading, aside }: Hands): SignalDesk {
  return {
    read: () => reading('Looking for the inputs', (watch) => read(means, watch)),
    take: (input) => reading(`Taking the selection as ${input}`, (watch) => take(means, input, watch)),
    map: (input, name) => reading(`Reading ${input} from ${name}`, (watch) => map(means, input, name, watch)),
    forget: (input) => reading(`Looking for ${input} by its name`, (watch) => map(means, input, undefined, watch)),
    column: (input, role, header) => reading(`Reading ${input} again`, (watch) => column(means, input, role, header, watch)),
    keep: (input) => reading(`Remembering the columns of ${input}`, (watch) => keep(means, input, watch)),
    fix: (input, rule) => reading(`Putting ${input} right`, (watch) => fix(means, input, rule, watch)),
    putBack: () => reading('Putting back what stood there', (watch) => putBack(means, watch)),
    freeze: () => reading('Freezing the inputs', (watch) => freeze(means, watch)),
    accept: (ids) => reading('Accepting late changes', (watch) => accept(means, ids, watch)),
    keepOut: (out, ids) => reading(out ? 'Keeping late changes out' : 'Letting late changes in', (watch) => keepOut(means, ids, out, watch)),
    preview: (input) => aside(() => preview(means, input)),
    choices: (input) => aside(() => choices(means, input)),
  };
}
