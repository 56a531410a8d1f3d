import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { position: 'relative', overflowY: 'auto', overflowX: 'hidden', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  row: { position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', cursor: 'pointer', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, '&:hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  active: { boxShadow: `inset 2px 0 0 ${tokens.colorBrandForeground1}` },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected, '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
});

type Props = {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** How many rows are in sight at once. */
  readonly rows: number;
  readonly selected: number | undefined;
  /** The list itself, for who gives the keyboard back to it. */
  readonly box?: RefObject<HTMLDivElement | null>;
  readonly onSelect: (row: number) => void;
  readonly children: (row: number) => ReactNode;
};

/** A long list of which only what is in sight is drawn; arrows move, Enter opens. */
export function VirtualList({ label, count, rowHeight, rows, selected, box: given, onSelect, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const box = given ?? own;
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const at = Math.min(active, count - 1);
  const move = (to: number) => {
    const row = Math.max(0, Math.min(count - 1, to));
    setActive(row);
    const list = box.current;
    if (!list) return;
    const lowest = (row + 1) * rowHeight - rows * rowHeight;
    list.scrollTop = Math.min(row * rowHeight, Math.max(lowest, list.scrollTop));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + rows, PageUp: at - rows }[event.key];
    if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (to === undefined) onSelect(at);
    else move(to);
  };
  const first = Math.max(0, Math.floor(top / rowHeight) - 3);
  const shown = Array.from({ length: Math.max(0, Math.min(count - first, rows + 7)) }, (_, i) => first + i);
  return (
    <div ref={box} role="listbox" aria-label={label} tabIndex={0} className={styles.list} style={{ height: Math.min(count, rows) * rowHeight + 2 }}
      aria-activedescendant={count > 0 ? `${id}${at}` : undefined} onKeyDown={onKeyDown} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <div role="presentation" style={{ height: count * rowHeight }}>
        {shown.map((row) => (
          <div key={row} id={`${id}${row}`} role="option" aria-selected={row === selected} aria-setsize={count} aria-posinset={row + 1} style={{ top: row * rowHeight, height: rowHeight }}
            className={mergeClasses(styles.row, row === at && styles.active, row === selected && styles.selected)}
            onClick={() => { setActive(row); onSelect(row); }}>
            {children(row)}
          </div>
        ))}
      </div>
    </div>
  );
}
