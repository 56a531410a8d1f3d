import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Strip } from '../taskpane/charts/Strip';
import { Cell } from '../taskpane/parts/Cell';
import { Fold } from '../taskpane/parts/Fold';
import { counted, full, grouped, runInWords, short } from '../taskpane/words';
import { FirstRows } from './FirstRows';
import type { Preview } from './range/preview';
import type { InputReading } from './reading';
import { SourcePicker, type Picking } from './SourcePicker';

const useStyles = makeStyles({
  card: { padding: '10px 12px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1, display: 'grid', gap: '4px', ...typographyStyles.caption1, minWidth: 0 },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  size: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', margin: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', columnGap: '8px', rowGap: '8px', margin: '8px 0 4px', padding: 0 },
  role: { color: tokens.colorNeutralForeground3 },
  header: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const LAYOUT: Record<InputReading['layout'], string> = { long: 'one row a period', wide: 'periods across', blocks: 'blocks by measure', list: 'list' };

type Props = {
  readonly reading: InputReading;
  readonly previews: readonly Preview[] | undefined;
  readonly picking: Picking;
  readonly onGo: (place: Place) => void;
  readonly onPreview: () => void;
};

/** One input: where it was found, how it was understood, and how much of it is used; opened, its columns, its first rows, and the way to say that it is elsewhere. */
export function InputCard({ reading, previews, picking, onGo, onPreview }: Props) {
  const styles = useStyles();
  const { input, name, place, layout, columns, rows, items, span, completeness } = reading;
  const size = span ? `${counted(items, 'item')} × ${counted(span.count, 'period')}` : counted(rows.used, 'row');
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h4 className={styles.name}>{input}</h4>
        <span className={styles.size}>{size}</span>
      </div>
      <p className={styles.quiet}><Cell place={place} onGo={onGo} />{folded(name) === folded(input) ? '' : ` · ${name}`} · {LAYOUT[layout]}</p>
      {span && completeness.length > 0 && <Strip shares={completeness} label={fullness(completeness, runInWords(span.first, span.last))} />}
      <Fold head={<Usage reading={reading} />} onOpen={onPreview}>
        {columns.length > 0 && (
          <div className={styles.columns}>
            {columns.map((column) => (
              <Row key={`${column.role}${column.place.column}`} {...column} onGo={onGo} />
            ))}
          </div>
        )}
        <FirstRows previews={previews} />
        <SourcePicker input={input} {...picking} />
      </Fold>
    </li>
  );
}

/** How much of it counts, as the line that opens to its columns. */
function Usage({ reading: { rows, total, decimal } }: { readonly reading: InputReading }) {
  return (
    <span className={useStyles().quiet}>
      {usage(rows)}
      {!Number.isNaN(total) && <span title={full(total)}> · total {short(total)}</span>}
      {decimal === 'comma' && ' · decimal comma'}
    </span>
  );
}

function Row({ role, header, place, onGo }: InputReading['columns'][number] & { readonly onGo: (place: Place) => void }) {
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
  return setAside === 0 ? `All ${counted(read, 'row')} used` : `${counted(used, 'row')} used, ${grouped(setAside)} set aside`;
}

function fullness(shares: Float64Array, span: string): string {
  const complete = shares.filter((share) => share >= 1).length;
  const few = complete === shares.length ? 'every period complete' : `${complete} of ${counted(shares.length, 'period')} complete, the emptiest ${Math.round(Math.min(...shares) * 100)} %`;
  return `${span}: ${few}`;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
