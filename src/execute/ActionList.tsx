import { useState } from 'react';
import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { dayIn, isOver } from '../commit/due';
import { isoDay, type Day } from '../model/day';
import type { CellValue } from '../model/sheet';
import { Fold } from '../taskpane/parts/Fold';
import { Section } from '../taskpane/parts/Section';
import { counted, dayInWords, full } from '../taskpane/words';
import type { ActionRow } from './actions';
import { pressing } from './progress';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', flexGrow: 1, minWidth: 0, padding: '5px 0' },
  what: { ...typographyStyles.body1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, gridColumnStart: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { ...typographyStyles.caption1, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  late: { color: tokens.colorPaletteRedForeground1 },
  body: { padding: '0 0 10px 20px', display: 'grid', gap: '6px', ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  acts: { display: 'flex', gap: '8px', alignItems: 'end', flexWrap: 'wrap' },
  short: { width: '110px', minWidth: 0 },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const STATUSES = ['Open', 'Started', 'Done', 'Dropped'] as const;
const SHOWN = 20;

type Props = {
  readonly actions: readonly ActionRow[];
  readonly today: Day;
  readonly date1904: boolean;
  readonly busy: boolean;
  readonly onAmend: (id: string, cells: readonly (readonly [string, string | number | null])[]) => void;
};

/** Who does what by when: overdue first, what is done last; status and effect are edited here or in the sheet. */
export function ActionList({ actions, today, date1904, busy, onAmend }: Props) {
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const rows = pressing(actions, date1904);
  const open = rows.filter(({ Status }) => !isOver(Status));
  const shown = all ? rows : open.slice(0, SHOWN);
  return (
    <Section title="Actions" aside={open.length === 0 ? 'none open' : counted(open.length, 'open', 'open')}>
      {actions.length === 0 && <p className={styles.none}>Actions come from decisions, one for each function; the Commit tab takes them.</p>}
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={text(row.Id)} className={styles.line}>
            <Fold head={<Head row={row} today={today} date1904={date1904} />}><Body row={row} today={today} busy={busy} onAmend={onAmend} /></Fold>
          </li>
        ))}
      </ul>
      {!all && rows.length > shown.length && <Button size="small" appearance="subtle" onClick={() => showAll(true)}>{`Show all ${rows.length}`}</Button>}
    </Section>
  );
}

function Head({ row, today, date1904 }: Pick<Props, 'today' | 'date1904'> & { readonly row: ActionRow }) {
  const styles = useStyles();
  const on = dayIn(row.Due, date1904);
  const over = isOver(row.Status);
  const late = !over && on !== undefined && on < today;
  return (
    <span className={styles.head}>
      <span className={styles.what} title={text(row.Action)}>{text(row.Action)}</span>
      <span className={mergeClasses(styles.state, late && styles.late)}>{over ? text(row.Status).toLowerCase() : late ? `${counted(today - on, 'day')} overdue` : on === undefined ? 'no due date' : dayInWords(on)}</span>
      <span className={styles.who}>{[text(row.Owner) === '' ? 'no owner' : text(row.Owner), text(row.Exception), text(row['Escalate to']) === '' ? '' : `escalated to ${text(row['Escalate to'])}`].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}

function Body({ row, today, busy, onAmend }: Pick<Props, 'today' | 'busy' | 'onAmend'> & { readonly row: ActionRow }) {
  const styles = useStyles();
  const [found, find] = useState(typeof row['Effect found'] === 'number' ? String(row['Effect found']) : '');
  const id = text(row.Id);
  const status = (value: string) => onAmend(id, value === 'Done' ? [['Status', value], ['Done', isoDay(today)]] : [['Status', value], ['Done', null]]);
  const keep = () => found.trim() !== '' && !Number.isNaN(Number(found)) && Number(found) !== row['Effect found'] && onAmend(id, [['Effect found', Number(found)]]);
  return (
    <div className={styles.body}>
      {[`${id}, raised ${text(row.Raised)} in cycle ${text(row.Cycle)}`, text(row.Action), text(row.Exception), text(row.Why)].filter((part) => part !== '').map((part) => <p key={part} className={styles.text}>{part}</p>)}
      {typeof row['Effect promised'] === 'number' && <p className={styles.text}>Effect promised {full(row['Effect promised'])}.</p>}
      <div className={styles.acts}>
        <Select size="small" aria-label={`Status of ${id}`} value={STATUSES.find((one) => one.toLowerCase() === text(row.Status).toLowerCase()) ?? 'Open'} disabled={busy} onChange={(_, { value }) => status(value)}>
          {STATUSES.map((one) => <option key={one}>{one}</option>)}
        </Select>
        {!isOver(row.Status) && <Button size="small" disabledFocusable={busy} onClick={() => status('Done')} aria-label={`Done: ${id}`}>Done</Button>}
        {typeof row['Effect promised'] === 'number' && (
          <Field label="Effect found" size="small"><Input size="small" className={styles.short} inputMode="decimal" value={found} onChange={(_, { value }) => find(value.replace(/[^\d.-]/g, ''))} onBlur={keep} onKeyDown={({ key }) => key === 'Enter' && keep()} /></Field>
        )}
      </div>
      <p className={styles.none}>A change writes the status with its day, or the effect found, in the row of {id} in Actions. Excel’s Undo does not take it back; change it again.</p>
    </div>
  );
}

function text(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
