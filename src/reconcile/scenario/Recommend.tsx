import { useState } from 'react';
import { Button, Field, makeStyles, Select, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import type { Recommended } from './recommended';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', justifyItems: 'stretch' },
  act: { justifySelf: 'start' },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

type Props = { readonly names: readonly string[]; readonly recommended: Recommended | undefined; readonly onRecommend: (recommended: Recommended) => void };

/** Which plan a person would go for, and why; the numbers propose nothing here. */
export function Recommend({ names, recommended, onRecommend }: Props) {
  const styles = useStyles();
  const [scenario, setScenario] = useState(recommended?.scenario ?? '');
  const [why, setWhy] = useState(recommended?.why ?? '');
  const same = scenario === (recommended?.scenario ?? '') && why.trim() === (recommended?.why ?? '');
  const ready = !same && (scenario === '' || why.trim() !== '');
  return (
    <div className={styles.form}>
      <Field label="Recommended" size="small"><Select size="small" value={scenario} onChange={(_, { value }) => setScenario(value)}><option value="">None yet</option>{names.map((name) => <option key={name} value={name}>{name}</option>)}</Select></Field>
      {scenario !== '' && <Field label="Because" size="small"><Textarea size="small" value={why} maxLength={500} onChange={(_, { value }) => setWhy(value)} /></Field>}
      <Button size="small" className={styles.act} disabled={!ready} onClick={() => onRecommend({ scenario, why: scenario === '' ? '' : why.trim() })}>{same && scenario !== '' ? 'Kept in the workbook' : 'Keep the recommendation'}</Button>
      <p className={styles.says}>It is kept in the workbook, stands on the sheet Scenarios when that is written, and among the decisions when its plan is committed.</p>
    </div>
  );
}
