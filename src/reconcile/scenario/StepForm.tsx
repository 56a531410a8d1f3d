import { Field, makeStyles, Select, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { LEVERS, type LeverKind, type LeverMeasure } from '../lever/lever';
import { kindNamed, LEVER_OVER, measureNamed } from '../lever/words';
import type { Names } from './board';
import type { Step } from './draft';
import { NameField, NumberField, PeriodField, type Slide } from './Fields';
import type { StepSaid } from './tried';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start', padding: '8px 0 4px' },
  cell: { minWidth: 0 },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** How the value of each lever is asked for; those that are not here need none. */
const VALUES: Readonly<Partial<Record<LeverKind, { readonly label: string; readonly unit: string; readonly each?: number; readonly slide?: Slide }>>> = {
  'scale': { label: 'Factor', unit: '×', slide: { min: 0, max: 2, step: 0.01 } },
  'add': { label: 'To add in each period', unit: '' },
  'set': { label: 'New value in each period', unit: '' },
  'cap': { label: 'At most in each period', unit: '' },
  'delay': { label: 'Later by', unit: 'periods' },
  'pull forward': { label: 'Earlier by', unit: 'periods' },
  'allocate': { label: 'Others keep at least', unit: '%', each: 0.01, slide: { min: 0, max: 100, step: 1 } },
  'cut target': { label: 'Less target stock', unit: '%', each: 0.01, slide: { min: 0, max: 100, step: 1 } },
  'one-off cost': { label: 'Cost', unit: '' },
  'terms': { label: 'Days', unit: 'days', slide: { min: 0, max: 120, step: 1 } },
};

type Props = { readonly step: Step; readonly names: Names; readonly said: StepSaid | undefined; readonly onChange: (step: Step) => void };

/** One lever as a form: what it does, to what, how much, where and when. */
export function StepForm({ step, names, said, onChange }: Props) {
  const styles = useStyles();
  const kind = kindNamed(step.lever);
  const change = (by: Partial<Step>) => onChange({ ...step, ...by });
  const wrong = (column: string) => (said?.wrong?.column === column ? `${said.wrong.wrong} ${said.wrong.todo}` : undefined);
  const value = kind && VALUES[kind];
  const where = (['product', 'location', 'family', 'class', 'customer', 'segment'] as const).filter((column) => reaches(step, kind, column, names));
  return (
    <div className={styles.form}>
      <Field className={styles.cell} label="Lever" size="small" {...hint(wrong('Lever'))}>
        <Select size="small" value={kind ?? ''} onChange={(_, { value: next }) => change(turned(step, kindNamed(next) ?? 'scale'))}>
          {kind === undefined && <option value="">{step.lever}</option>}
          {LEVERS.filter((one) => names.has.actuals || one === kind || (one !== 'reforecast' && one !== 'run rate')).map((one) => <option key={one} value={one}>{one}</option>)}
        </Select>
      </Field>
      {kind && LEVER_OVER[kind].measures.length > 1 && kind !== 'one-off cost' && <div className={styles.cell}><Moved kind={kind} step={step} names={names} wrong={wrong('Measure')} onChange={(measure) => change({ measure })} /></div>}
      {value && <div className={value.slide ? styles.wide : styles.cell}><NumberField {...value} value={step.value} wrong={wrong('Value')} onChange={(next) => change({ value: next })} /></div>}
      {kind === 'expression' && (
        <Field className={styles.wide} label="Expression" size="small" {...hint(wrong('Expression'))}>
          <Textarea size="small" value={step.expression} placeholder="demand * (1 + 0.1)" spellCheck={false} onChange={(_, { value: expression }) => change({ expression })} />
        </Field>
      )}
      {where.map((column) => (
        <div key={column} className={styles.cell}>
          <NameField
            label={LABELS[column]}
            names={column === 'product' && onHours(step) ? [...names.resource, ...names.product] : names[column]}
            value={step[column]}
            wrong={wrong(LABELS[column])}
            onChange={(name) => change({ [column]: name })}
          />
        </div>
      ))}
      <div className={styles.cell}><PeriodField label={kind === 'one-off cost' ? 'In' : 'From'} periods={names.periods} value={step.from} none="the start" wrong={wrong('From')} onChange={(from) => change({ from })} /></div>
      {kind !== 'one-off cost' && <div className={styles.cell}><PeriodField label="To" periods={names.periods} value={step.to} none="the end" wrong={wrong('To')} onChange={(to) => change({ to })} /></div>}
    </div>
  );
}

const LABELS = { product: 'Product', location: 'Location', family: 'Family', class: 'Class', customer: 'Customer', segment: 'Segment' } as const;

function Moved({ kind, step, names, wrong, onChange }: { readonly kind: LeverKind; readonly step: Step; readonly names: Names; readonly wrong: string | undefined; readonly onChange: (measure: string) => void }) {
  const { measures, usual } = LEVER_OVER[kind];
  const there = measures.filter((measure) => (measure !== 'Budget' || names.has.budget) && ((measure !== 'Capacity' && measure !== 'Overtime') || names.has.hours));
  const chosen = measureNamed(step.measure) ?? usual ?? '';
  return (
    <Field label="Moves" size="small" {...hint(wrong)}>
      <Select size="small" value={chosen} disabled={there.length < 2} onChange={(_, { value }) => onChange(value)}>
        {there.map((measure) => <option key={measure} value={measure}>{measure}</option>)}
      </Select>
    </Field>
  );
}

/** A step that does something else now: its measure and value are taken along where they still mean something. */
function turned(step: Step, kind: LeverKind): Step {
  const { measures, usual } = LEVER_OVER[kind];
  const measure = measureNamed(step.measure);
  const next: LeverMeasure | undefined = measure && measures.includes(measure) ? measure : (usual ?? measures[0]);
  return { ...step, lever: kind, measure: kind === 'one-off cost' ? '' : (next ?? ''), value: kindNamed(step.lever) === kind ? step.value : NaN };
}

/** Whether a column can say where the lever reaches: there are names, or it says one already. */
function reaches(step: Step, kind: LeverKind | undefined, column: keyof typeof LABELS, names: Names): boolean {
  if (step[column] !== '') return true;
  const measure = measureNamed(step.measure);
  if (kind === 'one-off cost' || measure === 'DSO' || measure === 'DPO') return false;
  if (column === 'customer' || column === 'segment') return names[column].length > 0 && (measure === 'Demand' || kind === 'allocate');
  return names[column].length > 0;
}

function onHours({ measure }: Step): boolean {
  const found = measureNamed(measure);
  return found === 'Capacity' || found === 'Overtime';
}

function hint(wrong: string | undefined) {
  return wrong === undefined ? {} : { validationMessage: wrong };
}
