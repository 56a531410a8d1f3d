import { cellAt, reference, references } from '../model/areas';
import type { ConditionalFormat } from '../model/book';
import { same } from '../model/same';
import { colored } from './colors';
import { number } from './fields';
import { AREAS } from './sheet';
import type { Styles } from './styles';
import { made, type Element } from './xml';

const WORDS = ['', '', '', 'Three', 'Four', 'Five'];
/** `3Arrows` in the file is `ThreeArrows` in Excel's API. */
const iconsNamed = (set: string): string => set.replace(/^[345]/, (digit) => WORDS[Number(digit)] ?? digit);
const iconsInFile = (set: string): string => set.replace(/^(?:Three|Four|Five)/, (word) => String(WORDS.indexOf(word)));

const PRIORITY = number('priority');
type Found = { readonly rule: Element; readonly block: Element; readonly read: ConditionalFormat };

/** The rules of a sheet with their elements, the first to win first; the id tells in which order they stand. */
function found(root: Element, styles: Styles): Found[] {
  const all = root.all('conditionalFormatting').flatMap((block) => block.all('cfRule').map((rule) => ({ block, rule })));
  return all.map((one, n) => ({ ...one, read: { id: `cf${n + 1}`, ...meaning(one.rule, one.block, styles) } })).sort((a, b) => PRIORITY.of(a.rule) - PRIORITY.of(b.rule));
}

function meaning(rule: Element, block: Element, styles: Styles): Omit<ConditionalFormat, 'id'> {
  const [type, dxf, operator] = [rule.get('type') ?? 'expression', rule.get('dxfId'), rule.get('operator')];
  const body = rule.first(type);
  const detail = type === 'iconSet' ? iconsNamed(body?.get('iconSet') ?? '3TrafficLights1')
    : type === 'dataBar' || type === 'colorScale' ? (body?.all('color') ?? []).map(styles.color).join(' ') : rule.get('text') ?? '';
  return {
    areas: AREAS.of(block), type, formulas: rule.all('formula').map((one) => one.text),
    ...(operator !== undefined && { operator }), ...(dxf !== undefined && { paint: styles.painted(Number(dxf)) }), ...(detail && { detail }),
  };
}

/** A sheet's conditional formats, as far as they can be drawn. */
export const readConditional = (root: Element, styles: Styles): ConditionalFormat[] => found(root, styles).map(({ read }) => read);

/** Puts the sheet's conditional formats into its part: a rule that only moved keeps its element, a new one is written, one that is gone goes. */
export function writeConditional(root: Element, formats: readonly ConditionalFormat[], styles: Styles): void {
  const old = found(root, styles);
  if (same(formats, old.map(({ read }) => read))) return;
  let last = 0;
  const kept = new Set<Element>();
  const blocks = formats.filter((one) => one.areas.length > 0).map((one) => {
    const had = old.find(({ read }) => read.id === one.id && same({ ...read, areas: [] }, { ...one, areas: [] }));
    const rule = had?.rule ?? ruleElement(one, styles);
    if (had) kept.add(rule);
    // The order is the rank: numbers go up, and stay what they were where they do already.
    last = Math.max(last + 1, had ? PRIORITY.of(rule) : 0);
    const block = had?.block.copy() ?? made('conditionalFormatting');
    block.put('cfRule', [rule.set({ priority: last })]);
    return block.set({ sqref: references(one.areas) });
  });
  root.put('conditionalFormatting', blocks);
  const gone = old.filter(({ rule }) => !kept.has(rule)).flatMap(({ rule }) => rule.deep('id').map((id) => id.text));
  if (gone.length > 0) forget(root, new Set(gone));
}

/** Newer halves of rules that are gone go with them, and what is empty then. */
function forget(root: Element, gone: ReadonlySet<string>): void {
  const list = root.first('extLst');
  const emptied = (ext: Element): boolean => {
    const newer = ext.first('conditionalFormattings');
    newer?.put('conditionalFormatting', newer.all('conditionalFormatting').filter((block) => !block.all('cfRule').some((rule) => gone.has(rule.get('id') ?? ''))));
    return newer?.children.length === 0;
  };
  if (!list) return;
  list.put('ext', list.all('ext').filter((ext) => !emptied(ext)));
  if (list.children.length === 0) root.put('extLst', []);
}

function ruleElement(one: ConditionalFormat, styles: Styles): Element {
  const rule = made('cfRule', { type: one.type });
  const colors = (one.detail ?? '').split(' ').filter((color) => color.startsWith('#'));
  const points = (...types: readonly string[]) => types.map((type) => made('cfvo', { type, val: type === 'percentile' ? 50 : undefined }));
  const color = (rgb: string): Element => { const holder = made('x'); colored('color', styles.color).into(holder, rgb); return holder.need('color'); };
  if (one.type === 'dataBar') rule.append(made('dataBar', {}, ...points('min', 'max'), color(colors[0] ?? '#5B9BD5')));
  else if (one.type === 'colorScale') rule.append(made('colorScale', {}, ...(colors.length > 2 ? points('min', 'percentile', 'max') : points('min', 'max')), ...colors.map(color)));
  else if (one.type === 'iconSet') {
    const iconSet = iconsInFile(one.detail ?? '3TrafficLights1');
    const steps = Number(iconSet.charAt(0)) || 3;
    rule.append(made('iconSet', { iconSet }, ...Array.from({ length: steps }, (_, n) => made('cfvo', { type: 'percent', val: Math.round((n * 100) / steps) }))));
  } else {
    const text = one.type === 'containsText' ? one.detail : undefined;
    const [first] = one.areas;
    const search = text === undefined ? [] : [`NOT(ISERROR(SEARCH("${text.replaceAll('"', '""')}",${reference(cellAt(first?.top ?? 0, first?.left ?? 0))})))`];
    const painted = one.paint && Object.keys(one.paint).length > 0;
    rule.set({ dxfId: painted ? styles.dxf(one.paint ?? {}) : undefined, operator: one.operator ?? (text === undefined ? undefined : 'containsText'), text });
    for (const formula of one.formulas.length > 0 ? one.formulas : search) { const element = made('formula'); element.text = formula; rule.append(element); }
  }
  return rule;
}
