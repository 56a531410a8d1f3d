/** What a function is given: a block of cells, or one number. */
export type Parameter = { readonly name: string; readonly description: string; readonly block?: true; readonly optional?: true };

/** A function of ours as Excel lists it: `=POR.BIAS(forecast, actual)`. */
export type Described = {
  /** After the prefix, in capitals. */
  readonly id: string;
  /** What Excel shows while it is typed: what it is, and its sign. */
  readonly description: string;
  /** The formula, for the help and the README. */
  readonly formula: string;
  readonly parameters: readonly Parameter[];
  /** Whether the result is a block that fills the cells beside and below. */
  readonly spills?: true;
};

/** In front of every function's name; the manifest says the same. */
export const PREFIX = 'POR';

const FORECAST: Parameter = { name: 'forecast', description: 'Forecasts, one for each period, in the order of time.', block: true };
const ACTUAL: Parameter = { name: 'actual', description: 'What happened, in the same periods. A period blank on either side is left out.', block: true };

/**
 * The functions people may use in cells of their own. The plan never needs them: its sheets hold values.
 *
 * The one list: the build makes `functions.json` of it for Excel, the help its table.
 */
export const FUNCTIONS = [
  { id: 'BIAS', description: 'Percent bias: sum of errors over sum of actuals. Error = forecast − actual, so positive is over-forecast.', formula: 'Σ(forecast − actual) ÷ Σ actual', parameters: [FORECAST, ACTUAL] },
  { id: 'WMAPE', description: 'Weighted absolute percentage error: 0 is perfect, 0.2 is off by a fifth of what was sold.', formula: 'Σ|forecast − actual| ÷ Σ|actual|', parameters: [FORECAST, ACTUAL] },
  {
    id: 'MASE', description: 'Mean absolute scaled error: below 1 is better than repeating the value of a season ago.', formula: 'mean|forecast − actual| ÷ mean|A(t) − A(t − m)| of the history, m the season',
    parameters: [
      FORECAST, ACTUAL,
      { name: 'history', description: 'Actuals before the first forecast, which give the scale. Without it the actuals themselves do.', block: true, optional: true },
      { name: 'season', description: 'Periods in a season: 12 for months, 52 for weeks. 1 where left out, and where the history is shorter than two seasons.', optional: true },
    ],
  },
  { id: 'TRACKINGSIGNAL', description: 'Sum of errors over their mean size, at the last period. Beyond ±4 a forecast leans; positive is over-forecast.', formula: 'Σ(forecast − actual) ÷ mean|forecast − actual|', parameters: [FORECAST, ACTUAL] },
  {
    id: 'PAB', description: 'Projected available balance of every period: stock so far, plus supply, less demand. Negative is backlog. Fills as many cells as demand has.', formula: 'PAB(t) = PAB(t − 1) + supply(t) − demand(t), beginning with the opening stock', spills: true,
    parameters: [
      { name: 'opening', description: 'Stock on hand before the first period.' },
      { name: 'supply', description: 'Planned receipts, one for each period. A blank adds nothing.', block: true },
      { name: 'demand', description: 'Demand in the same periods. A blank takes nothing.', block: true },
    ],
  },
  {
    id: 'GAP', description: 'Supply less demand, cell by cell: negative is short. Blank where either is blank.', formula: 'supply − demand', spills: true,
    parameters: [
      { name: 'supply', description: 'Planned receipts.', block: true },
      { name: 'demand', description: 'Demand in the same cells.', block: true },
    ],
  },
] as const satisfies readonly Described[];

export type FunctionId = (typeof FUNCTIONS)[number]['id'];

/**
 * The file by which Excel knows the functions before it runs any of our code.
 *
 * `help`: the address of the help page; parameters are of any type, so that a blank can be told from 0 and text from a number.
 */
export function metadata(help: string | undefined): unknown {
  const functions: readonly Described[] = FUNCTIONS;
  return {
    functions: functions.map(({ id, description, parameters, spills = false }) => ({
      id,
      name: id,
      description,
      ...(help !== undefined && { helpUrl: help }),
      parameters: parameters.map(({ name, description: said, block = false, optional = false }) => ({ name, description: said, type: 'any', dimensionality: block ? 'matrix' : 'scalar', ...(optional && { optional }) })),
      result: { type: spills ? 'any' : 'number', dimensionality: spills ? 'matrix' : 'scalar' },
    })),
  };
}
