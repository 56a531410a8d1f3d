import type { Finding } from '../model/finding';
import type { Fix } from '../model/fix';
import { locationOf, productOf } from '../model/items';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import { withLevers } from '../reconcile/lever/reading';
import { frozen } from '../signal/cutoff';
import { digest, type Digest } from '../signal/digest';
import { fixes } from '../signal/fixes';
import type { InputName } from '../signal/inputs';
import { since, type Held, type LateChange } from '../signal/late';
import { lateFindings } from '../signal/late-findings';
import { choices, type ColumnChoices } from '../signal/range/choices';
import { cellsOf } from '../signal/range/cells-of';
import { located } from '../signal/range/locate';
import { preview, type Preview } from '../signal/range/preview';
import { suggestions, type Offered, type Suggestion } from '../signal/range/suggest';
import { read, type Given } from '../signal/read';
import type { Reading } from '../signal/reading';
import { DEFAULTS, type Settings } from '../signal/settings';
import { readSettings } from '../signal/grid/read-settings';
import { Log } from '../signal/rule/log';
import type { Kept } from './kept';
import { scenariosIn } from './scenarios';

/** What does the workbook say? */
export type SignalAnswers = {
  /** `noticed` is what was found on the way to the cells; it is told with what the cells say. `held` is what was frozen at the cutoff. */
  read(inputs: readonly Given[], settings: ReadonlyMap<string, string>, noticed: readonly Finding[], held?: Held): Promise<Digest>;
  /** The inputs as they stand, as a text to keep at the cutoff; undefined without a plan. */
  freeze(): Promise<string | undefined>;
  /** What changed since the cutoff; none where nothing was frozen for this cycle. */
  late(): Promise<readonly LateChange[]>;
  /** The first rows of an input as they are understood, of each of its ranges; none where no header says what it is. */
  preview(input: InputName): Promise<readonly Preview[]>;
  /** What may be said of the columns of an input; undefined where it was not read. */
  choices(input: InputName): Promise<ColumnChoices | undefined>;
  /** Ranges that could be inputs that were not found, best first. */
  suggest(offered: readonly Offered[], wanted: readonly InputName[]): Promise<ReadonlyMap<InputName, readonly Suggestion[]>>;
  /** The cells of a rule in an input with what they could hold instead, without changing what is read. */
  fixes(input: InputName, rule: string): Promise<readonly Fix[]>;
  /** Where Demand speaks of an item in a period; undefined where it does not. */
  demandCell(item: number, at: Period): Promise<Place | undefined>;
};

export function signalAnswers(kept: Kept): SignalAnswers {
  return {
    async read(inputs, settings, noticed, held) {
      kept.result = kept.base = kept.weigh = kept.comparison = undefined;
      kept.given = inputs;
      kept.said = { settings, noticed, held };
      kept.reading = joined(read(inputs, settings), noticed);
      withoutLate(kept, held);
      const levers = await scenariosIn(kept.reading.signals);
      kept.scenarios = levers.scenarios;
      kept.reading = withLevers(kept.reading, levers);
      return digest(kept.reading);
    },
    async freeze() {
      return kept.asRead && frozen(kept.asRead);
    },
    async late() {
      return kept.late;
    },
    async preview(input) {
      return kept.given.filter((one) => one.input === input).flatMap((one) => preview(one, settingsOf(kept)) ?? []);
    },
    async choices(input) {
      const found = kept.given.find((one) => one.input === input);
      return found && choices(found, settingsOf(kept));
    },
    async suggest(offered, wanted) {
      return suggestions(offered, new Set(wanted), settingsOf(kept));
    },
    async fixes(input, rule) {
      return fixes(kept.given.filter((one) => one.input === input), rule, kept.reading?.findings ?? [], settingsOf(kept));
    },
    async demandCell(item, at) {
      const signals = kept.reading?.signals;
      if (!signals) return undefined;
      const of = { product: productOf(signals.items, item), location: locationOf(signals.items, item), at };
      const sought = { ...of, input: 'Demand', role: 'Quantity', family: '' } as const;
      const [cell] = kept.given.filter(({ input }) => input === 'Demand').flatMap((range) => cellsOf(range, sought, signals));
      return cell ?? located(kept.given, of, signals.settings);
    },
  };
}

/** Sets the reading against what was frozen: what changed since is told, and left out where a person said so. */
function withoutLate(kept: Kept, held: Held | undefined): void {
  const { reading } = kept;
  kept.asRead = reading?.signals;
  kept.late = [];
  if (!reading?.signals) return;
  const { signals, changes } = since(reading.signals, kept.given, held);
  kept.late = changes;
  kept.reading = { ...reading, signals, findings: [...reading.findings, ...lateFindings(changes)] };
}

/** The settings as they were read; where there is no plan yet, those of the cells alone. */
function settingsOf({ reading, given }: Kept): Settings {
  const grid = given.find(({ input }) => input === 'Settings')?.grid;
  return reading?.signals?.settings ?? (grid ? readSettings(grid, new Map(), new Log('Settings', grid)).settings : DEFAULTS);
}

/** A reading that also tells what was noticed before; a stop among that keeps us from planning too. */
function joined(reading: Reading, noticed: readonly Finding[]): Reading {
  const stopped = noticed.some(({ severity }) => severity === 'stop');
  return { ...reading, signals: stopped ? undefined : reading.signals, findings: [...noticed, ...reading.findings] };
}
