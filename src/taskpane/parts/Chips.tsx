import { makeStyles, ToggleButton, Tooltip } from '@fluentui/react-components';
import { meaning } from '../help/glossary';
import { grouped } from '../words';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '0 0 8px' },
  chip: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px', fontVariantNumeric: 'tabular-nums' },
});

/** `count`: how many it would leave; absent where nothing is counted. */
export type Chip<T extends string> = { readonly value: T; readonly count?: number };

type Props<T extends string> = { readonly label: string; readonly chips: readonly Chip<T>[]; readonly chosen: T | undefined; readonly onChoose: (value: T | undefined) => void };

/** Filters of which one at a time holds; pressing it again lifts it. */
export function Chips<T extends string>({ label, chips, chosen, onChoose }: Props<T>) {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {chips.map(({ value, count }) => {
        const means = meaning(value);
        const chip = (
          <ToggleButton key={value} size="small" shape="circular" className={styles.chip} checked={value === chosen} onClick={() => onChoose(value === chosen ? undefined : value)}>
            {count === undefined ? value : `${value} ${grouped(count)}`}
          </ToggleButton>
        );
        return means === undefined ? chip : <Tooltip key={value} content={means} relationship="description" positioning="below" withArrow>{chip}</Tooltip>;
      })}
    </div>
  );
}
