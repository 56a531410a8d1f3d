import { FirstTime } from '../taskpane/parts/FirstTime';

/** What should we believe next time? */
export function LearnTab() {
  return <FirstTime title="What should we believe next time?" says="Will score past forecasts against what happened and say who leans which way. This part is not built yet." />;
}
