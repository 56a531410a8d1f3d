import { FirstTime } from '../taskpane/parts/FirstTime';

/** Are we keeping it? */
export function ExecuteTab() {
  return <FirstTime title="Are we keeping it?" says="Will show this week’s exceptions, the actions due and how far the workbook has drifted from the plan. The command writes Drift and Execution already; this tab is not built yet." />;
}
