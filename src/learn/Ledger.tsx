import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Unseen } from '../taskpane/parts/Unseen';
import { Term } from '../taskpane/parts/Term';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' } },
  table: {
    ...typographyStyles.caption1, borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: '4px 3px', textAlign: 'right', verticalAlign: 'baseline', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, '@media (min-width: 400px)': { padding: '4px 6px', whiteSpace: 'nowrap' } },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
  chosen: { '& th, & td': { backgroundColor: tokens.colorSubtleBackgroundSelected } },
});

type Props = { readonly heads: readonly string[]; readonly rows: readonly (readonly ReactNode[])[]; readonly chosen?: number };

/** A small table: the first cell of a row names it; one row may be the chosen one. Where it is wider than the pane it scrolls by itself. */
export function Ledger({ heads, rows, chosen = -1 }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="group" aria-label={heads.filter((head) => head !== '').join(', ')} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr>{heads.map((head) => (head === '' ? <th key="name" scope="col"><Unseen>Name</Unseen></th> : <th key={head} scope="col"><Term>{head}</Term></th>))}</tr></thead>
        <tbody>
          {rows.map((cells, r) => (
            <tr key={r} className={mergeClasses(r === chosen && styles.chosen)}>{cells.map((cell, c) => (c === 0 ? <th key={c} scope="row">{cell}</th> : <td key={c}>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
