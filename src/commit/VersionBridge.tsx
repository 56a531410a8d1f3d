import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Waterfall } from '../taskpane/charts/Waterfall';
import type { Step } from '../taskpane/charts/stairs';
import { full, short } from '../taskpane/words';
import type { PlanBridge, PlanTotals } from './plan-bridge';

const useStyles = makeStyles({
  room: { padding: '6px 0 4px', display: 'grid', gap: '8px' },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  says: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** One version against another, each by its sheet. */
export type Shown = { readonly then: string; readonly now: string; readonly bridges: readonly PlanBridge[]; readonly totals: PlanTotals };

/** The way from one plan to the next, in money; units in a line above. */
export function VersionBridge({ bridge: { then, now, bridges, totals }, currency }: { readonly bridge: Shown; readonly currency: string }) {
  const styles = useStyles();
  const units = totals.filter((total) => total.then !== total.now);
  const money = bridges.filter((one) => one.steps.length > 0);
  return (
    <div className={styles.room}>
      <p className={styles.says}>
        {units.length === 0 && money.length === 0 ? `The same plan as ${then}.` : units.map((total) => `${total.measure} ${total.now > total.then ? 'up' : 'down'} ${short(Math.abs(total.now - total.then))}`).join(', ')}
      </p>
      {money.map((one) => (
        <div key={one.measure} title={`${full(one.then)} to ${full(one.now)}`}>
          <p className={styles.title}>{one.measure}</p>
          <Waterfall steps={stepsOf(one, then, now)} unit={currency} />
        </div>
      ))}
    </div>
  );
}

function stepsOf({ then: from, now: to, steps }: PlanBridge, then: string, now: string): readonly Step[] {
  return [{ label: then, kind: 'total', value: from }, ...steps.map(({ label, value }): Step => ({ label, kind: 'step', value })), { label: now, kind: 'total', value: to }];
}
