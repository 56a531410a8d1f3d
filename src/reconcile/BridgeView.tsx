import { useState } from 'react';
import { makeStyles, Select } from '@fluentui/react-components';
import { Waterfall } from '../taskpane/charts/Waterfall';
import { Chips } from '../taskpane/parts/Chips';
import { stepsOf } from './figures';
import type { Bridge } from './reconciliation';

const useStyles = makeStyles({ choose: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'start' }, family: { flexGrow: 1, minWidth: '120px', marginBottom: '8px' } });

const MEASURES = ['Revenue', 'Margin'] as const;
type Of = (typeof MEASURES)[number];

/** The way from budget to plan, of revenue or of margin, of all items or of one family. */
export function BridgeView({ bridge, unit }: { readonly bridge: Bridge; readonly unit: string }) {
  const styles = useStyles();
  const [of, setOf] = useState<Of>('Revenue');
  const [family, setFamily] = useState<string | undefined>();
  const walk = of === 'Margin' && bridge.margin ? bridge.margin : bridge;
  const steps = walk.families.find((part) => part.family === family)?.steps ?? walk.total;
  return (
    <>
      <div className={styles.choose}>
        {bridge.margin && <Chips label="Bridge of" chips={MEASURES.map((value) => ({ value }))} chosen={of} onChoose={(chosen) => setOf(chosen ?? of)} />}
        {bridge.families.length > 1 && (
          <Select size="small" className={styles.family} aria-label="Bridge of family" value={family ?? ALL} onChange={(_, { value }) => setFamily(value === ALL ? undefined : value)}>
            <option value={ALL}>All families</option>
            {bridge.families.map((part) => <option key={part.family} value={part.family}>{part.family === '' ? 'Without family' : part.family}</option>)}
          </Select>
        )}
      </div>
      <Waterfall steps={stepsOf(steps)} unit={unit} />
    </>
  );
}

/** No family is called so: names are read without spaces at their ends. */
const ALL = ' ';
