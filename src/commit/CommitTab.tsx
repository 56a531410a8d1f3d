import { FirstTime } from '../taskpane/parts/FirstTime';

/** What do we promise? */
export function CommitTab() {
  return <FirstTime title="What do we promise?" says="Will lock one approved plan into a sheet of its own, with approver, version and fingerprint. This part is not built yet." />;
}
