import { useEffect, useRef, type KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { BASE } from '../lever/lever';

const useStyles = makeStyles({
  strip: { display: 'flex', gap: '4px', overflowX: 'auto', scrollbarWidth: 'thin', padding: '2px', minWidth: 0, flexGrow: 1 },
  name: {
    ...typographyStyles.caption1, flexShrink: 0, maxWidth: '160px', height: '26px', padding: '0 10px', cursor: 'pointer', color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusCircular, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap',
    '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorBrandBackground}`, fontWeight: tokens.fontWeightSemibold,
    '&:hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'HighlightText', backgroundColor: 'Highlight' },
  },
});

type Props = { readonly names: readonly string[]; readonly chosen: string; readonly onChoose: (name: string) => void };

/** The base and every scenario as names in a row, of which one is in front: arrow keys go from one to the next. */
export function ScenarioStrip({ names, chosen, onChoose }: Props) {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const all = [BASE, ...names];
  // The one in front is always in sight, however many there are.
  useEffect(() => {
    // In braces: newer browsers answer a promise, which React would take for a way to clean up.
    void strip.current?.querySelector('[aria-checked=true]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [chosen, names.length]);
  const go = (to: number) => {
    const at = (to + all.length) % all.length;
    const name = all[at];
    if (name === undefined) return;
    onChoose(name);
    strip.current?.querySelectorAll('button')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const at = all.indexOf(chosen);
    const to = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : key === 'Home' ? 0 : key === 'End' ? all.length - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div className={styles.strip} role="radiogroup" aria-label="Scenario" ref={strip} onKeyDown={onKeyDown}>
      {all.map((name) => (
        <button key={name} type="button" role="radio" aria-checked={name === chosen} tabIndex={name === chosen ? 0 : -1} title={name} className={mergeClasses(styles.name, name === chosen && styles.chosen)} onClick={() => onChoose(name)}>{name}</button>
      ))}
    </div>
  );
}
