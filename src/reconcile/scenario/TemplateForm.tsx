import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Ask, Template } from '../lever/templates';
import type { Names } from './board';
import { NameField, NumberField, PeriodField } from './Fields';
import { there } from './TemplatePick';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  cell: { minWidth: 0 },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0, gridColumn: '1 / -1' },
});

export type Answers = ReadonlyMap<string, string | number>;

/** What is filled in to begin with. */
export function usual({ asks }: Template): Answers {
  return new Map(asks.flatMap(({ key, usual: value }) => (value === undefined ? [] : [[key, value] as const])));
}

type Props = { readonly template: Template; readonly names: Names; readonly answers: Answers; readonly currency: string; readonly onAnswers: (answers: Answers) => void };

/** What a template asks for, and nothing that this workbook has no names for. */
export function TemplateForm({ template, names, answers, currency, onAnswers }: Props) {
  const styles = useStyles();
  const say = (key: string, value: string | number) => onAnswers(new Map([...answers, [key, value]]));
  return (
    <div className={styles.form}>
      <p className={styles.says}>{template.says}</p>
      {template.asks.filter((ask) => there(ask, names)).map((ask) => (
        <div key={ask.key} className={ask.kind === 'share' ? styles.wide : styles.cell}>
          <Asked ask={ask} names={names} currency={currency} value={answers.get(ask.key)} onChange={(value) => say(ask.key, value)} />
        </div>
      ))}
    </div>
  );
}

type AskedProps = { readonly ask: Ask; readonly names: Names; readonly currency: string; readonly value: string | number | undefined; readonly onChange: (value: string | number) => void };

function Asked({ ask: { kind, label, optional }, names, currency, value, onChange }: AskedProps) {
  const number = typeof value === 'number' ? value : NaN;
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'share': return <NumberField label={label} value={number} unit="%" each={0.01} slide={{ min: /negative/.test(label) ? -50 : 0, max: 100, step: 1 }} onChange={onChange} />;
    case 'periods': return <NumberField label={label} value={number} unit="periods" onChange={onChange} />;
    case 'money': return <NumberField label={label} value={number} unit={currency} onChange={onChange} />;
    case 'period': return <PeriodField label={label} periods={names.periods} value={text} none={label === 'To' ? 'the end' : 'the start'} onChange={onChange} />;
    default: return <NameField label={label} names={names[kind]} value={text} all={optional === true ? 'All' : 'Choose one'} onChange={onChange} />;
  }
}
