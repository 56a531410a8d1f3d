import { useEffect, useRef } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { dayOfTime } from '../model/day';
import type { Period } from '../model/period';
import type { Place } from '../model/place';
import type { Traced } from '../session/session';
import { Section } from '../taskpane/parts/Section';
import { counted, dayInWords, full } from '../taskpane/words';
import { FigureLines } from './FigureLines';
import { PeriodSteps } from './PeriodSteps';
import { because } from './trouble/because';

const useStyles = makeStyles({
  says: { ...typographyStyles.caption1, margin: '0 0 6px', color: tokens.colorNeutralForeground3 },
  row: { padding: '12px', marginTop: '8px', borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  cause: { ...typographyStyles.body1, margin: 0, textWrap: 'pretty' },
  otherwise: { ...typographyStyles.caption1, margin: '4px 0 0', color: tokens.colorPaletteMarigoldForeground2 },
  close: { marginTop: '8px' },
});

type Props = {
  readonly traced: Traced | string | undefined;
  readonly periods: readonly Period[];
  readonly onTrace: () => void;
  readonly onStep: (at: Period) => void;
  readonly onClose: () => void;
  readonly onGo: (place: Place) => void;
};

/** Any row of our tables, as selected in Excel, taken apart: every figure with its arithmetic and its cells, the one selected first. */
export function TracedRow({ traced, periods, onTrace, onStep, onClose, onGo }: Props) {
  const styles = useStyles();
  const seen = useRef<HTMLDivElement>(null);
  const asked = typeof traced === 'object' ? traced.explained.name + traced.figure : '';
  useEffect(() => { if (asked !== '') seen.current?.scrollIntoView?.({ block: 'nearest' }); }, [asked]); // it may open below what is in sight
  return (
    <Section title="Where a number comes from">
      <p className={styles.says} role="status">{typeof traced === 'string' ? traced : 'Select a cell of Gaps in Excel, then:'}</p>
      <Button size="small" onClick={onTrace}>Explain the selected row</Button>
      {typeof traced === 'object' && (
        <div className={styles.row} ref={seen} role="group" aria-label={`${traced.explained.name}: where its numbers come from`} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
          <h4 className={styles.name}>{traced.explained.name}</h4>
          {traced.explained.cause !== '' && <p className={styles.cause}>{because(traced.explained.cause)}</p>}
          {traced.explained.cash && <p className={styles.says}>{heldBack(traced.explained.cash)}</p>}
          {traced.otherwise.length > 0 && <p className={styles.otherwise}>{stale(traced.otherwise)}</p>}
          <PeriodSteps period={traced.explained.period} periods={periods} onStep={onStep} />
          <FigureLines lines={traced.explained.lines} asked={traced.figure} onGo={onGo} />
          <Button className={styles.close} size="small" appearance="subtle" onClick={onClose}>Close</Button>
        </div>
      )}
    </Section>
  );
}

function heldBack({ amount, first, last }: NonNullable<Traced['explained']['cash']>): string {
  return `Holds back ${full(amount)}, which would be collected from ${dayInWords(dayOfTime(first))} to ${dayInWords(dayOfTime(last))}.`;
}

function stale(otherwise: Traced['otherwise']): string {
  const [first, ...others] = otherwise.map(([figure, onSheet]) => `${figure} ${full(onSheet)}`);
  return `The sheet says ${first ?? ''}${others.length === 0 ? '' : ` and ${counted(others.length, 'other figure')} otherwise`}: it was written before something changed, or of another scenario.`;
}
