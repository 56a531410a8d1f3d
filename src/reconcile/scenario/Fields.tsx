import { useId, useState } from 'react';
import { Field, Input, makeStyles, Select, Slider } from '@fluentui/react-components';
import type { Period } from '../../model/period';
import { periodInWords } from '../../taskpane/words';

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0, '& > input': { minWidth: 0, width: '100%' } } });

/** More than these are typed with suggestions instead of picked from a list. */
const PICKED = 12;

type NameProps = { readonly label: string; readonly names: readonly string[]; readonly value: string; readonly onChange: (value: string) => void; readonly all?: string; readonly wrong?: string | undefined };

/** One name out of those there are, or all of them; several may be typed with `;` between. */
export function NameField({ label, names, value, onChange, all = 'All', wrong }: NameProps) {
  const styles = useStyles();
  const id = useId();
  const few = names.length <= PICKED && (value === '' || names.includes(value));
  return (
    <Field label={label} size="small" {...(wrong !== undefined && { validationMessage: wrong })}>
      {few ? (
        <Select size="small" value={value} onChange={(_, { value: said }) => onChange(said)}>
          <option value="">{all}</option>
          {names.map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      ) : (
        <>
          <Input size="small" className={styles.input} value={value} placeholder={all} list={id} autoComplete="off" onChange={(_, { value: said }) => onChange(said)} />
          <datalist id={id}>{names.map((name) => <option key={name} value={name} />)}</datalist>
        </>
      )}
    </Field>
  );
}

type PeriodProps = { readonly label: string; readonly periods: readonly Period[]; readonly value: string; readonly none: string; readonly onChange: (value: string) => void; readonly wrong?: string | undefined };

/** One period of the plan, or its end. What stands in the row and is no period of the plan stays to be seen. */
export function PeriodField({ label, periods, value, none, onChange, wrong }: PeriodProps) {
  const known = value === '' || periods.some((period) => period === value);
  return (
    <Field label={label} size="small" {...(wrong !== undefined && { validationMessage: wrong })}>
      <Select size="small" value={value} onChange={(_, { value: said }) => onChange(said)}>
        <option value="">{none}</option>
        {!known && <option value={value}>{value}</option>}
        {periods.map((period) => <option key={period} value={period}>{periodInWords(period)}</option>)}
      </Select>
    </Field>
  );
}

export type Slide = { readonly min: number; readonly max: number; readonly step: number };

type NumberProps = {
  readonly label: string;
  /** As it is kept: a share is a fraction. */
  readonly value: number;
  readonly unit: string;
  /** What one of the unit is of the value: 0.01 for percent. */
  readonly each?: number;
  readonly slide?: Slide;
  readonly wrong?: string | undefined;
  readonly onChange: (value: number) => void;
};

/** A number one types or slides; what is not a number is blank. */
export function NumberField({ label, value, unit, each = 1, slide, wrong, onChange }: NumberProps) {
  const styles = useStyles();
  // What is typed stays as it is typed ("1." on the way to 1.5) until the number is moved by something else.
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number }>();
  const shown = Number.isNaN(value) ? NaN : Math.round((value / each) * 1e6) / 1e6;
  const text = typed && Object.is(typed.value, value) ? typed.text : Number.isNaN(shown) ? '' : String(shown);
  const say = (said: string) => {
    const plain = said.trim().replace('−', '-').replace(/,(?=\d{3}\b)/g, '').replace(',', '.');
    const number = plain === '' || plain === '-' ? NaN : Number(plain) * each;
    setTyped({ text: said, value: number });
    onChange(number);
  };
  const slid = (to: number) => {
    setTyped(undefined);
    onChange(Math.round(to * each * 1e6) / 1e6);
  };
  return (
    <Field label={label} size="small" {...(wrong !== undefined && { validationMessage: wrong })}>
      <Input size="small" className={styles.input} value={text} inputMode="decimal" autoComplete="off" {...(unit !== '' && { contentAfter: <span>{unit}</span> })} onChange={(_, { value: said }) => say(said)} />
      {slide && <Slider size="small" aria-label={label} min={Math.round(slide.min / slide.step)} max={Math.round(slide.max / slide.step)} value={Math.round((Number.isNaN(shown) ? Math.max(0, slide.min) : shown) / slide.step)} onChange={(_, { value: at }) => slid(at * slide.step)} />}
    </Field>
  );
}
