import { Button, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { Day } from '../model/day';
import type { CellValue } from '../model/sheet';
import { Fold } from '../taskpane/parts/Fold';
import { Section } from '../taskpane/parts/Section';
import { dayInWords, full } from '../taskpane/words';
import type { DecisionRow } from './decisions';
import { dayIn, isOver } from './due';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', flexGrow: 1, minWidth: 0, padding: '5px 0' },
  what: { ...typographyStyles.body1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, gridColumnStart: 1 },
  state: { ...typographyStyles.caption1, textAlign: 'right' },
  late: { color: tokens.colorPaletteRedForeground1 },
  body: { padding: '0 0 10px 20px', display: 'grid', gap: '6px', ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  says: { margin: 0, color: tokens.colorNeutralForeground3 },
  acts: { display: 'flex', gap: '8px', alignItems: 'center' },
});

const STATUSES = ['Open', 'Decided', 'Accepted', 'Done', 'Dropped'] as const;

type Props = {
  readonly decisions: readonly DecisionRow[];
  readonly cycle: string;
  readonly today: Day;
  readonly date1904: boolean;
  readonly busy: boolean;
  readonly onAmend: (id: string, cells: readonly (readonly [string, string])[]) => void;
};

/** What was decided in this cycle, and what is still open of earlier ones: late ones first. */
export function Decided({ decisions, cycle, today, date1904, busy, onAmend }: Props) {
  const styles = useStyles();
  const shown = decisions.filter(({ Cycle, Status }) => text(Cycle) === cycle || !isOver(Status));
  if (shown.length === 0) return null;
  const due = (row: DecisionRow) => (isOver(row.Status) ? Infinity : dayIn(row.Due, date1904) ?? -Infinity);
  const carried = shown.filter(({ Cycle }) => text(Cycle) !== cycle).length;
  return (
    <Section title="Decisions" aside={carried === 0 ? `${shown.length}` : `${shown.length}, ${carried} carried over`}>
      <ul className={styles.list}>
        {shown.toSorted((a, b) => due(a) - due(b)).map((row) => (
          <li key={text(row.Id)} className={styles.line}>
            <Fold head={<Head row={row} late={due(row) < today} carried={text(row.Cycle) !== cycle} date1904={date1904} />}>
              <div className={styles.body}>
                {[row.Decision, row['Option chosen'], row.Rationale].map(text).filter((part) => part !== '').map((part) => <p key={part} className={styles.text}>{part}</p>)}
                {typeof row['Effect promised'] === 'number' && <p className={styles.text}>Effect promised {full(row['Effect promised'])}{typeof row['Effect found'] === 'number' ? `, found ${full(row['Effect found'])}` : ''}.</p>}
                <div className={styles.acts}>
                  <Select size="small" aria-label={`Status of ${text(row.Id)}`} value={STATUSES.find((one) => one.toLowerCase() === text(row.Status).toLowerCase()) ?? 'Open'} disabled={busy} onChange={(_, { value }) => onAmend(text(row.Id), [['Status', value]])}>
                    {STATUSES.map((one) => <option key={one}>{one}</option>)}
                  </Select>
                  {!isOver(row.Status) && <Button size="small" disabledFocusable={busy} onClick={() => onAmend(text(row.Id), [['Status', 'Done']])}>Done</Button>}
                </div>
                <p className={styles.says}>A change writes the status in the row of {text(row.Id)} in Decisions. Excel’s Undo does not take it back; choose another status.</p>
              </div>
            </Fold>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Head({ row, late, carried, date1904 }: { readonly row: DecisionRow; readonly late: boolean; readonly carried: boolean; readonly date1904: boolean }) {
  const styles = useStyles();
  const on = dayIn(row.Due, date1904);
  const over = isOver(row.Status);
  return (
    <span className={styles.head}>
      <span className={styles.what} title={text(row.Decision)}>{text(row.Id)} {text(row.Decision)}</span>
      <span className={mergeClasses(styles.state, late && styles.late)}>{over ? text(row.Status).toLowerCase() : on === undefined ? 'no due date' : late ? 'overdue' : 'open'}</span>
      <span className={styles.who}>{[text(row.Owner) === '' ? 'no owner' : text(row.Owner), on === undefined ? '' : dayInWords(on), carried ? `carried over from ${text(row.Cycle)}` : ''].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}

function text(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
