import { useState } from 'react';
import { Button, Field, Input, Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import type { Place } from '../model/place';
import type { Found } from '../model/survey';
import { sentence, type Written } from '../model/written';
import type { Outlook } from '../reconcile/outlook';
import type { Digest } from '../signal/digest';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Section } from '../taskpane/parts/Section';
import { Unseen } from '../taskpane/parts/Unseen';
import { counted } from '../taskpane/words';
import { short } from './fingerprint';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px', ...typographyStyles.caption1 },
  gate: { display: 'grid', gridTemplateColumns: '16px 1fr', gap: '8px', alignItems: 'start' },
  open: { color: tokens.colorBrandForeground1 },
  closed: { color: tokens.colorNeutralForeground3 },
  why: { color: tokens.colorNeutralForeground3 },
  form: { display: 'grid', gap: '8px', justifyItems: 'stretch' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  act: { justifySelf: 'start' },
  bar: { margin: '12px 12px 0' },
  print: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** The plan committed last from this pane. */
export type PlanShown = { readonly cycle: string; readonly version: number; readonly fingerprint: string; readonly receipts: readonly Written[] };

type Props = {
  readonly digest: Digest | undefined;
  readonly outlook: Outlook | undefined;
  readonly changed: boolean;
  /** Whether the sheets people decide by were written from this reading. */
  readonly written: boolean;
  readonly running: boolean;
  readonly found: readonly Found[];
  readonly plan: PlanShown | undefined;
  readonly onCommit: (approver: string, role: string) => void;
  readonly onGo: (place: Place) => void;
};

/** What do we promise? What must hold before, who says yes, and the plans that stand. */
export function CommitTab({ digest, outlook, changed, written, running, found, plan, onCommit, onGo }: Props) {
  const styles = useStyles();
  if (!digest) return <FirstTime title="What do we promise?" says="Locks one approved plan into a sheet of its own, with approver, version and fingerprint. Read the workbook first." />;
  const gates: readonly Gate[] = [
    ['Nothing keeps us from planning', outlook === undefined ? 'The Signal tab says what does.' : ''],
    ['The inputs are as they were read', changed ? 'They changed since; read again.' : ''],
    ['Gaps and exceptions are on their sheets', written ? '' : 'Write them, so that everybody decides by the same numbers.'],
  ];
  return (
    <>
      <Unseen><h2>What do we promise?</h2></Unseen>
      {plan && <Done plan={plan} onGo={onGo} />}
      <Section title="Before it is locked">
        <ul className={styles.list}>{gates.map((gate) => <GateLine key={gate[0]} gate={gate} />)}</ul>
      </Section>
      <Approval cycle={digest.plan?.cycle ?? ''} ready={gates.every(([, why]) => why === '') && !running} onCommit={onCommit} />
      <Standing found={found} onGo={onGo} />
    </>
  );
}

/** What must hold, and why it does not; '' where it does. */
type Gate = readonly [string, string];

function GateLine({ gate: [what, why] }: { readonly gate: Gate }) {
  const styles = useStyles();
  return (
    <li className={styles.gate}>
      {why === '' ? <CheckmarkCircle16Regular className={styles.open} aria-label="holds" /> : <Circle16Regular className={styles.closed} aria-label="does not hold yet" />}
      <span>{what}{why !== '' && <span className={styles.why}>. {why}</span>}</span>
    </li>
  );
}

function Approval({ cycle, ready, onCommit }: { readonly cycle: string; readonly ready: boolean; readonly onCommit: Props['onCommit'] }) {
  const styles = useStyles();
  const [approver, setApprover] = useState('');
  const [role, setRole] = useState('');
  const named = approver.trim() !== '' && role.trim() !== '';
  return (
    <Section title="Approval">
      <div className={styles.form}>
        <Field label="Approved by" size="small"><Input size="small" value={approver} autoComplete="off" onChange={(_, { value }) => setApprover(value)} /></Field>
        <Field label="Role" size="small"><Input size="small" value={role} autoComplete="off" onChange={(_, { value }) => setRole(value)} /></Field>
        <p className={styles.says}>Makes a new sheet with the plan{cycle === '' ? '' : ` of cycle ${cycle}`}, locks it, and enters it in Plans. A locked plan is never changed, a correction is a new version.</p>
        <Button appearance={ready ? 'primary' : 'secondary'} className={styles.act} disabledFocusable={!ready || !named} onClick={() => ready && named && onCommit(approver.trim(), role.trim())}>Commit the plan</Button>
      </div>
    </Section>
  );
}

function Done({ plan: { cycle, version, fingerprint, receipts }, onGo }: { readonly plan: PlanShown; readonly onGo: Props['onGo'] }) {
  const styles = useStyles();
  const [sheet] = receipts;
  const trouble = receipts.find((receipt) => !receipt.ok);
  const open = sheet?.ok === true && sheet.locked === false;
  return (
    <MessageBar intent={trouble || open ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>Committed: {cycle} version {version}</MessageBarTitle>
        {sheet?.ok && <>It stands on <Link as="button" inline onClick={() => onGo({ sheet: sheet.sheet, row: 0, column: 0 })}>{sheet.sheet}</Link>. </>}
        Fingerprint <span className={styles.print} title={fingerprint}>{short(fingerprint)}</span>.
        {open && ' Excel did not lock the sheet: protect it in Review.'}
        {trouble?.ok === false && ` ${trouble.sheet}: ${sentence(trouble.refusal)}`}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The plans that stood in the workbook when it was read. */
function Standing({ found, onGo }: Pick<Props, 'found' | 'onGo'>) {
  const styles = useStyles();
  const plans = found.filter(({ kind, own, name }) => kind === 'table' && own === true && /^Plan_.+_v\d+/.test(name)).flatMap(({ name, place }) => (place ? [{ name, place }] : []));
  if (plans.length === 0) return null;
  return (
    <Section title="Plans in this workbook" aside={counted(plans.length, 'version')}>
      <ul className={styles.list}>
        {plans.map(({ name, place }) => <li key={name}><Link as="button" inline onClick={() => onGo({ sheet: place.sheet, row: 0, column: 0 })}>{place.sheet}</Link></li>)}
      </ul>
    </Section>
  );
}
