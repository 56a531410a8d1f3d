/** A word of the trade as we use it: what it is or how it is worked out, and what its sign says. */
export type Term = { readonly term: string; readonly means: string; readonly sign?: string };

/** Every metric with its formula and sign, by the stage that shows it. The help, the help page and the README are made of this one list. */
export const TERMS: readonly { readonly group: string; readonly terms: readonly Term[] }[] = [
  {
    group: 'Words',
    terms: [
      { term: 'Item', means: 'What is planned: a product, or a product at a location where the workbook has locations.' },
      { term: 'As of', means: 'The day the inputs speak of. A period that ends after it is plan, any other is history.' },
      { term: 'Cycle', means: 'One turn of the loop, named after the month of its first planned day.' },
      { term: 'S&OE and S&OP', means: 'S&OE: periods that begin within the weeks of execution after as-of, 12 unless Settings says. S&OP: the rest.' },
      { term: 'Blank', means: 'Not known. It is never shown as 0; in sums and balances it adds nothing.' },
      { term: 'Material', means: 'Money above 5,000, or above 5 % of its base; both strictly, both in Settings. What is not material is counted and summed, never lost.' },
    ],
  },
  {
    group: 'Gaps',
    terms: [
      { term: 'Demand', means: 'What the market would take, unconstrained, in units.' },
      { term: 'Gap', means: 'Supply − demand.', sign: 'Negative is short.' },
      { term: 'Net stock', means: 'Net stock before + supply − demand, beginning with the opening stock.', sign: 'Negative is backlog.' },
      { term: 'Closing stock', means: 'Net stock, never below 0.' },
      { term: 'Position gap', means: 'Net stock − target stock.', sign: 'Negative is below target.' },
      { term: 'Short', means: 'Backlog after the period, or demand lost in it. A level: do not add it up over periods.', sign: 'Never negative.' },
      { term: 'Units short', means: 'Σ min(demand, short): each unit counted once.' },
      { term: 'Fill %', means: '1 − Σ min(demand, short) ÷ Σ demand.' },
      { term: 'Excess', means: 'Closing stock above the maximum: as given, else target + one lot, else twice the target.', sign: 'Never negative.' },
      { term: 'Cover', means: 'How many coming periods of demand the closing stock meets, the last one in part.' },
      { term: 'Available to promise', means: 'Stock and receipts − orders due before the next receipt; what is overpromised is taken back from the nearest earlier one.' },
    ],
  },
  {
    group: 'Money',
    terms: [
      { term: 'Revenue at risk', means: 'Short × price.', sign: 'Positive is at risk.' },
      { term: 'Margin at risk', means: 'Short × (price − unit cost).', sign: 'Positive is at risk.' },
      { term: 'Excess value', means: 'Excess × unit cost.' },
      { term: 'Plan revenue', means: 'Shipped × price of the period of shipping.' },
      { term: 'Plan margin', means: 'Shipped × (price − unit cost).' },
      { term: 'Budget gap', means: 'Plan revenue − budget revenue; in % of |budget revenue|.', sign: 'Negative is below budget.' },
      { term: 'Price effect', means: '(price − budget price) × units.', sign: 'Positive helps profit, as every step of the bridge.' },
      { term: 'Volume effect', means: '(units of all − budget units of all) × share in the budget × budget price.' },
      { term: 'Mix effect', means: '(units − units of all × share in the budget) × budget price.' },
      { term: 'Supply shortfall', means: 'Plan revenue − unconstrained revenue.', sign: 'Negative: supply does not reach demand.' },
      { term: 'Operating effect', means: 'Margin − expediting − overtime − carrying − penalties − one-off costs.' },
      { term: 'Carrying cost', means: 'Mean of opening and closing stock value × rate × days ÷ 365.' },
      { term: 'DSO, DIO, DPO', means: '365 × average receivables ÷ revenue; 365 × average stock ÷ cost of goods; 365 × average payables ÷ cost of goods.' },
      { term: 'CCC', means: 'DSO + DIO − DPO, in days.', sign: 'Fewer days need less cash.' },
    ],
  },
  {
    group: 'Resources',
    terms: [
      { term: 'Load', means: 'Σ supply × hours per unit.' },
      { term: 'Utilisation', means: 'Load ÷ available hours.' },
      { term: 'Overload', means: 'max(0, load − available hours), before overtime.', sign: 'Never negative.' },
    ],
  },
  {
    group: 'Learning',
    terms: [
      { term: 'Error', means: 'Forecast − actual.', sign: 'Positive is over-forecast.' },
      { term: 'Lag', means: 'How many periods before its own a forecast was made; 0 is in it.' },
      { term: 'CFE, mean error', means: 'Σ error; Σ error ÷ pairs.', sign: 'Positive is over-forecast.' },
      { term: 'Bias %', means: 'Σ error ÷ Σ actual. Not the MPE, which can have the other sign.', sign: 'Positive is over-forecast.' },
      { term: 'MPE, MAPE', means: 'Mean of error ÷ |actual|; mean of |error| ÷ |actual|. Periods with an actual of 0 are left out and counted.' },
      { term: 'MAD, WMAPE', means: 'Σ|error| ÷ pairs; Σ|error| ÷ Σ|actual|.' },
      { term: 'sMAPE', means: 'Mean of 2|error| ÷ (|actual| + |forecast|), from 0 to 200 %.' },
      { term: 'RMSE', means: '√(Σ error² ÷ pairs).' },
      { term: 'MASE, RMSSE', means: 'MAD ÷ mean step of a season in the actuals before the first pair; the same in squares, with steps of one period.', sign: 'Below 1 beats repeating the last value.' },
      { term: 'Tracking signal', means: 'CFE ÷ MAD, period by period.', sign: 'Beyond ±4 it leans; positive is over-forecast.' },
      { term: 'Verdict', means: 'Biased: |bias %| above 5 % and (|tracking signal| above 4 or six errors of one sign in a row), from 4 pairs on. All in Settings.' },
      { term: 'Value added', means: 'WMAPE of the step before − WMAPE of this step, on the same pairs.', sign: 'Positive: the step helped.' },
    ],
  },
];
