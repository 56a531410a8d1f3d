import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, minWidth: 0 },
  says: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = { readonly name: string; /** What somebody was about to do, as it goes on to “and drop them?”. */ readonly about: string; readonly onStay: () => void; readonly onDrop: () => void };

/** Asks before a draft is dropped. The way back is in focus and is what Escape does; who stays finds the focus where it was. */
export function Leaving({ name, about, onStay, onDrop }: Props) {
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
      <p className={styles.says} id="leaving-says">{name === '' ? 'The draft' : name} has changes that are not in the workbook. {about} and drop them?</p>
      <div className={styles.acts} ref={acts}>
        <Button size="small" onClick={back}>Keep the draft</Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>Drop it</Button>
      </div>
    </section>
  );
}
