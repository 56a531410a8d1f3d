import type { Group } from './terms';

/** Words of the trade that are no metric: what can be wrong, what must hold, what is kept. The pane explains them where they stand, the help lists them. */
export const TRADE: readonly Group[] = [
  {
    group: 'Inputs',
    terms: [
      { term: 'Score', means: '100: complete and nothing doubtful. Stops, doubtful cells and gaps take away from it.' },
      { term: 'Findings', means: 'What was noticed in the cells: a stop keeps us from planning, a warning changed how a cell was read, a note is worth knowing.', also: ['Stop', 'Warning', 'Note'] },
      { term: 'Cutoff', means: 'The day after which a change of the inputs is late: it counts only until it is kept out.' },
      { term: 'Late change', means: 'A number that is not what was frozen at the cutoff.' },
    ],
  },
  {
    group: 'What can be wrong',
    terms: [
      { term: 'Exception', means: 'Periods on end in which one thing is wrong with an item or a resource, told once with its money. Only what is material is listed.', also: ['Exceptions', 'Material exceptions', 'To act on now'] },
      { term: 'Cause', means: 'Why a row is in trouble: of its stock and of its money, whichever has more in it.' },
      { term: 'short', means: 'Demand that stock and supply do not meet.' },
      { term: 'below target', means: 'The stock is lower than its target, and nothing is short yet.' },
      { term: 'excess', means: 'The stock is above its maximum: as given, else target + one lot, else twice the target.' },
      { term: 'overbuild', means: 'More is supplied than demand and the wanted stock ask for.' },
      { term: 'over capacity', means: 'The load of a resource is above its available hours.' },
      { term: 'inside lead time', means: 'A scenario wants more than can still be ordered or made in time.' },
      { term: 'below budget', means: 'Plan revenue is lower than budget revenue.' },
      { term: 'above budget', means: 'Plan revenue is higher than budget revenue.' },
      { term: 'flow imbalance', means: 'A stock that is given is not what the flows since the period before come to.' },
      { term: 'Executive meeting', means: 'Shows planning and what was escalated; what begins within the weeks of execution is left to the weekly meeting.', also: ['For the executive meeting'] },
    ],
  },
  {
    group: 'Scenarios',
    terms: [
      { term: 'Scenario', means: 'The plan as it would be with some levers pulled; the base is the plan without any.', also: ['Base', 'Side by side'] },
      { term: 'Lever', means: 'One change a scenario makes: more demand, later supply, other terms. Levers are pulled in their order.', also: ['What makes the difference'] },
      { term: 'Dominated', means: 'Another plan is better in margin, in service and in lowest cash.' },
      { term: 'Recommendation', means: 'The scenario somebody proposes, with a reason; kept in the workbook.', also: ['Recommended'] },
    ],
  },
  {
    group: 'The gates',
    terms: [
      { term: 'Five gates', means: 'What must hold before a plan is committed. Some can be passed with a reason in words, which then stands on the plan.' },
      { term: 'Data gate', means: 'The inputs have no stop and are as they were read.' },
      { term: 'Demand gate', means: 'Late changes are accepted, and what the plan takes for true is written down.' },
      { term: 'Supply gate', means: 'It is chosen which plan is promised: the base or a scenario.' },
      { term: 'Reconciliation gate', means: 'Gaps stand on their sheets, and every material exception has a decision with one owner and a day.' },
      { term: 'Approval gate', means: 'Somebody with the right to sign says yes.' },
    ],
  },
  {
    group: 'The promise',
    terms: [
      { term: 'Plan of record', means: 'The plan that was committed last: one locked sheet that is never written again; a correction is a new version.', also: ['Versions'] },
      { term: 'Fingerprint', means: 'A code worked out from every number of the plan: the same code, the same plan. Read it out by phone to compare.' },
      { term: 'Verified', means: 'The fingerprint worked out again from the sheet is the one in the register: nothing was changed since.', also: ['unchanged', 'not verified yet'] },
      { term: 'Decision', means: 'What is done about an exception: the option chosen, one owner, a day, and actions for who does what.', also: ['Decisions', 'Waiting for a decision'] },
      { term: 'Accepted risk', means: 'An exception nothing is done about on purpose, with a reason and the day it is looked at again.' },
      { term: 'Assumption', means: 'What the plan takes for true, with the number that will show it, so that Learn can say which belief broke.', also: ['Assumptions'] },
      { term: 'Approval', means: 'Who says yes and in which role; where the workbook has decision rights, only roles that may sign.' },
      { term: 'Effect promised', means: 'The money a decision is expected to bring; the effect found is set against it later.' },
    ],
  },
  {
    group: 'Keeping it',
    terms: [
      { term: 'Action', means: 'Who does what by when, from a decision.', also: ['Actions'] },
      { term: 'Open actions', means: 'Actions of all cycles whose status does not say that they are over.' },
      { term: 'Overdue', means: 'Open actions whose day has passed.' },
      { term: 'Done on time', means: 'Actions done by their day ÷ those that were done or should have been.' },
      { term: 'Found of promised', means: 'Effect found − effect promised, where both are known.', sign: 'Negative is less than promised.' },
      { term: 'Drift', means: 'What has moved in the workbook since a plan was committed, each number by its size; now − planned.' },
    ],
  },
  {
    group: 'Verdicts on forecasts',
    terms: [
      { term: 'not biased', means: 'The errors cancel out, or are too small or too mixed to call it a lean.' },
      { term: 'biased, over', means: 'Forecasts ran high, beyond the limits and not by chance.' },
      { term: 'biased, under', means: 'Forecasts ran low, beyond the limits and not by chance.' },
      { term: 'too few pairs', means: 'Fewer periods with forecast and actual than a verdict needs.' },
      { term: 'no sales, no verdict', means: 'Nothing was sold, so there is no scale to measure by.' },
      { term: 'Since', means: 'The first period of the run of errors of one sign that still goes on.' },
      { term: 'Scorecard', means: 'The dozen figures a leader follows, each with its target and owner from Settings.' },
      { term: 'Forecast history', means: 'Every forecast, kept when its plan was committed or the cutoff passed; rows are only ever added.' },
    ],
  },
];
