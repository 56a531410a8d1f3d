import type { ConditionalFormat, Sheet } from '../model/book';
import { reference, references } from '../model/areas';
import { argb, same, type Styles } from './looks';
import type { Part } from './part';
import { iconsInFile, priorityOf, rules } from './readConditional';
import { changed, encoded, made } from './xml';

/** Puts the sheet's conditional formats into its part: a rule that only moved keeps its element, a new one is written, one that is gone goes. */
export function writeConditional(part: Part, sheet: Sheet, was: Sheet, styles: Styles): void {
  if (same(sheet.conditional, was.conditional)) return;
  const old = new Map(rules(part).map((one) => [one.id, one]));
  const before = new Map(was.conditional.map((one) => [one.id, one]));
  let last = 0;
  const kept = new Set<string>();
  const written = sheet.conditional.filter((one) => one.areas.length > 0).map((one) => {
    const had = before.get(one.id);
    const found = had && same({ ...one, areas: [] }, { ...had, areas: [] }) ? old.get(one.id) : undefined;
    if (found) kept.add(one.id);
    // The order is the rank: numbers go up, and stay what they were where they do already.
    const priority = found && priorityOf(found.rule) > last ? priorityOf(found.rule) : last + 1;
    last = priority;
    const rule = !found ? ruleElement(one, priority, styles) : priority === priorityOf(found.rule) ? found.rule.outer : changed(found.rule, { priority });
    return found ? changed(found.block, { sqref: references(one.areas) }, rule) : made('conditionalFormatting', { sqref: references(one.areas) }, rule);
  });
  part.put('conditionalFormatting', written);
  const gone = [...old.values()].filter(({ id }) => !kept.has(id)).flatMap(({ rule }) => /<x14:id>([^<]*)</.exec(rule.inner)?.[1] ?? []);
  if (gone.length > 0) part.put('extLst', part.all('extLst').map((list) => without(list.outer, gone)).filter((list) => list !== ''));
}

/** Newer halves of rules that are gone go with them, and what is empty then. */
function without(list: string, gone: readonly string[]): string {
  let text = list;
  for (const id of gone) {
    text = text.replace(/<x14:conditionalFormatting\b[^>]*>(?:(?!<\/x14:conditionalFormatting>)[\s\S])*<\/x14:conditionalFormatting>/g, (block) => (block.includes(id) ? '' : block));
  }
  text = text.replace(/<(?:x:)?ext\b[^>]*><x14:conditionalFormattings>\s*<\/x14:conditionalFormattings><\/(?:x:)?ext>/g, '');
  return /<ext\b/.test(text) ? text : '';
}

function ruleElement(one: ConditionalFormat, priority: number, styles: Styles): string {
  const dxfId = one.paint && Object.keys(one.paint).length > 0 ? styles.dxf(one.paint) : undefined;
  const first = one.areas[0];
  const formulas = one.formulas.map((formula) => made('formula', {}, encoded(formula.replace(/^=/, '')).replaceAll('&quot;', '"'))).join('');
  const colors = (one.detail ?? '').split(' ').filter((color) => color.startsWith('#'));
  if (one.type === 'dataBar') {
    const bar = '<cfvo type="min"/><cfvo type="max"/>' + made('color', { rgb: argb(colors[0] ?? '#5B9BD5') });
    return made('cfRule', { type: 'dataBar', priority }, made('dataBar', {}, bar));
  }
  if (one.type === 'colorScale') {
    const points = colors.length > 2 ? '<cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' : '<cfvo type="min"/><cfvo type="max"/>';
    return made('cfRule', { type: 'colorScale', priority }, made('colorScale', {}, points + colors.map((color) => made('color', { rgb: argb(color) })).join('')));
  }
  if (one.type === 'iconSet') {
    const set = iconsInFile(one.detail ?? '3TrafficLights1');
    const steps = Number(set.charAt(0)) || 3;
    const points = Array.from({ length: steps }, (_, n) => made('cfvo', { type: 'percent', val: Math.round((n * 100) / steps) })).join('');
    return made('cfRule', { type: 'iconSet', priority }, made('iconSet', { iconSet: set === '3TrafficLights1' ? undefined : set }, points));
  }
  const text = one.type === 'containsText' ? one.detail : undefined;
  const cell = first ? reference({ ...first, bottom: first.top, right: first.left }) : 'A1';
  const inner = formulas || (text === undefined ? '' : made('formula', {}, encoded(`NOT(ISERROR(SEARCH("${text.replaceAll('"', '""')}",${cell})))`).replaceAll('&quot;', '"')));
  return made('cfRule', { type: one.type, dxfId, priority, operator: one.operator ?? (text === undefined ? undefined : 'containsText'), text }, inner);
}
