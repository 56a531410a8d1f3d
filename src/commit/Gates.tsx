import { useState } from 'react';
import { Button, Field, Input, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { Section } from '../taskpane/parts/Section';
import { Term } from '../taskpane/parts/Term';
import { GATES, passes, type Check, type GateName } from './gate';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  gate: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '8px', position: 'relative', paddingBottom: '10px' },
  // The line from one gate to the next: they are gone through in this order.
  step: { '&::before': { content: '""', position: 'absolute', left: '7.5px', top: '20px', bottom: '-2px', width: '1px', backgroundColor: tokens.colorNeutralStroke2 } },
  mark: { marginTop: '2px' },
  open: { color: tokens.colorBrandForeground1 },
  passed: { color: tokens.colorPaletteMarigoldForeground2 },
  closed: { color: tokens.colorNeutralForeground3 },
  name: { ...typographyStyles.body1Strong, margin: 0, display: 'flex', justifyContent: 'space-between', gap: '8px' },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  held: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  check: { ...typographyStyles.body1, margin: '2px 0 0' },
  reasons: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '2px 0 4px', paddingLeft: '14px', overflowWrap: 'anywhere' },
  act: { marginBottom: '4px' },
  ask: { margin: '0 0 4px -8px' }, // its word stands under the reasons' words
});

type Props = {
  readonly checks: readonly Check[];
  readonly overridden: ReadonlyMap<string, string>;
  readonly onOverride: (overridden: ReadonlyMap<string, string>) => void;
};

/** The five gates of the cycle in their order, each open, or closed with its reasons; what is not firm can be passed with a reason in words. */
export function Gates({ checks, overridden, onOverride }: Props) {
  const styles = useStyles();
  const open = GATES.filter((name) => stateOf(checks.filter(({ gate }) => gate === name), overridden) !== 'closed').length;
  return (
    <Section title="Five gates" aside={`${open} of ${GATES.length} open`}>
      <ol className={styles.list}>
        {GATES.map((name, i) => <Gate key={name} name={name} last={i === GATES.length - 1} checks={checks.filter(({ gate }) => gate === name)} overridden={overridden} onOverride={onOverride} />)}
      </ol>
    </Section>
  );
}

type State = 'open' | 'passed' | 'closed';
const WORDS: Record<State, string> = { open: 'open', passed: 'passed with a reason', closed: 'closed' };
const ICON = { open: CheckmarkCircle16Filled, passed: Warning16Filled, closed: Circle16Regular };

function stateOf(checks: readonly Check[], overridden: ReadonlyMap<string, string>): State {
  return checks.every(({ holds }) => holds) ? 'open' : passes(checks, overridden) ? 'passed' : 'closed';
}

function Gate({ name, last, checks, overridden, onOverride }: Props & { readonly name: GateName; readonly last: boolean }) {
  const styles = useStyles();
  const state = stateOf(checks, overridden);
  const Icon = ICON[state];
  const held = checks.filter(({ holds }) => holds);
  return (
    <li className={mergeClasses(styles.gate, !last && styles.step)}>
      <Icon className={mergeClasses(styles.mark, styles[state])} aria-hidden />
      <div>
        <h4 className={styles.name}><span><Term of={`${name} gate`}>{name}</Term></span><span className={styles.state}>{WORDS[state]}</span></h4>
        {held.length > 0 && <p className={styles.held}>{held.map((check) => check.name).join(' · ')}</p>}
        {checks.filter(({ holds }) => !holds).map((check) => <Closed key={check.name} check={check} overridden={overridden} onOverride={onOverride} />)}
      </div>
    </li>
  );
}

function Closed({ check: { name, reasons, firm }, overridden, onOverride }: Omit<Props, 'checks'> & { readonly check: Check }) {
  const styles = useStyles();
  const reason = overridden.get(name);
  const [asked, ask] = useState(false);
  return (
    <>
      <p className={styles.check}>{name}</p>
      <ul className={styles.reasons}>{reasons.map((one) => <li key={one}>{one}</li>)}</ul>
      {!firm && (asked || reason !== undefined) && (
        <Field label="Reason to go on all the same" size="small" className={styles.act} hint="Stands on the plan’s page, under Decisions.">
          <Input size="small" value={reason ?? ''} autoComplete="off" aria-label={`Reason to go on all the same: ${name}`} onChange={(_, { value }) => onOverride(new Map([...overridden, [name, value]]))} />
        </Field>
      )}
      {!firm && !asked && reason === undefined && <Button size="small" appearance="subtle" className={styles.ask} onClick={() => ask(true)} aria-label={`Go on all the same: ${name}`}>Go on all the same</Button>}
    </>
  );
}
