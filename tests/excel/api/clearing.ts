import type { Area } from '../model/cells';
import { intersection, sameArea } from '../model/areas';
import { at } from './content';
import { mayChange, mayWrite } from './guard';
import { reheaded } from './headers';
import type { Block } from './running';

/** Empties cells of content, look, or both. A table's header cells get their default names back. */
export function cleared(block: Block, what: 'All' | 'Formats' | 'Contents'): void {
  const { excel, sheet } = block;
  if (what !== 'Formats') mayWrite(excel.book, sheet, at(block));
  if (what !== 'Contents') mayChange(sheet, 'allowFormatCells');
  const area = at(block);
  const used = sheet.cells.used(true);
  const reach = used && intersection(area, used);
  if (reach) {
    for (let row = reach.top; row <= reach.bottom; row++)
      for (let column = reach.left; column <= reach.right; column++) if (what !== 'Formats') sheet.cells.set(row, column, '');
    if (what !== 'Contents') sheet.cells.restyle(reach, () => 0);
  }
  if (what !== 'Contents') {
    sheet.conditional = without(sheet.conditional, area);
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  }
  if (what === 'All') sheet.validations = without(sheet.validations, area);
  if (what !== 'Formats') {
    reheaded(excel.book, sheet, area);
    excel.changed(sheet, area);
  }
}

/** Rules with an area cut out of what they cover; those with nothing left are gone. */
export function without<T extends { areas: Area[] }>(rules: readonly T[], gone: Area): T[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((area) => intersection(area, gone))) return [rule];
    const areas = rule.areas.flatMap((area) => rest(area, gone));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}

/** What is left of an area when another is cut out: up to four blocks. */
function rest(area: Area, gone: Area): Area[] {
  const hole = intersection(area, gone);
  if (!hole) return [area];
  if (sameArea(hole, area)) return [];
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...area, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
