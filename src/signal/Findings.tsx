import { useState } from 'react';
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Finding, Severity } from '../model/finding';
import type { Fix } from '../model/fix';
import { address, type Place } from '../model/place';
import { Cell } from '../taskpane/parts/Cell';
import { Fold } from '../taskpane/parts/Fold';
import { Section } from '../taskpane/parts/Section';
import { counted, grouped, spoken } from '../taskpane/words';
import type { Digest, FindingGroup } from './digest';
import { INPUTS, type InputName } from './inputs';
import { RULES } from './rule/rules';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'grid', gridTemplateColumns: '16px 1fr auto', alignItems: 'center', gap: '6px', flexGrow: 1, minWidth: 0, padding: '5px 4px 5px 0', ...typographyStyles.body1 },
  rule: { minWidth: 0, overflowWrap: 'anywhere' },
  input: { color: tokens.colorNeutralForeground3 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  stop: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  note: { color: tokens.colorNeutralForeground3 },
  finding: { padding: '4px 4px 8px 42px', ...typographyStyles.caption1 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '8px', margin: '8px 0 4px' },
  more: { fontSize: 'inherit', lineHeight: 'inherit' },
  remedy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', padding: '2px 4px 6px 42px', ...typographyStyles.caption1 },
  means: { margin: 0, padding: '2px 4px 4px 42px', ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  todo: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const TITLE: Record<Severity, readonly [string, string]> = { stop: ['stop', 'stops'], warning: ['warning', 'warnings'], note: ['note', 'notes'] };
/** What each rule looks for. */
const MEANS: ReadonlyMap<string, string> = new Map(Object.entries(RULES));
const FEW = 5;
const SHOWN = 20;
const ICON = { stop: DismissCircle16Filled, warning: Warning16Filled, note: Info16Regular };

type Props = { readonly digest: Digest; readonly fixed: readonly Fix[]; readonly onGo: (place: Place) => void; readonly onFix: (input: InputName, rule: string) => void; readonly onPutBack: () => void };

/** All that was noticed, worst first, a line a rule; nothing at all is said in words too. */
export function Findings({ digest, fixed, onGo, onFix, onPutBack }: Props) {
  const styles = useStyles();
  return (
    <Section title="Findings" aside={countsInWords(digest.counts)}>
      {fixed.length > 0 && <FixedCells fixed={fixed} onGo={onGo} onPutBack={onPutBack} />}
      <ul className={styles.list}>
        {digest.groups.map((group) => (
          <Group key={`${group.severity}${group.input}${group.rule}`} group={group} onGo={onGo} onFix={onFix} />
        ))}
      </ul>
    </Section>
  );
}

function Group({ group, onGo, onFix }: { readonly group: FindingGroup } & Pick<Props, 'onGo' | 'onFix'>) {
  const styles = useStyles();
  const Icon = ICON[group.severity];
  const [all, showAll] = useState(false);
  const shown = all ? group.first : group.first.slice(0, FEW);
  const left = group.count - shown.length;
  const means = MEANS.get(group.rule);
  const head = (
    <span className={styles.head}>
      <Icon className={styles[group.severity]} aria-label={group.severity} />
      <span className={styles.rule} title={means}><span className={styles.input}>{group.input}: </span>{group.rule}</span>
      <span className={styles.count}>{grouped(group.count)}</span>
    </span>
  );
  return (
    <li className={styles.group}>
      <Fold head={head}>
        {means !== undefined && <p className={styles.means}>{means}</p>}
        {group.remedy !== undefined && <Remedy group={group} onFix={onFix} />}
        <ul className={styles.list}>
          {alike(group) ? <Once findings={shown} onGo={onGo} /> : shown.map((finding, i) => <Line key={i} finding={finding} onGo={onGo} />)}
          {left > 0 && (
            <li className={mergeClasses(styles.finding, styles.note)}>
              {shown.length < group.first.length ? <Link as="button" inline className={styles.more} onClick={() => showAll(true)}>and {counted(left, 'more', 'more')}</Link> : `and ${counted(left, 'more', 'more')}, all on the sheet Inputs once it is written.`}
            </li>
          )}
        </ul>
      </Fold>
    </li>
  );
}

/** What can be done about a rule's cells in the sheet without changing what is read; what stands there now is kept. */
function Remedy({ group: { input, rule, remedy }, onFix }: { readonly group: FindingGroup } & Pick<Props, 'onFix'>) {
  const styles = useStyles();
  const of = INPUTS.find((spec) => spec.input === input)?.input;
  return of && (
    <div className={styles.remedy}>
      <Button size="small" onClick={() => onFix(of, rule)}>{remedy} in the sheet</Button>
      <span className={styles.todo}>Reading stays the same, what stands there is kept.</span>
    </div>
  );
}

/** What was put right in the sheet, with what stood there, and the way back. */
function FixedCells({ fixed, onGo, onPutBack }: Pick<Props, 'fixed' | 'onGo' | 'onPutBack'>) {
  const styles = useStyles();
  return (
    <Fold head={<span className={styles.rule}>{counted(fixed.length, 'cell')} put right in the sheet</span>}>
      <div className={styles.remedy}><Button size="small" onClick={onPutBack}>Put back what stood there</Button></div>
      <ul className={styles.list}>
        {fixed.slice(-SHOWN).map(({ place, old, now }) => <li key={address(place)} className={styles.finding}><Cell place={place} onGo={onGo} /> “{old}” is now {now === null ? 'empty' : now}</li>)}
      </ul>
    </Fold>
  );
}

/** Findings that all say the same are said once, with their cells in a row. */
function Once({ findings: first, onGo }: { readonly findings: readonly Finding[]; readonly onGo: Props['onGo'] }) {
  const styles = useStyles();
  return (
    <li className={styles.finding}>
      <p className={styles.line}>{first[0] && wrongIn(first[0])}</p>
      <p className={styles.todo}>{first[0] && todoIn(first[0])}</p>
      <p className={styles.cells}>{first.map(({ place }, i) => place && <Cell key={i} place={place} onGo={onGo} />)}</p>
    </li>
  );
}

function alike({ first }: FindingGroup): boolean {
  return first.length > 1 && first.every(({ wrong, todo }) => wrong === first[0]?.wrong && todo === first[0]?.todo);
}

function Line({ finding, finding: { place, value }, onGo }: { readonly finding: Finding; readonly onGo: Props['onGo'] }) {
  const styles = useStyles();
  return (
    <li className={styles.finding}>
      <p className={styles.line}>{place && <><Cell place={place} onGo={onGo} />{value === undefined || value === '' ? '' : ` “${value}”`} · </>}{wrongIn(finding)}</p>
      <p className={styles.todo}>{todoIn(finding)}</p>
    </li>
  );
}

/** What is wrong and what to do, with their numbers as people here write them. */
const wrongIn = ({ wrong, spoken: said }: Finding) => spoken(said?.wrong ?? wrong);
const todoIn = ({ todo, spoken: said }: Finding) => spoken(said?.todo ?? todo);

function countsInWords(counts: Digest['counts']): string {
  const said = (['stop', 'warning', 'note'] as const).filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], ...TITLE[severity]));
  return said.length === 0 ? 'nothing to mention' : said.join(' · ');
}
