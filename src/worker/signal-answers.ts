import type { Finding } from '../model/finding';
import { locationOf, productOf } from '../model/items';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import { withLevers } from '../reconcile/lever/reading';
import { digest, type Digest } from '../signal/digest';
import type { InputName } from '../signal/inputs';
import { located } from '../signal/range/locate';
import { preview, type Preview } from '../signal/range/preview';
import { read, type Given } from '../signal/read';
import type { Reading } from '../signal/reading';
import { DEFAULTS } from '../signal/settings';
import type { Kept } from './kept';
import { scenariosIn } from './scenarios';

/** What does the workbook say? */
export type SignalAnswers = {
  /** `noticed` is what was found on the way to the cells; it is told with what the cells say. */
  read(inputs: readonly Given[], settings: ReadonlyMap<string, string>, noticed: readonly Finding[]): Promise<Digest>;
  /** The first rows of an input as they are understood; undefined where it was not read or no header says what it is. */
  preview(input: InputName): Promise<Preview | undefined>;
  /** Where Demand speaks of an item in a period; undefined where it does not. */
  demandCell(item: number, at: Period): Promise<Place | undefined>;
};

export function signalAnswers(kept: Kept): SignalAnswers {
  return {
    async read(inputs, settings, noticed) {
      kept.result = kept.base = kept.comparison = undefined;
      kept.given = inputs;
      kept.reading = joined(read(inputs, settings), noticed);
      const levers = await scenariosIn(kept.reading.signals);
      kept.scenarios = levers.scenarios;
      kept.reading = withLevers(kept.reading, levers);
      return digest(kept.reading);
    },
    async preview(input) {
      const found = kept.given.find((one) => one.input === input);
      return found && preview(found, kept.reading?.signals?.settings ?? DEFAULTS);
    },
    async demandCell(item, at) {
      const demand = kept.given.find(({ input }) => input === 'Demand')?.grid;
      const signals = kept.reading?.signals;
      return demand && signals && located(demand, { product: productOf(signals.items, item), location: locationOf(signals.items, item), at }, signals.settings);
    },
  };
}

/** A reading that also tells what was noticed before; a stop among that keeps us from planning too. */
function joined(reading: Reading, noticed: readonly Finding[]): Reading {
  const stopped = noticed.some(({ severity }) => severity === 'stop');
  return { ...reading, signals: stopped ? undefined : reading.signals, findings: [...noticed, ...reading.findings] };
}
