import type { Signals } from '../../signal/signals';
import type { Room } from './room';
import type { Worth } from './worth';

/** Makes units where there is room for them, into the supply it was given. */
export type Filler = {
  /** Items × periods, units; changed by what is made. */
  readonly supply: Float64Array;
  /** Makes units that are wanted in a period, from the period they can first be made in; says how many there are then, lots included. */
  cover(item: number, t: number, open: number, units: number): number;
  /** Makes units in a period in regular hours; says how many. */
  top(item: number, t: number, units: number): number;
};

type Ground = { readonly signals: Signals; readonly supply: Float64Array; readonly room: Room; readonly worth: Worth; /** The last period one may make anything in. */ readonly last: number };

/** Below this nothing is wanted: the last digits of a sum. */
const NOTHING = 1e-9;

export function filler({ signals, supply, room, worth, last }: Ground): Filler {
  const { attributes, calendar } = signals;
  const periods = calendar.periods.length;

  /** Makes at most so many units in a period, in whole lots and no order below the minimum. */
  const made = (item: number, t: number, overtime: boolean, units: number): number => {
    const at = item * periods + t;
    const [lot, least] = [attributes.lotSize[item] || 0, attributes.minimumOrder[item] || 0];
    const standing = Math.max(0, supply[at] || 0);
    const asked = Math.max(units, standing === 0 ? least : 0);
    const most = room.most(item, t, overtime);
    const rounded = lot > 0 ? Math.min(Math.ceil(asked / lot - NOTHING), Math.floor(most / lot + NOTHING)) * lot : Math.min(asked, most);
    if (!(rounded > NOTHING) || standing + rounded < least - NOTHING) return 0;
    supply[at] = standing + rounded + Math.min(0, supply[at] || 0);
    room.take(item, t, overtime, rounded);
    return rounded;
  };

  return {
    supply,
    cover(item, t, open, units) {
      let left = units;
      const limit = worth.short(item, t);
      for (const { from, overtime, cost } of sources(item, Math.min(t, last), t, open)) {
        if (left <= NOTHING) break;
        if (cost > 0 && cost >= limit) break; // dearer than being short, and so is all that follows
        left -= made(item, from, overtime, left);
      }
      return units - left;
    },
    top: (item, t, units) => (t > last ? 0 : made(item, t, false, units)),
  };

  /** Where units of an item for a period can come from, the cheapest first; own period before earlier ones, where they cost the same. */
  function sources(item: number, latest: number, t: number, open: number): readonly { readonly from: number; readonly overtime: boolean; readonly cost: number }[] {
    const found: { from: number; overtime: boolean; cost: number }[] = [];
    for (let from = latest; from >= open; from -= 1) {
      const hold = worth.hold(item, from, t);
      found.push({ from, overtime: false, cost: hold }, { from, overtime: true, cost: hold + room.premium(item, from) });
    }
    return found.sort((a, b) => a.cost - b.cost || Number(a.overtime) - Number(b.overtime));
  }
}
