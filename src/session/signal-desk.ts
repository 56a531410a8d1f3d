import type { InputName } from '../signal/inputs';
import type { Hands } from './means';
import { map, preview, read, take } from './signal-acts';

/** What the Signal tab may ask for. */
export type SignalDesk = {
  /** Reads the workbook and works out where it disagrees. */
  readonly read: () => void;
  /** Takes the cells selected in Excel as the input, remembers that, and reads again. */
  readonly take: (input: InputName) => void;
  /** Reads the input from what is named: a name, a table, a sheet or a range as Excel writes it; remembers that, and reads again. */
  readonly map: (input: InputName, name: string) => void;
  /** Forgets what was said by hand about where the input is, and reads again. */
  readonly forget: (input: InputName) => void;
  /** Fetches the first rows of an input as they were understood. */
  readonly preview: (input: InputName) => void;
};

export function signalDesk({ means, reading, aside }: Hands): SignalDesk {
  return {
    read: () => reading('Looking for the inputs', (watch) => read(means, watch)),
    take: (input) => reading(`Taking the selection as ${input}`, (watch) => take(means, input, watch)),
    map: (input, name) => reading(`Reading ${input} from ${name}`, (watch) => map(means, input, name, watch)),
    forget: (input) => reading(`Looking for ${input} by its name`, (watch) => map(means, input, undefined, watch)),
    preview: (input) => aside(() => preview(means, input)),
  };
}
