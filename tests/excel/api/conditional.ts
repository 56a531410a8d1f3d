import { CONDITIONAL, type Rule } from './kinds';
import type { ConditionalFormat } from '../model/book';
import { refuse } from '../protocol/failure';
import { inner, type Member } from '../protocol/kind';
import { without } from './clearing';
import { at } from './content';
import { color, logical, oneOf, properties, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

/** The rules the add-in makes, in the words of the API and of the file, and what they show unless told otherwise. */
const MADE = { CellValue: { type: 'cellIs' }, DataBar: { type: 'dataBar', detail: '#638EC6' } } as const;

/** `range.conditionalFormats`. */
export const CONDITIONALS: Member<Block> = inner('ConditionalFormatCollection', {
  getItem: { call: ({ excel, sheet }, id) => { const rule = sheet.conditional.find((one) => one.id === id); return rule ? CONDITIONAL.of({ excel, sheet, rule }) : null; } }, // prettier-ignore
  clearAll: {
    call: (block) => {
      mayChange(block.sheet, 'allowFormatCells');
      block.sheet.conditional = without(block.sheet.conditional, at(block));
    },
  },
  add: {
    call: (block, given) => {
      mayChange(block.sheet, 'allowFormatCells');
      const rule: ConditionalFormat = { id: block.excel.id(), areas: [at(block)], formulas: [], ...MADE[oneOf(['CellValue', 'DataBar'], given)] };
      block.sheet.conditional.unshift(rule); // the newest has the highest priority
      return CONDITIONAL.of({ ...block, rule });
    },
  },
});

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
/** The file says `equal` where the API says `EqualTo`. */
const fileWord = (operator: (typeof OPERATORS)[number]) => operator.charAt(0).toLowerCase() + operator.slice(1).replace('To', '');
const bare = (given: unknown) => (typeof given === 'number' ? String(given) : text(given).replace(/^=/, ''));

const paint = (what: 'fill' | 'color' | 'bold', read: (given: unknown) => string | boolean) => ({ set: ({ rule }: Rule, given: unknown) => void (rule.paint = { ...rule.paint, [what]: read(given) }) });

const CELL_VALUE = inner<Rule>('CellValueConditionalFormat', {
  format: inner('ConditionalRangeFormat', { fill: inner('ConditionalRangeFill', { color: paint('fill', color) }), font: inner('ConditionalRangeFont', { color: paint('color', color), bold: paint('bold', logical) }) }),
  rule: {
    set: ({ rule }, given) => {
      const said = properties(given);
      rule.formulas = [said.get('formula1'), said.get('formula2')].filter((formula) => formula !== undefined && formula !== null).map(bare);
      rule.operator = fileWord(oneOf(OPERATORS, said.get('operator')));
    },
  },
});
const DATA_BAR = inner<Rule>('DataBarConditionalFormat', { positiveFormat: inner('ConditionalDataBarPositiveFormat', { fillColor: { set: ({ rule }, given) => void (rule.detail = color(given)) } }) });

/** A rule is of one type, and only what belongs to it can be spoken of. */
const only = (type: string, member: Member<Rule>): Member<Rule> => ({ to: (self) => (self.rule.type === type && 'to' in member ? member.to(self) : refuse('InvalidOperation', `The conditional format is not of type ${type}.`)) });
CONDITIONAL.has({ key: { name: 'Id', of: ({ rule }) => rule.id }, members: { cellValue: only('cellIs', CELL_VALUE), dataBar: only('dataBar', DATA_BAR) } });
