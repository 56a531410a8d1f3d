import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { Course as CourseChart } from '../taskpane/charts/Course';
import { wholePhrase } from '../taskpane/phrase';
import { said } from '../taskpane/words';
import type { Course } from './course';
import type { ExceptionLine } from './outlook';

const useStyles = makeStyles({
  detail: { padding: '12px', marginTop: '8px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, display: 'grid', gap: '4px', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  cause: { ...typographyStyles.body1, margin: 0 },
  money: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  acts: { display: 'flex', gap: '8px', marginTop: '4px' },
});

type Props = { readonly line: ExceptionLine; readonly course: Course | undefined; readonly currency: string; readonly onGo: () => void; readonly onClose: () => void };

/** The selected exception: its sentence, why, what it is worth, and the stock that shows it. */
export function ExceptionDetail({ line, course, currency, onGo, onClose }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.detail} onKeyDown={({ key }) => key === 'Escape' && onClose()} aria-label={`${line.name}: ${line.kind}`}>
      <h4 className={styles.title}>{wholePhrase(line)}</h4>
      <p className={styles.cause}>{line.name}{line.cause === '' || line.cause === line.kind ? '' : `: ${line.cause}`}</p>
      {!Number.isNaN(line.value) && <p className={styles.money}>{worth(line, currency)}</p>}
      {line.item >= 0 && (course ? <CourseChart course={course} name={line.name} /> : <Spinner size="tiny" label="Drawing" />)}
      <div className={styles.acts}>
        {line.item >= 0 && <Button size="small" onClick={onGo}>Go to its Demand</Button>}
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

function worth({ value, share, kind }: ExceptionLine, currency: string): string {
  const base = kind === 'short' ? 'the period’s revenue' : kind === 'below budget' || kind === 'above budget' ? 'the budget' : '';
  const part = Number.isNaN(share) || base === '' ? '' : `, ${Math.round(share * 100)} % of ${base}`;
  return `Worth ${said(Math.abs(value))}${currency === '' ? '' : ` ${currency}`}${part}`;
}
