import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, minWidth: 0 },
  says: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = { readonly name: string; /** The scenario somebody was about to go to. */ readonly to: string | undefined; readonly onStay: () => void; readonly onDrop: () => void };

/** Asks before a draft is dropped. The way back is in focus and is what Escape does; who stays finds the focus where it was. */
export function Leaving({ name, to, onStay, onDrop }: Props) {
  const styles = useStyles();
  const acts = useRef<HTMLDivElement>(null);
  const came = useRef<Element | null>(null);
  useEffect(() => {
    came.current = document.activeElement;
    acts.current?.querySelector('button')?.focus();
  }, []);
  const back = () => {
    onStay();
    if (came.current instanceof HTMLElement) came.current.focus();
  };
  return (
    <section className={styles.box} role="alertdialog" aria-labelledby="leaving-says" onKeyDown={({ key }) => key === 'Escape' && back()}>
      <p className={styles.says} id="leaving-says">{name === '' ? 'The draft' : name} has changes that are not in the workbook. {to === undefined ? 'Close it' : `Go to ${to}`} and drop them?</p>
      <div className={styles.acts} ref={acts}>
        <Button size="small" onClick={back}>Keep the draft</Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>Drop it</Button>
      </div>
    </section>
  );
}
