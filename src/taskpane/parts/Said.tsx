import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sentence } from '../../model/written';
import type { Refused } from '../../session/session';

const useStyles = makeStyles({ bar: { alignItems: 'flex-start', padding: '8px 12px' } });

type RefusedProps = { readonly refused: Refused; /** Whether what was read is let go. */ readonly forgotten: boolean; readonly onRetry: (() => void) | undefined };

/** What Excel said, what to do about it, and the way to try again; a cancelled run is not an error. */
export function RefusedBar({ refused: { refusal, task }, forgotten, onRetry }: RefusedProps) {
  const styles = useStyles();
  return (
    <MessageBar layout="multiline" className={styles.bar} intent={refusal.reason === 'cancelled' ? 'info' : 'error'}>
      <MessageBarBody>{sentence(refusal)}{forgotten && refusal.reason === 'cancelled' && ' Nothing is shown until the workbook is read again.'}{task === 'sample' && refusal.reason === 'taken' && ' Or open a new workbook for the sample.'}</MessageBarBody>
      {onRetry && <MessageBarActions><Button size="small" onClick={onRetry}>Try again</Button></MessageBarActions>}
    </MessageBar>
  );
}

/** That the figures are of before a change, and which change; the way to read again is the footer's one action. */
export function StaleBar({ changed }: { readonly changed: readonly string[] }) {
  const styles = useStyles();
  return (
    <MessageBar layout="multiline" className={styles.bar} intent="warning">
      <MessageBarBody>
        <MessageBarTitle>Changed since you ran:</MessageBarTitle>
        {changed.join(', ')}. What you see below is from before.
      </MessageBarBody>
    </MessageBar>
  );
}
