import { useState } from 'react';
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  room: { display: 'grid', gap: '6px', justifyItems: 'start' },
  text: { width: '100%', minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

/** A text to be taken along: copied by a button, or by hand where the browser forbids that. */
export function Summary({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = () => void (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(() => setCopied('yes'), () => setCopied('refused'));
  return (
    <div className={styles.room}>
      <Textarea className={styles.text} readOnly rows={8} value={text} aria-label="Summary of the plan" />
      <Button size="small" onClick={copy}>{copied === 'yes' ? 'Copied' : 'Copy'}</Button>
      {copied === 'refused' && <span role="status">The browser does not allow it here: select the text and copy it.</span>}
    </div>
  );
}
