import { useState } from 'react';
import { Button, makeStyles, mergeClasses, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import type { Names } from './board';
import { BLANK_STEP, type Step } from './draft';
import { StepForm } from './StepForm';
import type { StepSaid } from './tried';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '6px' },
  step: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '4px 8px 6px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  says: {
    ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, textAlign: 'left', border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, padding: '6px 0', cursor: 'pointer', overflowWrap: 'anywhere', fontFamily: 'inherit',
    '&:hover': { textDecorationLine: 'underline' },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  acts: { display: 'flex', alignItems: 'center', gap: '2px', justifyContent: 'flex-end' },
  order: { ...typographyStyles.caption1, color: tokens.colorPaletteMarigoldForeground2, margin: '4px 0 0' },
  add: { marginTop: '8px' },
});

type Props = { readonly steps: readonly Step[]; readonly said: readonly StepSaid[]; readonly order: readonly number[]; readonly names: Names; readonly onChange: (steps: readonly Step[]) => void };

/** The levers of a draft in the order they are pulled: each can be changed, moved, copied, switched off and taken away. */
export function StepList({ steps, said, order, names, onChange }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState<number | undefined>(steps.length === 1 ? 0 : undefined);
  const change = (next: readonly Step[], at: number | undefined) => {
    setOpen(at);
    onChange(next);
  };
  const swap = (i: number, j: number) => change(steps.map((step, k) => (k === i ? (steps[j] ?? step) : k === j ? (steps[i] ?? step) : step)), open === i ? j : open === j ? i : open);
  return (
    <>
      <ol className={styles.list}>
        {steps.map((step, i) => (
          <li key={i} className={styles.step}>
            <div className={styles.head}>
              <button type="button" className={mergeClasses(styles.says, step.off && styles.off, said[i]?.wrong && styles.wrong)} aria-expanded={open === i} onClick={() => setOpen(open === i ? undefined : i)}>
                {i + 1}. {said[i]?.wrong ? said[i].wrong.wrong : (said[i]?.says ?? step.lever)}
              </button>
              <Switch checked={!step.off} aria-label={`Step ${i + 1} is pulled`} onChange={(_, { checked }) => change(steps.map((one, k) => (k === i ? { ...one, off: !checked } : one)), open)} />
            </div>
            {open === i && <StepForm step={step} names={names} said={said[i]} onChange={(next) => change(steps.map((one, k) => (k === i ? next : one)), i)} />}
            {open === i && (
              <div className={styles.acts}>
                <Button size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-label={`Pull step ${i + 1} earlier`} title="Earlier" disabled={i === 0} onClick={() => swap(i, i - 1)} />
                <Button size="small" appearance="subtle" icon={<ArrowDown16Regular />} aria-label={`Pull step ${i + 1} later`} title="Later" disabled={i === steps.length - 1} onClick={() => swap(i, i + 1)} />
                <Button size="small" appearance="subtle" icon={<Copy16Regular />} aria-label={`Copy step ${i + 1}`} title="Copy" onClick={() => change([...steps.slice(0, i + 1), step, ...steps.slice(i + 1)], i + 1)} />
                <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={`Take step ${i + 1} away`} title="Take away" onClick={() => change(steps.filter((_, k) => k !== i), undefined)} />
              </div>
            )}
            {order.includes(i) && <p className={styles.order}>Order matters here: pulled after the next step, it would come to something else.</p>}
          </li>
        ))}
      </ol>
      <Button size="small" className={styles.add} onClick={() => change([...steps, BLANK_STEP], steps.length)}>Add a lever</Button>
    </>
  );
}
