import { Component, useState, type ReactNode } from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Textarea, tokens } from '@fluentui/react-components';
import { Lost } from '../../session/lost';

const useStyles = makeStyles({
  room: { padding: '16px 12px', display: 'grid', gap: '12px' },
  details: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
});

type Props = { readonly children: ReactNode; readonly onAgain: () => void };

/** Catches our own mistakes, wherever they were made, and shows them with a way on. */
export class Broken extends Component<Props, { readonly error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const again = () => {
      this.setState({ error: undefined });
      this.props.onAgain();
    };
    return this.state.error === undefined ? this.props.children : <Sorry error={this.state.error} onAgain={again} />;
  }
}

/** What stopped, or our own fault, said plainly: what is safe, what to do, and the details for whoever mends it. */
export function Sorry({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`;
  const copy = () => void navigator.clipboard?.writeText(details).then(() => setCopied(true), () => setCopied(false));
  return (
    <div className={styles.room}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{error instanceof Lost ? 'What works out the plan has stopped' : 'Sorry, that was our mistake'}</MessageBarTitle>
          {error instanceof Lost ? 'It may have run out of memory. Start again and read the workbook anew' : 'Your workbook is as it was. Start again'}; if it stays, send us the details below.
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={onAgain}>Start again</Button>
          <Button size="small" onClick={copy}>{copied ? 'Copied' : 'Copy details'}</Button>
        </MessageBarActions>
      </MessageBar>
      <Textarea className={styles.details} readOnly rows={8} value={details} aria-label="Details of the mistake" />
    </div>
  );
}
