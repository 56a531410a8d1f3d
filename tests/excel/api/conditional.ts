import { CELL_VALUE, CONDITIONAL, CONDITIONALS, CUSTOM, CUSTOM_RULE, DATA_BAR, DATA_BAR_POSITIVE, ICON_SET, PAINT, PAINT_FILL, PAINT_FONT, RANGE, type Rule } from './kinds';
import type { ConditionalFormat } from '../model/book';
import { invalid, refuse } from '../protocol/failure';
import type { Target } from '../protocol/kind';
import { addressOf, intersection } from './areas';
import { without } from './clearing';
import { understoodColor } from './colors';
import { at } from './content';
import { logical, oneOf, properties, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

/** Excel's API speaks of conditional formats in other words than its file. */
const TYPES = new Map([['CellValue', 'cellIs'], ['Custom', 'expression'], ['DataBar', 'dataBar'], ['IconSet', 'iconSet'], ['ColorScale', 'colorScale'], ['ContainsText', 'containsText'], ['TopBottom', 'top10'], ['PresetCriteria', 'aboveAverage']]); // prettier-ignore
const ADDED = ['CellValue', 'Custom', 'DataBar', 'IconSet'] as const;
const typeOf = (rule: ConditionalFormat) => [...TYPES].find(([, word]) => word === rule.type)?.[0] ?? 'PresetCriteria';

const on = (block: Block) => block.sheet.conditional.filter((rule) => rule.areas.some((area) => intersection(area, at(block))));
const target = ({ excel, sheet }: Block, rule: ConditionalFormat | undefined): Target | null => (rule ? CONDITIONAL.of({ excel, sheet, rule }) : null);
const find = (block: Block, id: unknown) => target(block, block.sheet.conditional.find((rule) => rule.id === id));

CONDITIONALS.has({
  items: (block) => on(block).map((rule) => CONDITIONAL.of({ ...block, rule })),
  members: {
    getCount: { call: (block) => on(block).length },
    getItem: { call: find },
    getItemAt: { call: (block, index) => target(block, typeof index === 'number' ? on(block)[index] : undefined) },
    clearAll: {
      call: (block) => {
        mayChange(block.sheet, 'allowFormatCells');
        block.sheet.conditional = without(block.sheet.conditional, at(block));
      },
    },
    add: {
      call: (block, given) => {
        mayChange(block.sheet, 'allowFormatCells');
        const type = TYPES.get(oneOf(ADDED, given)) ?? invalid();
        const detail = type === 'dataBar' ? { detail: '#638EC6' } : type === 'iconSet' ? { detail: 'ThreeTrafficLights1' } : {};
        const rule: ConditionalFormat = { id: block.excel.id(), areas: [at(block)], type, formulas: [], ...detail };
        block.sheet.conditional.unshift(rule); // the newest has the highest priority
        return target(block, rule);
      },
    },
  },
});

const only = (type: string, to: (self: Rule) => Target) => ({ to: (self: Rule) => (typeOf(self.rule) === type ? to(self) : refuse('InvalidOperation', `The conditional format is not of type ${type}.`)) });
const maybe = (type: string, to: (self: Rule) => Target) => ({ to: (self: Rule) => (typeOf(self.rule) === type ? to(self) : null) });

CONDITIONAL.has({
  key: { name: 'Id', of: ({ rule }) => rule.id },
  members: {
    id: { get: ({ rule }) => rule.id },
    type: { get: ({ rule }) => typeOf(rule) },
    priority: { get: ({ sheet, rule }) => sheet.conditional.indexOf(rule) },
    cellValue: only('CellValue', (self) => CELL_VALUE.of(self)),
    cellValueOrNullObject: maybe('CellValue', (self) => CELL_VALUE.of(self)),
    custom: only('Custom', (self) => CUSTOM.of(self)),
    customOrNullObject: maybe('Custom', (self) => CUSTOM.of(self)),
    dataBar: only('DataBar', (self) => DATA_BAR.of(self)),
    dataBarOrNullObject: maybe('DataBar', (self) => DATA_BAR.of(self)),
    iconSet: only('IconSet', (self) => ICON_SET.of(self)),
    iconSetOrNullObject: maybe('IconSet', (self) => ICON_SET.of(self)),
    getRange: { call: ({ excel, sheet, rule }) => RANGE.of({ excel, sheet, area: rule.areas.length === 1 ? (rule.areas[0] ?? invalid()) : refuse('InvalidOperation', addressOf(rule.areas[0] ?? invalid())) }) },
    delete: {
      call: ({ sheet, rule }) => {
        mayChange(sheet, 'allowFormatCells');
        sheet.conditional = sheet.conditional.filter((one) => one !== rule);
      },
    },
  },
});

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
/** The file says `equal` where the API says `EqualTo`. */
const fileWord = (operator: (typeof OPERATORS)[number]) => operator.charAt(0).toLowerCase() + operator.slice(1).replace('To', '');
const apiWord = (word: string | undefined) => OPERATORS.find((operator) => fileWord(operator) === word) ?? 'EqualTo';
const bare = (given: unknown) => (typeof given === 'number' ? String(given) : text(given).replace(/^=/, ''));

CELL_VALUE.has({
  members: {
    format: { to: (self) => PAINT.of(self) },
    rule: {
      get: ({ rule }) => ({ formula1: `=${rule.formulas[0] ?? ''}`, ...(rule.formulas[1] !== undefined && { formula2: `=${rule.formulas[1]}` }), operator: apiWord(rule.operator) }),
      set: ({ rule }, given) => {
        const said = properties(given);
        const second = said.get('formula2');
        rule.formulas = [bare(said.get('formula1')), ...(second === undefined || second === null ? [] : [bare(second)])];
        rule.operator = fileWord(oneOf(OPERATORS, said.get('operator')));
      },
    },
  },
});

CUSTOM.has({ members: { rule: { to: (self) => CUSTOM_RULE.of(self) }, format: { to: (self) => PAINT.of(self) } } });

CUSTOM_RULE.has({
  members: {
    formula: {
      get: ({ rule }) => `=${rule.formulas[0] ?? ''}`,
      set: ({ rule }, given) => {
        rule.formulas = [bare(given)];
      },
    },
  },
});

DATA_BAR.has({ members: { positiveFormat: { to: (self) => DATA_BAR_POSITIVE.of(self) } } });

DATA_BAR_POSITIVE.has({
  members: {
    fillColor: {
      get: ({ rule }) => rule.detail ?? '#638EC6',
      set: ({ rule }, given) => {
        rule.detail = understoodColor(given);
      },
    },
  },
});

ICON_SET.has({
  members: {
    style: {
      get: ({ rule }) => rule.detail ?? 'ThreeTrafficLights1',
      set: ({ rule }, given) => {
        rule.detail = text(given);
      },
    },
  },
});

PAINT.has({ members: { fill: { to: (self) => PAINT_FILL.of(self) }, font: { to: (self) => PAINT_FONT.of(self) } } });

const paint = <K extends 'fill' | 'color' | 'bold'>(what: K, read: (given: unknown) => NonNullable<NonNullable<ConditionalFormat['paint']>[K]>) => ({
  get: ({ rule }: Rule) => rule.paint?.[what] ?? null,
  set: ({ rule }: Rule, given: unknown) => {
    rule.paint = { ...rule.paint, [what]: read(given) };
  },
});

PAINT_FILL.has({ members: { color: paint('fill', understoodColor) } });
PAINT_FONT.has({ members: { color: paint('color', understoodColor), bold: paint('bold', logical) } });
