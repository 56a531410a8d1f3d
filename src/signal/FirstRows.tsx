import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Unseen } from '../taskpane/parts/Unseen';
import { full, grouped, said } from '../taskpane/words';
import { Wait } from '../taskpane/parts/Wait';
import type { Preview } from './range/preview';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', ...typographyStyles.caption2, marginTop: '4px' },
  caption: { textAlign: 'left', ...typographyStyles.caption1Strong, paddingBottom: '2px' },
  cell: { padding: '2px 4px', textAlign: 'left', fontWeight: tokens.fontWeightRegular, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { color: tokens.colorNeutralForeground3, borderTop: 'none' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  aside: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground3 },
});

type Props = { readonly previews: readonly Preview[] | undefined };

/** The first rows of an input as they are understood, of each of its ranges. */
export function FirstRows({ previews }: Props) {
  const styles = useStyles();
  if (previews === undefined) return <Wait label="Looking" />;
  if (previews.length === 0) return <p className={styles.note}>No row reads as its headers.</p>;
  return previews.map((preview, i) => <Rows key={i} preview={preview} caption={previews.length === 1 ? 'First rows, as understood' : `First rows of ${preview.name}, as understood`} />);
}

/** Rows that do not count are struck out, and say so. */
function Rows({ preview: { columns, rows, more }, caption }: { readonly preview: Preview; readonly caption: string }) {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>{columns.map(({ role, header, number }) => <th key={`${role}${header}`} scope="col" title={header} className={mergeClasses(styles.cell, styles.head, number && styles.number)}>{role}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells, kind }) => (
            <tr key={place.row} title={kind === 'used' ? undefined : kind}>
              {cells.map((cell, i) => (
                <td key={i} title={typeof cell === 'number' ? full(cell) : cell} className={mergeClasses(styles.cell, columns[i]?.number === true && styles.number, kind !== 'used' && styles.aside)}>
                  {typeof cell === 'number' ? (Number.isNaN(cell) ? '–' : said(cell)) : cell}
                  {i === 0 && kind !== 'used' && <Unseen>, {kind}</Unseen>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.note}>and {more === 1 ? 'one more column' : `${grouped(more)} more columns`}</p>}
    </>
  );
}
