import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ExceptionLine } from '../../reconcile/outlook';
import { wholeBesideMoney } from '../phrase';
import { full, short } from '../words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', width: '100%', padding: '6px 4px', border: 'none', background: 'none', textAlign: 'left', color: 'inherit', font: 'inherit', cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { ...typographyStyles.body1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  what: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, gridColumn: '1 / -1', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  money: { ...typographyStyles.body1, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  loss: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  readonly lines: readonly ExceptionLine[];
  readonly onPress: (line: ExceptionLine) => void;
  /** More after the sentence: who answered for it. */
  readonly aside?: (line: ExceptionLine) => string;
  /** What stands open under a line; undefined while it is closed. Absent where a line opens nothing. */
  readonly under?: (line: ExceptionLine) => ReactNode | undefined;
};

/** Exceptions to be pressed, each with its sentence and its money: what waits for a decision, what is to be acted on now. */
export function ExceptionLines({ lines, onPress, aside, under }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => {
        const open = under?.(line);
        return (
          <li key={line.rank} className={styles.line}>
            <button type="button" className={styles.button} {...(under && { 'aria-expanded': open !== undefined })} onClick={() => onPress(line)}>
              <span className={styles.name} title={line.name}>{line.name}</span>
              <span className={mergeClasses(styles.money, line.kind === 'short' && styles.loss)} title={full(line.value)}>{Number.isNaN(line.value) ? '' : short(Math.abs(line.value))}</span>
              <span className={styles.what}>{wholeBesideMoney(line)}{aside?.(line)}</span>
            </button>
            {open}
          </li>
        );
      })}
    </ul>
  );
}
