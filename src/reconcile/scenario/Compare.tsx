import { useState } from 'react';
import { makeStyles, Tab, TabList, tokens, typographyStyles } from '@fluentui/react-components';
import type { Desk } from '../../session/desk';
import { Lines } from '../../taskpane/charts/Lines';
import { Waterfall } from '../../taskpane/charts/Waterfall';
import { Fold } from '../../taskpane/parts/Fold';
import { Section } from '../../taskpane/parts/Section';
import { step } from '../../taskpane/metric-words';
import { counted } from '../../taskpane/words';
import { BASE } from '../lever/lever';
import { ByPeriod } from './ByPeriod';
import { bridgeOf, BRIDGED, type Bridged } from './bridged';
import type { Comparison } from './compared';
import { Multiples, type Plan } from './Multiples';
import { Recommend } from './Recommend';
import type { Recommended } from './recommended';
import { SideBySide } from './SideBySide';
import type { Swap } from './swaps';

const useStyles = makeStyles({
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: '0 0 2px' },
  tabs: { margin: '0 0 4px -8px' },
  order: { ...typographyStyles.caption1, color: tokens.colorPaletteMarigoldForeground2, margin: '0 0 4px' },
  empty: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

type Props = { readonly comparison: Comparison; readonly recommended: Recommended | undefined; readonly currency: string; readonly scenario: string; readonly desk: Desk };

/** All plans side by side: service, margin and cash at a glance, what makes the difference lever by lever, stock and cash over time, and every metric. */
export function Compare({ comparison, recommended, currency, scenario, desk }: Props) {
  const styles = useStyles();
  const { scenarios, periods } = comparison;
  const [picked, pick] = useState(scenario);
  const plans: readonly Plan[] = [{ name: BASE, metrics: comparison.base }, ...scenarios].map((plan) => ({ ...plan, recommended: plan.name === recommended?.scenario }));
  const courses = [{ name: BASE, course: comparison.course }, ...scenarios];
  const front = scenarios.find(({ name }) => name === picked) ?? scenarios[0];
  const lines = (of: 'stock' | 'cash') => courses.map(({ name, course }) => ({ name, values: course[of], looks: name === front?.name ? 'front' as const : name === BASE ? 'base' as const : 'plain' as const }));
  return (
    <>
      <Section title="Side by side" aside={counted(scenarios.length, 'scenario')}><Multiples plans={plans} front={front?.name ?? BASE} onFront={pick} /></Section>
      {front && <Drivers comparison={comparison} of={front} currency={currency} />}
      <Section title="Projected stock" aside="closing, at cost"><Lines title="Projected stock at cost" unit={currency} periods={periods} lines={lines('stock')} /></Section>
      <Section title="Projected cash" aside="closing"><Lines title="Projected cash" unit={currency} periods={periods} lines={lines('cash')} /></Section>
      <Section title="All metrics"><SideBySide plans={plans} /></Section>
      <Section title="Period by period"><Fold head={<span className={styles.caption}>Choose a measure</span>}><ByPeriod periods={periods} plans={courses} /></Fold></Section>
      <Section title="Recommendation"><Recommend key={`${recommended?.scenario ?? ''} ${recommended?.why ?? ''}`} names={plans.map(({ name }) => name)} recommended={recommended} onRecommend={desk.recommend} /></Section>
    </>
  );
}

/** What each lever does to a figure, from the base to the scenario: the steps add up. */
function Drivers({ comparison: { base }, of, currency }: { readonly comparison: Comparison; readonly of: Comparison['scenarios'][number]; readonly currency: string }) {
  const styles = useStyles();
  const [metric, choose] = useState<Bridged>('Margin');
  const steps = bridgeOf(metric, base, of);
  return (
    <Section title="What makes the difference" aside={of.name}>
      <TabList size="small" className={styles.tabs} selectedValue={metric} onTabSelect={(_, { value }) => choose(BRIDGED.find((one) => one === value) ?? 'Margin')}>{BRIDGED.map((one) => <Tab key={one} value={one}>{one}</Tab>)}</TabList>
      {of.swaps?.map((swap) => <p key={swap.step} className={styles.order}>{orderInWords(swap)}</p>)}
      {steps ? <Waterfall steps={steps} unit={currency} /> : <p className={styles.empty}>This workbook does not tell {metric.toLowerCase()}.</p>}
    </Section>
  );
}

function orderInWords({ step: first, margin }: Swap): string {
  const by = step('Margin', margin);
  const what = /^[0–]$/.test(by) ? 'come to another plan' : `change the margin by ${by}`;
  return `Order matters: steps ${first + 1} and ${first + 2} the other way round ${what}.`;
}
