import { useMemo } from 'react';
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sentence } from '../model/written';
import type { Committed } from '../session/commit';
import type { Desk } from '../session/desk';
import { gates, waiting } from '../session/gates';
import type { Session } from '../session/session';
import { FirstTime } from '../taskpane/parts/FirstTime';
import { Receipts } from '../taskpane/parts/Receipts';
import { Unseen } from '../taskpane/parts/Unseen';
import { Wait } from '../taskpane/parts/Wait';
import { Approval } from './Approval';
import { Beliefs } from './Beliefs';
import { passes } from './gate';
import { Gates } from './Gates';
import { Decided } from './Decided';
import { PlanCard } from './PlanCard';
import { signersOf } from './rights';
import { verdictOf, VersionList } from './VersionList';
import { Waiting } from './Waiting';

const useStyles = makeStyles({ bar: { margin: '12px 12px 0' }, looking: { padding: '16px 12px' } });

type Props = { readonly session: Session; readonly desk: Desk };

/** What do we promise? The plan that stands, what must hold before the next, who says yes, and every version there was. */
export function CommitTab({ session, desk }: Props) {
  const styles = useStyles();
  const { digest, outlook, ledgers, running, signing, signal, scenario, changed, receipts, weighed, verification, review, plan } = session;
  const open = useMemo(() => waiting({ digest, outlook, ledgers }), [digest, outlook, ledgers]);
  const checks = useMemo(() => gates({ digest, outlook, changed, receipts, scenario, ledgers, signing, signal }, open), [digest, outlook, changed, receipts, scenario, ledgers, signing, signal, open]);
  if (!digest) return <Unread session={session} desk={desk} />;
  if (!ledgers) return <div className={styles.looking}><Wait label="Looking at plans and decisions" /></div>;
  const busy = running !== undefined;
  const cycle = digest.plan?.cycle ?? '';
  const last = ledgers.register.at(-1);
  return (
    <>
      <Unseen><h2>What do we promise?</h2></Unseen>
      {plan && <Done plan={plan} />}
      {last && (
        <PlanCard
          row={last}
          verdict={verdictOf(last, verification)}
          rerun={review.rerun?.sheet === last.Sheet ? review.rerun.result : undefined}
          handed={review.handed === last.Sheet}
          summary={review.summary?.sheet === last.Sheet ? review.summary.text : undefined}
          busy={busy}
          onVerify={desk.verify}
          onRerun={() => desk.rerun(String(last.Sheet ?? ''))}
          onHandOver={() => desk.handOver(String(last.Sheet ?? ''))}
          onSummary={() => desk.summarise(String(last.Sheet ?? ''))}
          onFinanceRows={() => desk.financeRows(String(last.Sheet ?? ''))}
          onGo={desk.go}
        />
      )}
      {review.papers.length > 0 && <Receipts receipts={review.papers} onGo={desk.go} />}
      <Gates checks={checks} overridden={signing.overridden} onOverride={(overridden) => desk.sign({ overridden })} />
      <Waiting key={scenario} open={open} weighed={weighed?.of === outlook ? weighed : undefined} today={ledgers.today} currency={outlook?.currency ?? ''} rights={ledgers.rights} busy={busy} onWeigh={desk.weigh} onDecide={desk.decide} onAgenda={desk.agenda} onAcceptRest={desk.acceptRest} />
      <Decided decisions={ledgers.decisions} cycle={cycle} today={ledgers.today} date1904={ledgers.date1904} busy={busy} onAmend={(id, cells) => desk.amend('Decisions', id, cells)} />
      <Beliefs assumptions={ledgers.assumptions} cycle={cycle} busy={busy} onAssume={desk.assume} />
      <Approval cycle={cycle} approver={signing.approver} role={signing.role} signers={signersOf(ledgers.rights)} ready={passes(checks, signing.overridden) && !busy} committed={plan?.fingerprint} onSign={desk.sign} onCommit={desk.commit} />
      <VersionList register={ledgers.register} verification={verification} bridge={review.bridge} currency={outlook?.currency ?? ''} busy={busy} onBridge={desk.bridge} onGo={desk.go} />
    </>
  );
}

/** Before anything was read: what this is for. Verify on the ribbon comes here too, and needs no reading. */
function Unread({ session: { ledgers, verification, review, outlook }, desk }: Props) {
  const none = verification !== undefined && verification.plans.length === 0;
  return (
    <>
      <FirstTime title="What do we promise?" says={none ? 'No committed plan stands in this workbook, so there is nothing to verify.' : 'Locks one approved plan into a sheet of its own, with approver, version and fingerprint. Read the workbook first.'} />
      {verification && ledgers && <VersionList register={ledgers.register} verification={verification} bridge={review.bridge} currency={outlook?.currency ?? ''} busy onBridge={desk.bridge} onGo={desk.go} />}
    </>
  );
}

/** What the last commit came to, and what Excel would not do of it. */
function Done({ plan: { cycle, version, receipts } }: { readonly plan: Committed }) {
  const styles = useStyles();
  const [sheet] = receipts;
  const trouble = receipts.find((receipt) => !receipt.ok);
  const open = sheet?.ok === true && sheet.locked === false;
  return (
    <MessageBar intent={trouble || open ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>Committed: {cycle} version {version}</MessageBarTitle>
        {open && ' Excel did not lock the sheet: protect it in Review.'}
        {trouble?.ok === false && ` ${trouble.sheet}: ${sentence(trouble.refusal)}`}
      </MessageBarBody>
    </MessageBar>
  );
}
