import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  room: { padding: '28px 12px 20px', display: 'grid', gap: '12px', justifyItems: 'start' },
  says: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '44ch', textWrap: 'pretty' },
});

type Props = { readonly title: string; readonly says: string; readonly children?: ReactNode };

/** A tab before anything has happened in it: its question, one sentence, and perhaps one button. */
export function FirstTime({ title, says, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.room}>
      <Question>{title}</Question>
      <p className={styles.says}>{says}</p>
      {children}
    </div>
  );
}

const useQuestion = makeStyles({ question: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance' } });

/** The question a stage answers, as the heading of its tab. */
export function Question({ children }: { readonly children: ReactNode }) {
  return <h2 className={useQuestion().question}>{children}</h2>;
}
