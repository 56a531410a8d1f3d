import type { Period } from '../../model/period';
import { plain, type Sentence } from '../../model/sentence';

/** One way to close a shortage, in part or whole: a suggestion by arithmetic alone, for a person to decide on. */
export type Way = {
  readonly way: 'use stock elsewhere' | 'substitute' | 'make more in free hours' | 'pull forward' | 'overtime' | 'expedite' | 'limit other demand';
  /** Units of the shortage it closes. */
  readonly units: number;
  /** When the units are there. */
  readonly by: Period;
  /** Money it costs beyond the units themselves; NaN where nobody gives the price. */
  readonly cost: number;
  /** Margin of the units that can then be shipped; NaN where price or cost is unknown. */
  readonly margin: number;
  /** Margin and penalty saved less cost. */
  readonly net: number;
  /** In a sentence. */
  readonly words: Sentence;
};

/** A shortage that is to be closed. */
export type Need = {
  readonly item: number;
  /** Its first and its worst period. */
  readonly from: number;
  readonly worst: number;
  readonly units: number;
  readonly by: Period;
  /** Of a unit; NaN where price or cost is unknown. */
  readonly margin: number;
  /** Saved with each unit; 0 where none is given. */
  readonly penalty: number;
  /** Margin and penalty of a unit. */
  readonly saved: number;
};

/** A way with its money worked out. */
export function priced({ margin, saved }: Need, way: Pick<Way, 'way' | 'units' | 'by' | 'cost' | 'words'>): Way {
  return { ...way, margin: way.units * margin, net: way.units * saved - way.cost };
}

/** A number in a sentence. */
export function said(units: number): string {
  return plain([units]);
}
