import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { meaning } from '../help/glossary';

const useStyles = makeStyles({
  term: {
    cursor: 'help', textDecorationLine: 'underline', textDecorationStyle: 'dotted', textDecorationColor: tokens.colorNeutralForeground4, textDecorationThickness: '1px', textUnderlineOffset: '3px', borderRadius: tokens.borderRadiusSmall,
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

type Props = { readonly children: string; /** What the glossary calls it, where the pane says it shorter. */ readonly of?: string | undefined; /** What is to be said of it here besides. */ readonly more?: string };

/** A word of the trade with its one line of explanation: on hover, on focus, and to screen readers. A word the glossary does not know is shown as it is. */
export function Term({ children, of = children, more = '' }: Props) {
  const styles = useStyles();
  const means = meaning(of);
  if (means === undefined) return children;
  return (
    <Tooltip content={more === '' ? means : `${means} ${more}`} relationship="description" positioning="below" withArrow>
      <span role="term" tabIndex={0} className={styles.term}>{children}</span>
    </Tooltip>
  );
}
