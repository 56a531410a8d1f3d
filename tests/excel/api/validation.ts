import { inner, type Member } from '../protocol/kind';
import type { Validation } from '../model/book';
import { invalid } from '../protocol/failure';
import { intersection } from '../model/areas';
import { without } from './clearing';
import { at } from './content';
import { properties, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

/** `range.dataValidation`. */
export const VALIDATION: Member<Block> = inner('DataValidation', {
  prompt: {
    set: (block, given) => {
      const said = properties(given);
      own(block, { prompt: { title: limited(said.get('title'), 32), text: limited(said.get('message'), 255) } });
    },
  },
  clear: {
    call: (block) => {
      mayChange(block.sheet);
      block.sheet.validations = without(block.sheet.validations, at(block));
    },
  },
});

/** The rule of exactly this block, changed: what covered it before is cut away. */
function own(block: Block, change: Partial<Validation>): void {
  mayChange(block.sheet);
  const { sheet } = block;
  const old = sheet.validations.find((rule) => rule.areas.some((area) => intersection(area, at(block)))) ?? { areas: [], type: 'none', formula1: '', formula2: '', operator: 'between' };
  sheet.validations = [...without(sheet.validations, at(block)), { ...old, ...change, areas: [at(block)] }];
}

/** Excel takes no more characters than its dialogs do. */
function limited(given: unknown, most: number): string {
  const said = given === undefined || given === null ? '' : text(given);
  return said.length <= most ? said : invalid(`At most ${most} characters.`);
}
