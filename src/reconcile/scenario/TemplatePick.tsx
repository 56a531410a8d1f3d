import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../../taskpane/parts/Section';
import { TEMPLATES, type Ask, type Template } from '../lever/templates';
import type { Names } from './board';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  choice: {
    width: '100%', textAlign: 'left', padding: '6px 8px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, cursor: 'pointer', display: 'grid', fontFamily: 'inherit',
    '&:hover:enabled': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&:disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  name: { ...typographyStyles.body1Strong },
  says: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  others: { display: 'flex', gap: '8px', flexWrap: 'wrap', paddingTop: '8px' },
});

type Props = { readonly names: Names; readonly copies: readonly string[]; readonly onTemplate: (template: Template) => void; readonly onBlank: () => void; readonly onCopy: (name: string) => void; readonly onClose: () => void };

/** The stories that come up in meetings, each one click from a scenario; or none of them, or one that there is already. */
export function TemplatePick({ names, copies, onTemplate, onBlank, onCopy, onClose }: Props) {
  const styles = useStyles();
  return (
    <Section title="What if?">
      <ul className={styles.list}>
        {TEMPLATES.map((template) => {
          const lacks = lacking(template, names);
          return (
            <li key={template.name}>
              <button type="button" className={styles.choice} disabled={lacks !== ''} onClick={() => onTemplate(template)}>
                <span className={styles.name}>{template.name}</span>
                <span className={styles.says}>{lacks === '' ? template.says : lacks}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={styles.others}>
        <Button size="small" onClick={onBlank}>Lever by lever</Button>
        {copies.slice(0, 3).map((name) => <Button key={name} size="small" onClick={() => onCopy(name)}>Copy of {name}</Button>)}
        <Button size="small" appearance="subtle" onClick={onClose}>Close</Button>
      </div>
    </Section>
  );
}

/** What the workbook would have to say for a template to mean anything; '' where it does. */
export function lacking({ name, asks }: Template, names: Names): string {
  if (name === 'Capacity down' && !names.has.hours) return 'Needs Capacity and Routing in the workbook.';
  if (name === 'Promo for top accounts only' && names.customer.length + names.segment.length === 0) return 'Needs a Customer or Segment column in Demand.';
  const [missing] = asks.filter((ask) => ask.optional !== true && !there(ask, names));
  return missing ? `Needs a ${missing.label} in the workbook.` : '';
}

/** Whether there is anything to choose from. */
export function there({ kind }: Ask, names: Names): boolean {
  return kind === 'period' || kind === 'periods' || kind === 'share' || kind === 'money' || names[kind].length > 0;
}
