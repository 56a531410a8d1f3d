import type { Day } from '../model/day';
import type { Place } from '../model/place';
import type { Grain } from '../model/period';

/** What the `Settings` input says, with the product's defaults where it says nothing (`contract.md` §1, §4). NaN: not given. */
export type Settings = {
  /** Absent: the day before the first period of Demand, with a note. */
  readonly asOf: Day | undefined;
  /** Absent: the month of the first planned day. */
  readonly cycle: string | undefined;
  /** Absent: the grain Demand is in. */
  readonly grain: Grain | undefined;
  /** Planned periods kept, counted from the first; NaN: all. */
  readonly horizon: number;
  /** The execution horizon in weeks after as-of. */
  readonly executionWeeks: number;
  /** Money above which a gap is material, strictly. */
  readonly materialAmount: number;
  /** Share of the base above which a gap is material, strictly; a fraction. */
  readonly materialShare: number;
  /** ISO code or sign, for display only. */
  readonly currency: string;
  readonly unmet: 'backlog' | 'lost';
  readonly dso: number;
  readonly dpo: number;
  readonly openingCash: number;
  readonly openingReceivables: number;
  readonly openingPayables: number;
  /** Of stock value, a year; a fraction. */
  readonly carryingRate: number;
  readonly discountRate: number;
  /** First month of the fiscal year, 1–12. */
  readonly fiscalStart: number;
  /** Whether FY26 is the year that ends or starts in 2026. */
  readonly fiscalNamedBy: 'end' | 'start';
  /** Periods from the first in which orders alone count as demand, after which the larger of forecast and orders does; NaN: orders change no demand. */
  readonly demandFence: number;
  /** Days from the close of an opportunity to the need for its goods, where its row does not say. */
  readonly pipelineLead: number;
  readonly cutoff: Day | undefined;
  readonly allRows: boolean;
  /** Bias above which a forecaster leans, strictly; a fraction of what was sold. */
  readonly biasShare: number;
  /** Tracking signal beyond which it is no chance, strictly. */
  readonly trackingLimit: number;
  /** Errors of one sign in a row from which it is no chance. */
  readonly biasRun: number;
  /** Pairs a verdict needs. */
  readonly biasPairs: number;
  /** Contributor (as written, folded) → weight. */
  readonly weights: ReadonlyMap<string, number>;
  /** Figures of the scorecard (folded) → what they should be, and who answers for them. */
  readonly targets?: ReadonlyMap<string, number>;
  readonly owners?: ReadonlyMap<string, string>;
  /** What inputs should add up to: by input or range (folded), and where it is said. */
  readonly controls?: ReadonlyMap<string, { readonly value: number; readonly place?: Place | undefined }>;
};

/** The figures of the scorecard, and whether they are shares: of these a target and an owner may be said. */
export const SCORED: readonly (readonly [name: string, kind: 'share' | 'number'])[] = [
  ['Forecast accuracy', 'share'], ['Bias %', 'share'], ['Tracking signal', 'number'], ['Value added', 'share'], ['Items that lean', 'share'], ['Over-forecast stock', 'number'],
  ['Under-forecast margin', 'number'], ['Fill %', 'share'], ['Order fulfilment', 'share'], ['Stock turns', 'number'], ['Actions done', 'share'], ['Beliefs that held', 'share'],
];

/** The settings of a workbook that has none. */
export const DEFAULTS: Settings = {
  asOf: undefined,
  cycle: undefined,
  grain: undefined,
  horizon: NaN,
  executionWeeks: 12,
  materialAmount: 5000,
  materialShare: 0.05,
  currency: '',
  unmet: 'backlog',
  dso: NaN,
  dpo: NaN,
  openingCash: NaN,
  openingReceivables: NaN,
  openingPayables: NaN,
  carryingRate: NaN,
  discountRate: NaN,
  fiscalStart: 1,
  fiscalNamedBy: 'end',
  demandFence: NaN,
  pipelineLead: 0,
  cutoff: undefined,
  allRows: false,
  biasShare: 0.05,
  trackingLimit: 4,
  biasRun: 6,
  biasPairs: 4,
  weights: new Map(),
};
