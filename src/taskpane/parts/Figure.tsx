import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { full, short } from '../words';
import { Unseen } from './Unseen';
import { Term } from './Term';

const useStyles = makeStyles({
  figures: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))', gap: '1px', margin: 0, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // Lines of its own, so that a row with a place left over shows no slab of grey.
  figure: { boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke3}`, padding: '8px 12px 10px', minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, minHeight: '20px', margin: 0 },
  value: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, paddingLeft: '4px' },
  loss: { color: tokens.colorPaletteRedForeground1 },
});

export type FigureShown = {
  readonly label: string;
  readonly value: number;
  /** `each`, a currency, or '' where the label says it. */
  readonly unit: string;
  /** What is to be said of it here, besides what the glossary says. */
  readonly note?: string;
  /** Short and loss are red; by sign and word as well, never by colour alone. */
  readonly loss?: boolean;
};

/** The figures of a stage, at most six, each a term with its number. */
export function Figures({ figures }: { readonly figures: readonly FigureShown[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <Figure key={figure.label} {...figure} />
      ))}
    </dl>
  );
}

function Figure({ label, value, unit, note = '', loss = false }: FigureShown) {
  const styles = useStyles();
  const said = `${full(value)}${unit === '' ? '' : ` ${unit}`}`;
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>
        <Term more={note}>{label}</Term>
      </dt>
      <dd className={mergeClasses(styles.value, loss && styles.loss)} title={said}>
        <span aria-hidden>
          {short(value)}
          {!Number.isNaN(value) && unit !== '' && <span className={styles.unit}>{unit}</span>}
        </span>
        <Unseen>{said}</Unseen>
      </dd>
    </div>
  );
}
