import { Button } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import { nextLooks, type Looks } from '../looks';

/** Light, dark or as Excel: one small button that goes round. */
export function LooksSwitch({ looks, onLooks }: { readonly looks: Looks; readonly onLooks: (looks: Looks) => void }) {
  const next = nextLooks(looks);
  return <Button appearance="subtle" icon={<DarkTheme20Regular />} aria-label={`Colours ${looks}, change to ${next}`} title={`Colours ${looks}; press for ${next}`} onClick={() => onLooks(next)} />;
}
