import { makeStyles, tokens } from '@fluentui/react-components';
import { Unseen } from './Unseen';

/** Where a stage stands, as its tab shows it. */
export type StageState = 'not yet' | 'needs you' | 'done' | 'stale';

const useStyles = makeStyles({
  dot: { width: '8px', height: '8px', flexShrink: 0, overflow: 'visible', forcedColorAdjust: 'auto' },
  quiet: { fill: 'none', stroke: tokens.colorNeutralForeground4, strokeWidth: '1.25px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  watch: { fill: tokens.colorPaletteMarigoldForeground3, stroke: 'none', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  done: { fill: tokens.colorBrandForeground1, stroke: 'none', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  stale: { fill: tokens.colorNeutralForeground3, stroke: 'none', '@media (forced-colors: active)': { fill: 'CanvasText' } },
});

/** A state by shape first, colour second, and in words for those who see neither. */
export function StateDot({ state }: { readonly state: StageState }) {
  const styles = useStyles();
  return (
    <>
      <svg className={styles.dot} viewBox="0 0 8 8" aria-hidden>
        {state === 'not yet' && <circle cx="4" cy="4" r="3" className={styles.quiet} />}
        {state === 'needs you' && <path d="M4 0 8 4 4 8 0 4Z" className={styles.watch} />}
        {state === 'done' && <circle cx="4" cy="4" r="3.5" className={styles.done} />}
        {state === 'stale' && <path d="M4 .5a3.5 3.5 0 0 0 0 7Z" className={styles.stale} />}
        {state === 'stale' && <circle cx="4" cy="4" r="3" className={styles.quiet} />}
      </svg>
      <Unseen>, {state}</Unseen>
    </>
  );
}
