import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Question } from './FirstTime';

const useStyles = makeStyles({
  room: { padding: '28px 12px 20px', display: 'grid', gap: '14px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '12px', maxWidth: '44ch', ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  line: { textWrap: 'pretty' },
  sample: { display: 'grid', justifyItems: 'start', gap: '6px', marginTop: '6px' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, maxWidth: '44ch', textWrap: 'pretty' },
  key: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The pane before anything was read: what it does, what it leaves alone and where the numbers stay, in three sentences. */
export function FirstRun({ busy, onSample }: { readonly busy: boolean; readonly onSample: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.room}>
      <Question>What does the workbook say?</Question>
      <ul className={styles.list}>
        <li className={styles.line}><span className={styles.key}>It reads</span> the ranges and tables named Demand, Supply and Finance, and shows where they disagree in units and in money.</li>
        <li className={styles.line}><span className={styles.key}>It writes</span> on sheets of its own, and changes no cell of yours.</li>
        <li className={styles.line}><span className={styles.key}>It keeps</span> everything in the workbook: there is no server and no account.</li>
      </ul>
      <div className={styles.sample}>
        <Button onClick={onSample} disabled={busy}>Start with the sample</Button>
        <p className={styles.note}>Puts the sheets of an invented company beside yours, in a workbook that has no inputs of its own.</p>
      </div>
    </div>
  );
}
