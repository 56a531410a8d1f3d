import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import { FirstRows } from './FirstRows';
import type { InputName } from './inputs';
import type { Suggestion } from './range/suggest';

const useStyles = makeStyles({
  one: { display: 'grid', gap: '4px', padding: '6px 8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2, minWidth: 0, ...typographyStyles.caption1 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  says: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Props = { readonly input: InputName; readonly suggestions: readonly Suggestion[]; readonly onMap: (input: InputName, name: string) => void; readonly onGo: (place: Place) => void };

/** The ranges that could be an input, each with why and, of the first, how its rows would be understood; one click takes it and it is remembered. */
export function Suggested({ input, suggestions, onMap, onGo }: Props) {
  const styles = useStyles();
  return suggestions.map(({ wish, place, name, score, reason, preview }) => (
    <div key={wish} className={styles.one}>
      <div className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <span title="How well headers, contents and name fit">fits {Math.round(score * 100)} %</span>
      </div>
      <p className={styles.says}><Cell place={place} onGo={onGo} /> · {reason}</p>
      {preview && <FirstRows previews={[preview]} />}
      <div><Button size="small" onClick={() => onMap(input, wish)}>Use it as {input}</Button></div>
    </div>
  ));
}
