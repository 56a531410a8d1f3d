import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  strip: { display: 'block', width: '100%', height: '12px' },
  has: { fill: tokens.colorBrandForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  lacks: { fill: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { fill: 'GrayText' } },
});

/** How full each period is, 0 to 1, as a column a period; the caller says it in words. */
export function Strip({ shares, label }: { readonly shares: ArrayLike<number>; readonly label: string }) {
  const styles = useStyles();
  const each = 100 / Math.max(shares.length, 1);
  const gap = shares.length > 60 ? 0 : 0.5;
  return (
    <svg className={styles.strip} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      {Array.from(shares, (share, t) => (
        <g key={t}>
          <rect x={t * each} width={each - gap} y="0" height="12" className={styles.lacks} />
          <rect x={t * each} width={each - gap} y={12 - 12 * share} height={12 * share} className={styles.has} />
        </g>
      ))}
    </svg>
  );
}
