import { useEffect, useState, type ReactNode } from 'react';
import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import type { Running } from '../../session/session';

const useStyles = makeStyles({
  footer: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '52px', boxSizing: 'border-box', padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, flexShrink: 0 },
  progress: { flexGrow: 1, minWidth: 0 },
  what: { ...typographyStyles.caption1, display: 'flex', justifyContent: 'space-between', gap: '8px', margin: '0 0 6px', fontVariantNumeric: 'tabular-nums' },
  still: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
  share: { whiteSpace: 'nowrap' },
  aside: { marginLeft: 'auto', display: 'flex', flexShrink: 0 },
  act: { whiteSpace: 'nowrap' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** `key`: the one key that does the same. */
export type Act = { readonly label: string; readonly onClick: () => void; readonly key?: string };

type Props = { readonly running: Running | undefined; readonly primary: Act | undefined; readonly secondary: Act | undefined; readonly onCancel: () => void; readonly aside?: ReactNode };

/** The one thing to do next, always in sight; while something runs: what, how far, and how to stop it. */
export function Footer({ running, primary, secondary, onCancel, aside }: Props) {
  const styles = useStyles();
  const still = useStill(running);
  return (
    <footer className={styles.footer}>
      {running ? (
        <>
          <div className={styles.progress}>
            <p className={styles.what}>
              <span className={styles.words} role="status">{running.what}</span>
              <span className={styles.share}>{Math.round(running.share * 100)} %</span>
            </p>
            <ProgressBar value={running.share} aria-label={running.what} />
            {still && <p className={styles.still} role="status">No news for a while. If a cell is being edited in Excel, finish it there.</p>}
          </div>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      ) : (
        <>
          {primary && <Do act={primary} appearance="primary" />}
          {secondary && <Do act={secondary} appearance="subtle" />}
          <span className={styles.aside}>{aside}</span>
        </>
      )}
    </footer>
  );
}

function Do({ act: { label, onClick, key }, appearance }: { readonly act: Act; readonly appearance: 'primary' | 'subtle' }) {
  return <Button className={useStyles().act} appearance={appearance} onClick={onClick} {...(key !== undefined && { title: key, 'aria-keyshortcuts': key })}>{label}</Button>;
}

const STILL = 4000;

/** Whether nothing has moved for four seconds: Excel waits as long as a cell is being edited, and says nothing meanwhile. */
function useStill(running: Running | undefined): boolean {
  const [still, setStill] = useState<Running | undefined>();
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setStill(running), STILL);
    return () => clearTimeout(timer);
  }, [running]);
  return running !== undefined && still === running;
}
