import { CELL_VALUE, CONDITIONAL, CONDITIONALS, DATA_BAR, DATA_BAR_POSITIVE, PAINT, PAINT_FILL, PAINT_FONT, type Rule } from './kinds';
import type { ConditionalFormat } from '../model/book';
import { refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { without } from './clearing';
import { at } from './content';
import { color, logical, oneOf, properties, text } from './given';
import { mayChange } from './guard';

/** The rules the add-in makes, in the words of the API and of the file, and what they show unless told otherwise. */
const MADE = { CellValue: { type: 'cellIs' }, DataBar: { type: 'dataBar', detail: '#638EC6' } } as const;

CONDITIONALS.has({
  members: {
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
  },
});

const only = (type: string, to: (self: Rule) => Target) => ({ to: (self: Rule) => (self.rule.type === type ? to(self) : refuse('InvalidOperation', `The conditional format is not of type ${type}.`)) });

CONDITIONAL.has({
  key: { name: 'Id', of: ({ rule }) => rule.id },
  members: { cellValue: only('cellIs', (self) => CELL_VALUE.of(self)), dataBar: only('dataBar', (self) => DATA_BAR.of(self)) },
});

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
/** The file says `equal` where the API says `EqualTo`. */
const fileWord = (operator: (typeof OPERATORS)[number]) => operator.charAt(0).toLowerCase() + operator.slice(1).replace('To', '');
const bare = (given: unknown) => (typeof given === 'number' ? String(given) : text(given).replace(/^=/, ''));

CELL_VALUE.has({
  members: {
    format: { to: (self) => PAINT.of(self) },
    rule: {
      set: ({ rule }, given) => {
        const said = properties(given);
        rule.formulas = [said.get('formula1'), said.get('formula2')].filter((formula) => formula !== undefined && formula !== null).map(bare);
        rule.operator = fileWord(oneOf(OPERATORS, said.get('operator')));
      },
    },
  },
});

DATA_BAR.has({ members: { positiveFormat: { to: (self) => DATA_BAR_POSITIVE.of(self) } } });
DATA_BAR_POSITIVE.has({ members: { fillColor: { set: ({ rule }, given) => void (rule.detail = color(given)) } } });
PAINT.has({ members: { fill: { to: (self) => PAINT_FILL.of(self) }, font: { to: (self) => PAINT_FONT.of(self) } } });

const paint = (what: 'fill' | 'color' | 'bold', read: (given: unknown) => string | boolean) => ({ set: ({ rule }: Rule, given: unknown) => void (rule.paint = { ...rule.paint, [what]: read(given) }) });
PAINT_FILL.has({ members: { color: paint('fill', color) } });
PAINT_FONT.has({ members: { color: paint('color', color), bold: paint('bold', logical) } });
