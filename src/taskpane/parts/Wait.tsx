import { useSyncExternalStore } from 'react';
import { makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half';

const useStyles = makeStyles({
  still: { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '8px', ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
});

/** That something is being looked up, in a word: a turning sign, or a still one for who wants no motion. */
export function Wait({ label }: { readonly label: string }) {
  const styles = useStyles();
  const still = useSyncExternalStore(heard, wanted);
  if (!still) return <Spinner size="tiny" label={label} />;
  return <div className={styles.still} role="status"><HourglassHalf16Regular aria-hidden />{label}</div>;
}

/** Asked only where there is somebody to ask: a test's window has no screen. */
const query = () => window.matchMedia?.('(prefers-reduced-motion: reduce)');

function wanted(): boolean {
  return query()?.matches ?? false;
}

function heard(tell: () => void): () => void {
  const asked = query();
  asked?.addEventListener('change', tell);
  return () => asked?.removeEventListener('change', tell);
}
