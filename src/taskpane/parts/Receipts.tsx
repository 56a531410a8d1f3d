import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { sentence, type Written } from '../../model/written';
import type { Place } from '../../model/place';
import { counted } from '../words';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px', ...typographyStyles.caption1 },
  line: { display: 'grid', gridTemplateColumns: '16px 1fr', gap: '8px', alignItems: 'start' },
  done: { color: tokens.colorBrandForeground1 },
  refused: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What became of each sheet: written, with a link to it, or refused, with the reason and what to do. */
export function Receipts({ receipts, onGo }: { readonly receipts: readonly Written[]; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const trips = receipts.reduce((sum, receipt) => sum + (receipt.ok ? receipt.trips : 0), 0);
  return (
    <Section title="Written" aside={counted(trips, 'trip')}>
      <ul className={styles.list}>
        {receipts.map((receipt) => (
          <li key={receipt.sheet} className={styles.line}>
            {receipt.ok ? <CheckmarkCircle16Regular className={styles.done} aria-label="written" /> : <DismissCircle16Filled className={styles.refused} aria-label="not written" />}
            <span>
              {receipt.ok ? (
                <><Link as="button" inline onClick={() => onGo({ sheet: receipt.sheet, row: 0, column: 0 })}>{receipt.sheet}</Link> <span className={styles.quiet}>{counted(receipt.cells, 'cell')}</span></>
              ) : (
                <>{receipt.sheet}: {sentence(receipt.refusal)}{receipt.incomplete ? ' The sheet is incomplete and says so.' : ''}</>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
