import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Opened } from '../session/session';
import { Course as CourseChart } from '../taskpane/charts/Course';
import { HeatMap } from '../taskpane/charts/HeatMap';
import { wholePhrase } from '../taskpane/phrase';
import { said } from '../taskpane/words';
import { Term } from '../taskpane/parts/Term';
import { Wait } from '../taskpane/parts/Wait';
import { Consequences } from './Consequences';
import { Origins } from './Origins';
import type { ExceptionLine } from './outlook';
import { Suggestions } from './Suggestions';
import { because } from './trouble/because';

const useStyles = makeStyles({
  detail: { padding: '12px', marginTop: '8px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, display: 'grid', gap: '4px', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  cause: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  money: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  part: { ...typographyStyles.caption1Strong, margin: '8px 0 0' },
  acts: { display: 'flex', gap: '8px', marginTop: '4px' },
});

type Props = {
  readonly line: ExceptionLine;
  readonly opened: Opened;
  readonly periods: readonly Period[];
  readonly currency: string;
  readonly onGoToDemand: () => void;
  readonly onGo: (place: Place) => void;
  readonly onExplain: (at: Period) => void;
  readonly onClose: () => void;
};

/** The selected exception: its sentence, why, what it is worth and when, the stock and hours that show it, the ways out, and where its numbers come from. */
export function ExceptionDetail({ line, opened: { detail, explained }, periods, currency, onGoToDemand, onGo, onExplain, onClose }: Props) {
  const styles = useStyles();
  const why = because(line.cause);
  return (
    <section className={styles.detail} onKeyDown={({ key }) => key === 'Escape' && onClose()} aria-label={`${line.name}: ${line.kind}`}>
      <h4 className={styles.title}>{line.name}: {lowered(wholePhrase(line))}</h4>
      {why !== '' && <p className={styles.cause}>{why}</p>}
      {!Number.isNaN(line.value) && <p className={styles.money}>{worth(line, currency)}</p>}
      {!detail && <Wait label="Looking closer" />}
      {detail && <Consequences of={detail.consequences} currency={currency} />}
      {detail?.course && <h5 className={styles.part}><Term>Projected stock</Term>, units</h5>}
      {detail?.course && <CourseChart course={detail.course} name={line.name} />}
      {detail?.heat && <h5 className={styles.part}><Term>Capacity used</Term></h5>}
      {detail?.heat && <HeatMap heat={detail.heat} />}
      {detail && line.kind === 'short' && <Suggestions ways={detail.ways} missing={line.quantity} />}
      {explained && <Origins explained={explained} periods={periods} onExplain={onExplain} onGo={onGo} />}
      <div className={styles.acts}>
        {line.item >= 0 && <Button size="small" onClick={onGoToDemand}>Go to its Demand</Button>}
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
    </section>
  );
}

/** A sentence that goes on after a colon. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function worth({ value, share, kind }: ExceptionLine, currency: string): string {
  const base = kind === 'short' ? 'the period’s revenue' : kind === 'below budget' || kind === 'above budget' ? 'the budget' : '';
  const part = Number.isNaN(share) || base === '' ? '' : `, ${Math.round(share * 100)} % of ${base}`;
  return `Worth ${said(Math.abs(value))}${currency === '' ? '' : ` ${currency}`}${part}`;
}
