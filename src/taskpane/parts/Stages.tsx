import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { STAGE_TITLE, STAGES, type Stage } from '../../model/stage';
import type { Session } from '../../session/session';
import { stageState } from '../stage-state';
import { StateDot } from './StateDot';

const useStyles = makeStyles({
  list: { padding: '0 8px', columnGap: 0, flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, justifyContent: 'space-between' },
  tab: { padding: '8px 4px', minWidth: 0, '@media (max-width: 345px)': { padding: '8px 1px' }, '@media (min-width: 400px)': { padding: '8px 8px' } },
  words: { display: 'flex', alignItems: 'center', gap: '3px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

type Props = { readonly session: Session; readonly chosen: Stage; readonly onChoose: (stage: Stage) => void };

/** The loop as five tabs, each with its state. */
export function Stages({ session, chosen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <TabList size="small" className={styles.list} selectedValue={chosen} onTabSelect={(_, { value }) => onChoose(STAGES.find((stage) => stage === value) ?? chosen)}>
      {STAGES.map((stage) => (
        <Tab key={stage} value={stage} id={`tab-${stage}`} aria-controls={`panel-${stage}`} className={styles.tab}>
          <span className={styles.words}>
            {STAGE_TITLE[stage]}
            <StateDot state={stageState(stage, session)} />
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
