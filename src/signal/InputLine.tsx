import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Place } from '../model/place';
import { Strip } from '../taskpane/charts/Strip';
import { Cell } from '../taskpane/parts/Cell';
import { Fold } from '../taskpane/parts/Fold';
import { counted, full, grouped, runInWords, short } from '../taskpane/words';
import { FirstRows } from './FirstRows';
import type { Health } from './health';
import type { Preview } from './range/preview';
import type { InputReading } from './reading';
import { SourcePicker, type Picking } from './SourcePicker';

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto 30px', alignItems: 'center', columnGap: '6px', rowGap: '3px', flexGrow: 1, minWidth: 0, padding: '7px 0', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  name: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  rows: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
  score: { ...typographyStyles.body1Strong, textAlign: 'right' },
  under: { gridColumn: '2 / -1', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  // In full among the findings.
  first: { display: '-webkit-box', WebkitLineClamp: '3', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  stop: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  fine: { color: tokens.colorBrandForeground1 },
  body: { padding: '0 0 10px 20px', display: 'grid', gap: '4px', minWidth: 0, ...typographyStyles.caption1 },
  place: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  columns: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: '8px', rowGap: '8px', margin: '6px 0 4px', padding: 0 },
  role: { color: tokens.colorNeutralForeground3 },
  header: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const LAYOUT: Record<InputReading['layout'], string> = { long: 'one row a period', wide: 'periods across', blocks: 'blocks by measure', list: 'list' };
const ICON = { stop: DismissCircle16Filled, warning: Warning16Filled, fine: CheckmarkCircle16Regular };

type Props = {
  readonly health: Health;
  readonly reading: InputReading;
  readonly previews: readonly Preview[] | undefined;
  readonly picking: Picking;
  readonly onGo: (place: Place) => void;
  readonly onPreview: () => void;
};

/** One input at a glance: its state, rows used, score, how full its periods are, when it changed and whose it is, and what to do first; opened, where it was read, its columns, its first rows, and the way to say otherwise. */
export function InputLine({ health, reading, previews, picking, onGo, onPreview }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <Fold tall head={<Glance health={health} reading={reading} />} onOpen={onPreview}>
        <div className={styles.body}>
          <Where reading={reading} onGo={onGo} />
          {reading.columns.length > 0 && (
            <div className={styles.columns}>
              {reading.columns.map((column) => <Column key={`${column.role}${column.place.column}`} {...column} onGo={onGo} />)}
            </div>
          )}
          <FirstRows previews={previews} />
          <SourcePicker input={reading.input} {...picking} />
        </div>
      </Fold>
    </li>
  );
}

function Glance({ health: { score, counts, first }, reading }: { readonly health: Health; readonly reading: InputReading }) {
  const styles = useStyles();
  const { input, rows, span, completeness, changed, owner } = reading;
  const state = counts.stop > 0 ? 'stop' : counts.warning > 0 ? 'warning' : 'fine';
  const Icon = ICON[state];
  const said = [counts.stop > 0 ? counted(counts.stop, 'stop') : '', counts.warning > 0 ? counted(counts.warning, 'warning') : ''].filter((each) => each !== '').join(', ');
  const since = [changed === undefined ? '' : `Changed ${changed}`, owner ?? ''].filter((each) => each !== '').join(' · ');
  return (
    <div className={styles.head}>
      <Icon className={styles[state]} aria-label={said === '' ? 'nothing doubtful' : said} />
      <h4 className={styles.name}>{input}</h4>
      <span className={styles.rows}>{usage(rows)}</span>
      <span className={mergeClasses(styles.score, score < 50 ? styles.stop : score < 80 && styles.warning)} aria-label={`score ${score}`}>{score}</span>
      {span && completeness.length > 0 && <div className={styles.under}><Strip shares={completeness} label={fullness(completeness, runInWords(span.first, span.last))} /></div>}
      {since !== '' && <span className={mergeClasses(styles.under, styles.quiet)}>{since}</span>}
      {first !== '' && <span className={mergeClasses(styles.under, styles.quiet, styles.first)} title={first}>{said === '' ? '' : `${said}, first: `}{first}</span>}
    </div>
  );
}

/** Where it was read, in which layout, and how much there is of it. */
function Where({ reading: { input, name, place, layout, items, span, total, decimal }, onGo }: Pick<Props, 'reading' | 'onGo'>) {
  const size = span ? ` · ${counted(items, 'item')} × ${counted(span.count, 'period')}` : '';
  return (
    <p className={useStyles().place}>
      <Cell place={place} onGo={onGo} />{folded(name) === folded(input) ? '' : ` · ${name}`} · {LAYOUT[layout]}{size}
      {!Number.isNaN(total) && <span title={full(total)}> · total {short(total)}</span>}
      {decimal === 'comma' && ' · decimal comma'}
      {decimal === 'point' && ' · decimal point'}
    </p>
  );
}

function Column({ role, header, place, onGo }: InputReading['columns'][number] & Pick<Props, 'onGo'>) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.role}>{role}</span>
      <span className={styles.header} title={header}>{header}</span>
      <Cell place={place} onGo={onGo} />
    </>
  );
}

function usage({ read, used, setAside }: InputReading['rows']): string {
  return setAside === 0 ? counted(read, 'row') : `${grouped(used)} of ${counted(read, 'row')}`;
}

function fullness(shares: Float64Array, span: string): string {
  const complete = shares.filter((share) => share >= 1).length;
  const few = complete === shares.length ? 'every period complete' : `${complete} of ${counted(shares.length, 'period')} complete, the emptiest ${Math.round(Math.min(...shares) * 100)} %`;
  return `${span}: ${few}`;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
