import type { ConditionalFormat } from '../model/book';
import { areasOf } from '../model/areas';
import type { Part } from './part';
import { readPaint, type Looks } from './styles';
import { attribute, decoded, inside, within, type Element } from './xml';

const WORDS = ['', '', '', 'Three', 'Four', 'Five'];

/** `3Arrows` in the file is `ThreeArrows` in Excel's API. */
export const iconsNamed = (set: string): string => set.replace(/^[345]/, (digit) => WORDS[Number(digit)] ?? digit);
export const iconsInFile = (set: string): string => set.replace(/^(?:Three|Four|Five)/, (word) => String(WORDS.indexOf(word)));

/** The rules of a sheet with their elements, the first to win first; the id tells in which order they stand. */
export function rules(part: Part): { readonly id: string; readonly rule: Element; readonly block: Element }[] {
  let n = 0;
  const all = part.all('conditionalFormatting').flatMap((block) => inside(block, 'cfRule').map((rule) => ({ id: `cf${++n}`, rule, block })));
  return all.sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule));
}

export const priorityOf = (rule: Element): number => Number(attribute(rule, 'priority') ?? 0);

/** A sheet's conditional formats, as far as they can be drawn; the saver keeps each rule letter by letter unless it was changed. */
export function readConditional(part: Part, looks: Looks): ConditionalFormat[] {
  return rules(part).map(({ id, rule, block }) => {
    const type = attribute(rule, 'type') ?? 'expression';
    const dxf = attribute(rule, 'dxfId');
    const operator = attribute(rule, 'operator');
    const detail = detailOf(rule, type, looks);
    return {
      id, areas: areasOf(attribute(block, 'sqref') ?? ''), type, formulas: inside(rule, 'formula').map((one) => decoded(one.inner)),
      ...(operator !== undefined && { operator }), ...(dxf !== undefined && { paint: readPaint(looks.dxfs[Number(dxf)], looks.color) }),
      ...(detail && { detail }),
    };
  });
}

/** The bar's colour, the icon set's name, the colours of a scale from low to high. */
function detailOf(rule: Element, type: string, looks: Looks): string {
  const body = within(rule, type);
  if (type === 'iconSet') return iconsNamed((body && attribute(body, 'iconSet')) ?? '3TrafficLights1');
  if (type === 'dataBar' || type === 'colorScale') return inside(body, 'color').map(looks.color).join(' ');
  return attribute(rule, 'text') ?? '';
}
