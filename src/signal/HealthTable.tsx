import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Strip } from '../taskpane/charts/Strip';
import { Term } from '../taskpane/parts/Term';
import { counted, grouped, runInWords } from '../taskpane/words';
import type { Health } from './health';
import type { InputReading } from './reading';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', margin: '0 0 8px', ...typographyStyles.caption1 },
  cell: { padding: '4px 6px 4px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', verticalAlign: 'middle' },
  head: { color: tokens.colorNeutralForeground3, borderTop: 'none' },
  name: { width: '28%' },
  score: { width: '42px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  rows: { width: '76px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  low: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  mid: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  todo: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** Every input at a glance, worst first: a score to act on, how full its periods are, rows read and set aside; and what to do first. */
export function HealthTable({ healths, inputs }: { readonly healths: readonly Health[]; readonly inputs: readonly InputReading[] }) {
  const styles = useStyles();
  const [worst] = healths;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>Input</th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>Periods</th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.rows)}>Rows</th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.score)}><Term>Score</Term></th>
          </tr>
        </thead>
        <tbody>
          {healths.map((health) => <Line key={health.input} health={health} reading={inputs.find(({ input }) => input === health.input)} />)}
        </tbody>
      </table>
      {worst && worst.first !== '' && <p className={styles.todo}>First, {worst.input}: {worst.first}</p>}
    </>
  );
}

function Line({ health: { input, score, counts }, reading }: { readonly health: Health; readonly reading: InputReading | undefined }) {
  const styles = useStyles();
  const shares = reading?.completeness;
  const said = [counts.stop > 0 ? counted(counts.stop, 'stop') : '', counts.warning > 0 ? counted(counts.warning, 'warning') : ''].filter((each) => each !== '').join(', ');
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)} title={[said, lastWords(reading)].filter((each) => each !== '').join(' · ') || undefined}>{input}</th>
      <td className={styles.cell}>{shares && shares.length > 0 && reading.span ? <Strip shares={shares} label={`${runInWords(reading.span.first, reading.span.last)}, on average ${percent(shares)} full`} /> : '–'}</td>
      <td className={mergeClasses(styles.cell, styles.rows)}>{reading ? rows(reading) : '–'}</td>
      <td className={mergeClasses(styles.cell, styles.score, score < 50 ? styles.low : score < 80 && styles.mid)}>{score}</td>
    </tr>
  );
}

/** When it last changed and whose it is, as far as the rows say. */
function lastWords(reading: InputReading | undefined): string {
  return [reading?.changed === undefined ? '' : `last changed ${reading.changed}`, reading?.owner === undefined ? '' : `owner ${reading.owner}`].filter((each) => each !== '').join(', ');
}

function rows({ rows: { used, setAside } }: InputReading): string {
  return setAside === 0 ? grouped(used) : `${grouped(used)} + ${grouped(setAside)} out`;
}

function percent(shares: Float64Array): string {
  return `${Math.round((shares.reduce((a, b) => a + b, 0) / shares.length) * 100)} %`;
}
