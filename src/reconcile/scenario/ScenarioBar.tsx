import { makeStyles } from '@fluentui/react-components';
import type { Desk } from '../../session/desk';
import type { Session } from '../../session/session';
import { ScenarioStrip } from './ScenarioStrip';

const useStyles = makeStyles({ bar: { display: 'flex', alignItems: 'center', gap: '4px', padding: '8px 10px', minWidth: 0 } });

type Props = { readonly session: Session; readonly desk: Desk };

/** What if? The scenarios above the tab: one is in front, and all below speaks of it. */
export function ScenarioBar({ session: { outlook, scenario, scenarios }, desk }: Props) {
  const styles = useStyles();
  if (!outlook) return null;
  return <div className={styles.bar}><ScenarioStrip names={scenarios} chosen={scenario} onChoose={desk.choose} /></div>;
}
