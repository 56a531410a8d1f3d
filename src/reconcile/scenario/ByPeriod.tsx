import { useState } from 'react';
import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { Period } from '../../model/period';
import { full, percent, periodInWords, short } from '../../taskpane/words';
import type { PlanCourse } from './weigher';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginTop: '6px', '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', minWidth: '100%', ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  name: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1, textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 8px 2px 0', whiteSpace: 'nowrap' },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, padding: '0 0 4px 10px', maxWidth: '110px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cell: { textAlign: 'right', padding: '2px 0 2px 10px', whiteSpace: 'nowrap' },
});

const COURSES: readonly (readonly [keyof PlanCourse, string])[] = [['revenue', 'Revenue'], ['margin', 'Margin'], ['fill', 'Fill %'], ['short', 'Short units'], ['stock', 'Closing stock value'], ['cash', 'Closing cash']];

type Props = { readonly periods: readonly Period[]; readonly plans: readonly { readonly name: string; readonly course: PlanCourse }[] };

/** One measure of every plan, period by period. */
export function ByPeriod({ periods, plans }: Props) {
  const styles = useStyles();
  const [of, choose] = useState<keyof PlanCourse>('margin');
  const shown = (value: number) => (of === 'fill' ? percent(value) : short(value));
  return (
    <>
      <Field label="Measure" size="small"><Select size="small" value={of} onChange={(_, { value }) => choose(COURSES.find(([key]) => key === value)?.[0] ?? 'margin')}>{COURSES.map(([key, title]) => <option key={key} value={key}>{title}</option>)}</Select></Field>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Period by period">
        <table className={styles.table}>
          <thead><tr><th scope="col" className={styles.name}>Period</th>{plans.map(({ name }) => <th key={name} scope="col" className={styles.head} title={name}>{name}</th>)}</tr></thead>
          <tbody>
            {periods.map((period, t) => (
              <tr key={period}>
                <th scope="row" className={styles.name}>{periodInWords(period)}</th>
                {plans.map(({ name, course }) => <td key={name} className={styles.cell} title={full(course[of][t] ?? NaN)}>{shown(course[of][t] ?? NaN)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
