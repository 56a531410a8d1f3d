import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import type { Difference } from './difference';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', gap: '4px', ...typographyStyles.caption1, overflowWrap: 'anywhere' },
  line: { borderLeft: `2px solid ${tokens.colorPaletteRedBorder2}`, paddingLeft: '8px' },
  more: { fontSize: 'inherit', lineHeight: 'inherit', justifySelf: 'start' },
});

const FEW = 5;

/** What is not as it was committed, a line each, with its cell as a link. */
export function Differences({ differences, onGo }: { readonly differences: readonly Difference[]; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const [all, showAll] = useState(false);
  const shown = all ? differences : differences.slice(0, FEW);
  return (
    <ul className={styles.list}>
      {shown.map(({ place, sentence }, i) => (
        <li key={`${i} ${sentence}`} className={styles.line}>{place && <><Cell place={place} onGo={onGo} /> </>}{sentence}</li>
      ))}
      {shown.length < differences.length && <li><Link as="button" className={styles.more} onClick={() => showAll(true)}>{`Show the other ${differences.length - shown.length}`}</Link></li>}
    </ul>
  );
}
