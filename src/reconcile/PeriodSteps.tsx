import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Period } from '../model/period';
import { periodInWords } from '../taskpane/words';

const useStyles = makeStyles({
  steps: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', margin: '2px 0 4px' },
  period: { ...typographyStyles.caption1Strong, fontVariantNumeric: 'tabular-nums' },
});

/** From one period to the next or the one before. */
export function PeriodSteps({ period, periods, onStep }: { readonly period: Period; readonly periods: readonly Period[]; readonly onStep: (to: Period) => void }) {
  const styles = useStyles();
  const at = periods.indexOf(period);
  const step = (to: number, name: string, icon: React.ReactElement) => {
    const other = periods[to];
    return <Button size="small" appearance="subtle" icon={icon} aria-label={name} disabled={other === undefined} onClick={() => other !== undefined && onStep(other)} />;
  };
  return (
    <div className={styles.steps}>
      {step(at - 1, 'Period before', <ChevronLeft16Regular />)}
      <span className={styles.period} role="status">{periodInWords(period)}</span>
      {step(at + 1, 'Next period', <ChevronRight16Regular />)}
    </div>
  );
}
