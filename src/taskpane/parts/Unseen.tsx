import type { ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', padding: 0, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Words for a screen reader only. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().unseen}>{children}</span>;
}
