import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { sentence, type Written } from '../../model/written';
import type { Place } from '../../model/place';
import { counted } from '../words';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: '14px', rowGap: '8px', ...typographyStyles.caption1 },
  line: { display: 'grid', gridTemplateColumns: '16px 1fr', gap: '6px', alignItems: 'start' },
  whole: { width: '100%' },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  done: { color: tokens.colorBrandForeground1 },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

/** What became of each sheet: refused ones first, with the reason and what to do, then those written, as links to them. */
export function Receipts({ receipts, onGo }: { readonly receipts: readonly Written[]; readonly onGo: (place: Place) => void }) {
  const styles = useStyles();
  const done = receipts.filter(({ ok }) => ok);
  const refused = receipts.filter(({ ok }) => !ok);
  return (
    <Section title="Written" aside={refused.length > 0 ? `${done.length} of ${counted(receipts.length, 'sheet')}` : counted(done.length, 'sheet')}>
      <ul className={styles.list}>
        {[...refused, ...done].map((receipt) => (
          <li key={receipt.sheet} className={mergeClasses(styles.line, !receipt.ok && styles.whole)}>
            {receipt.ok ? <CheckmarkCircle16Regular className={styles.done} aria-label="written" /> : <DismissCircle16Filled className={styles.refused} aria-label="not written" />}
            {receipt.ok ? (
              <Link as="button" className={styles.link} title={counted(receipt.cells, 'cell')} onClick={() => onGo({ sheet: receipt.sheet, ...(receipt.entry ?? { row: 0, column: 0 }) })}>{receipt.sheet}</Link>
            ) : (
              <span>{receipt.refusal.subject === undefined && `${receipt.sheet}: `}{sentence(receipt.refusal)}{receipt.incomplete ? ' The sheet is incomplete and says so.' : ''}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
