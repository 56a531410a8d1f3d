import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../taskpane/parts/Section';
import { Term } from '../taskpane/parts/Term';
import { called, leaning, whole } from '../taskpane/shares';
import { counted, percent, periodInWords, short } from '../taskpane/words';
import { Ledger } from './Ledger';
import type { LeftOut } from './learned';
import type { Lessons, Who } from './lessons';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
  name: { minWidth: 0, padding: '0 2px 0 0', justifyContent: 'start', textAlign: 'left', fontWeight: 'inherit' },
});

type Props = { readonly lessons: Lessons; readonly onScore: (of: Who) => void };

/** Who leans, since when, and whether it is chance; and which step of the process helps. A click puts a contributor in front. */
export function Standings({ lessons: { standings, steps, chosen, left }, onScore }: Props) {
  const styles = useStyles();
  const at = standings.findIndex(({ of }) => of.contributor === chosen?.of.contributor && Object.is(of.lag, chosen.of.lag));
  const league = steps.filter(({ lag }) => Object.is(lag, chosen?.lag));
  return (
    <>
      <Section title="Who leans" aside="forecast − actual, + is over">
        <Ledger chosen={at} heads={['', 'Bias', 'WMAPE', 'Signal', 'Verdict', 'Since']} rows={standings.map(({ of, who, lag, bias, wmape, signal, verdict, since }, i) => [
          <Button key="name" size="small" appearance="transparent" className={styles.name} aria-pressed={i === at} onClick={() => onScore(of)}>{called(who, lag)}</Button>,
          leaning(bias), percent(wmape), short(signal), <Term key="verdict">{verdict}</Term>, since ? periodInWords(since).replace(' ', '\u00a0') : '–',
        ])} />
        {unscored(left) !== '' && <p className={styles.quiet}>Not scored: {unscored(left)}.</p>}
      </Section>
      <Section title="Whose touch helps" aside={chosen && !Number.isNaN(chosen.lag) ? `at lag ${chosen.lag}, points of WMAPE` : 'points of WMAPE'}>
        <Ledger heads={['', 'Pairs', 'WMAPE', 'Value added']} rows={league.map(({ who, pairs, wmape, added }) => [<Term key="who">{who}</Term>, whole(pairs), percent(wmape), Number.isNaN(added) ? '–' : `${leaning(added)}${added > 0 ? ' helped' : added < 0 ? ' hurt' : ''}`])} />
      </Section>
    </>
  );
}

/** Which cells made no pair, and why; '' where all did. */
function unscored({ ahead, noActual, noForecast, zeros }: LeftOut): string {
  const parts: readonly (readonly [number, string])[] = [
    [ahead, `${counted(ahead, 'forecast')} of periods that are not over`], [noActual, `${counted(noActual, 'forecast')} without an actual`],
    [noForecast, `${counted(noForecast, 'actual')} nobody forecast`], [zeros, `${counted(zeros, 'actual')} of 0 in percentages of each period`],
  ];
  return parts.filter(([count]) => count > 0).map(([, words]) => words).join(', ');
}
