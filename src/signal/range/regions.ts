import type { Found } from '../../model/survey';
import { fold } from '../cell/fold';
import { lexicon, roleOf } from './headers';
import type { InputName, InputSpec } from '../inputs';

/** Words behind an input's name that say which copy it is or what it is for, and no region: such a name is no part of the input. */
const NO_PART = new Set(['old', 'new', 'final', 'draft', 'copy', 'backup', 'bak', 'archive', 'orig', 'original', 'prev', 'previous', 'last', 'test', 'tmp', 'temp', 'total', 'totals', 'sum', 'all', 'global', 'world', 'list', 'lookup', 'header', 'headers', 'names', 'name', 'note', 'notes', 'start', 'end', 'date', 'range', 'data', 'alt', 'neu', 'kopie', 'gesamt', 'summe'].map(fold));

/** Inputs there is one of. */
const ALONE: ReadonlySet<InputName> = new Set<InputName>(['Settings', 'Levers', 'Actions', 'Assumptions', 'Decisions']);

/** What stands behind the input's name: `North` of `Demand_North`; undefined where the name is no part of the input. */
export function partOf(name: string, spec: InputSpec): string | undefined {
  const words = new Set([spec.input, ...spec.names].map(fold));
  for (const found of name.matchAll(/[_.\s-]+/g)) {
    const [before, after] = [name.slice(0, found.index).replace(/^(?:tbl|rng|nm)_?/i, ''), name.slice(found.index + found[0].length)];
    if (!words.has(fold(before)) || after === '') continue;
    const word = fold(after);
    // `Demand_plan` is a name of the whole; `Demand_A` only happens to spell another word for demand.
    if (words.has(fold(name)) && word.length > 1) return undefined;
    // `Stock_Target` is a name for a column.
    if (roleOf(lexicon(spec), after)) return undefined;
    return NO_PART.has(word) || /^v?\d{1,2}$|^v(?:er)?s?ion\d*$/.test(word) ? undefined : after;
  }
  return undefined;
}

/** The names that hold one input in parts, `Demand_North` and `Demand_South`; none where there are not two. */
export function partsOf(named: readonly Found[], spec: InputSpec): readonly Found[] {
  // A name over one column, or one row, is a list for a drop-down or a formula.
  const block = ({ place }: Found) => place !== undefined && place.rows > 1 && place.columns > 1;
  const parts = ALONE.has(spec.input) ? [] : named.filter((found) => block(found) && found.own !== true && partOf(found.name, spec) !== undefined);
  return parts.length > 1 ? parts : [];
}

/** Names a person means by `Region_*`; undefined when there is no star in it. */
export function starred(named: readonly Found[], wish: string): readonly Found[] | undefined {
  if (!wish.includes('*')) return undefined;
  const shape = new RegExp(`^${wish.trim().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'i');
  return named.filter((found) => found.place && shape.test(found.name));
}

/** Whether two of them share cells: then a number could count twice. */
export function overlapping(parts: readonly Found[]): readonly [Found, Found] | undefined {
  for (const [i, one] of parts.entries()) {
    for (const other of parts.slice(i + 1)) {
      const [a, b] = [one.place, other.place];
      if (!a || !b || a.sheet !== b.sheet) continue;
      if (a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns) return [one, other];
    }
  }
  return undefined;
}

/** What tells parts apart: their names without what all begin with. */
export function labels(names: readonly string[]): readonly string[] {
  let length = Math.min(...names.map((name) => name.length));
  while (length > 0 && !names.every((name) => name.slice(0, length).toLowerCase() === names[0]?.slice(0, length).toLowerCase())) length -= 1;
  // Not within a word: `Demand_North` and `Demand_Northwest` begin alike only as far as the `_`.
  while (length > 0 && !/[_.\s-]/.test(names[0]?.charAt(length - 1) ?? '')) length -= 1;
  return names.map((name) => name.slice(length) || name);
}
