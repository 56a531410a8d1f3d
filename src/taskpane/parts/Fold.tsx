import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';

const useStyles = makeStyles({
  fold: { '&[open] > summary > svg': { transform: 'rotate(90deg)' } },
  head: {
    display: 'flex', alignItems: 'center', gap: '4px', cursor: 'pointer', listStyleType: 'none', minHeight: '28px', borderRadius: tokens.borderRadiusMedium,
    '&::-webkit-details-marker': { display: 'none' },
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  // Beside a head of several lines the mark stands at the first.
  tall: { alignItems: 'start', '& > svg': { marginTop: '9px' } },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground3, transitionProperty: 'transform', transitionDuration: '120ms', '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' } },
});

/** A line that opens to show more: the browser's own, so that keys and screen readers know it. */
export function Fold({ head, children, onOpen, tall = false }: { readonly head: ReactNode; readonly children: ReactNode; readonly onOpen?: () => void; /** Whether the head has several lines. */ readonly tall?: boolean }) {
  const styles = useStyles();
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary className={mergeClasses(styles.head, tall && styles.tall)}><ChevronRight16Regular className={styles.mark} aria-hidden />{head}</summary>
      {children}
    </details>
  );
}
