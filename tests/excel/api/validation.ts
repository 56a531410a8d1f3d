import { RANGE, VALIDATION } from './kinds';
import type { Validation } from '../model/book';
import { invalid } from '../protocol/failure';
import { addressOf, intersection, quoted } from './areas';
import { without } from './clearing';
import { at } from './content';
import { logical, oneOf, properties, text } from './given';
import { mayChange } from './guard';
import type { Block } from './running';

const on = (block: Block) => block.sheet.validations.find((rule) => rule.areas.some((area) => intersection(area, at(block))));

/** The rule of exactly this block: what covered it before is cut away. */
function own(block: Block, change: (rule: Validation) => Validation): void {
  mayChange(block.sheet);
  const old = on(block) ?? { areas: [], type: 'none', formula1: '', formula2: '', operator: 'between' };
  block.sheet.validations = [...without(block.sheet.validations, at(block)), change({ ...old, areas: [at(block)], loaded: false })];
}

const TYPES = ['wholeNumber', 'decimal', 'textLength', 'date', 'time', 'list', 'custom'] as const;
const FILE: Readonly<Record<string, string>> = { wholeNumber: 'whole' };
const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;
const fileWord = (operator: (typeof OPERATORS)[number]) => lower(operator).replace(/To$/, '');

/** A number, a formula, a range, or words of a list, as the file writes them. */
function formula(given: unknown, list = false): string {
  const block = RANGE.in(given);
  if (block) return `${quoted(block.sheet.name)}!${addressOf(at(block), '$')}`;
  if (given === null || given === undefined) return '';
  if (typeof given === 'number') return String(given);
  const written = text(given);
  if (written.startsWith('=')) return written.slice(1);
  return list ? `"${written.replaceAll('"', '""')}"` : written;
}

function ruled(rule: Validation, given: unknown): Validation {
  const said = properties(given);
  const type = TYPES.find((name) => said.get(name) !== undefined && said.get(name) !== null) ?? invalid();
  const inner = properties(said.get(type));
  const base = { ...rule, type: FILE[type] ?? type };
  if (type === 'list') return { ...base, formula1: formula(inner.get('source'), true), formula2: '', operator: 'between' };
  if (type === 'custom') return { ...base, formula1: formula(inner.get('formula')), formula2: '', operator: 'between' };
  return { ...base, formula1: formula(inner.get('formula1')), formula2: formula(inner.get('formula2')), operator: fileWord(oneOf(OPERATORS, inner.get('operator'))) };
}

function spelledRule(rule: Validation | undefined): unknown {
  if (!rule || rule.type === 'none') return {};
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: /^".*"$/s.test(rule.formula1) ? rule.formula1.slice(1, -1) : `=${rule.formula1}` } };
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1}` } };
  const operator = OPERATORS.find((word) => fileWord(word) === rule.operator) ?? 'Between';
  return { [rule.type === 'whole' ? 'wholeNumber' : rule.type]: { formula1: rule.formula1, ...(rule.formula2 !== '' && { formula2: rule.formula2 }), operator } };
}

VALIDATION.has({
  members: {
    type: { get: (block) => { const type = on(block)?.type ?? 'none'; return type === 'whole' ? 'WholeNumber' : type.charAt(0).toUpperCase() + type.slice(1); } }, // prettier-ignore
    rule: { get: (block) => spelledRule(on(block)), set: (block, given) => own(block, (rule) => ruled(rule, given)) },
    ignoreBlanks: { get: (block) => on(block)?.allowBlank ?? true, set: (block, on_) => own(block, (rule) => ({ ...rule, allowBlank: logical(on_) })) },
    prompt: {
      get: (block) => { const prompt = on(block)?.prompt; return { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.text ?? '' }; }, // prettier-ignore
      set: (block, given) => {
        const said = properties(given);
        own(block, (rule) => ({ ...rule, prompt: { title: limited(said.get('title'), 32), text: limited(said.get('message'), 255) } }));
      },
    },
    errorAlert: {
      get: (block) => { const error = on(block)?.error; return { showAlert: error !== undefined, title: error?.title ?? '', message: error?.text ?? '', style: 'Stop' }; }, // prettier-ignore
      set: (block, given) => {
        const said = properties(given);
        own(block, (rule) => ({ ...rule, error: { title: limited(said.get('title'), 32), text: limited(said.get('message'), 255) } }));
      },
    },
    clear: {
      call: (block) => {
        mayChange(block.sheet);
        block.sheet.validations = without(block.sheet.validations, at(block));
      },
    },
  },
});

/** Excel takes no more characters than its dialogs do. */
function limited(given: unknown, most: number): string {
  const said = given === undefined || given === null ? '' : text(given);
  return said.length <= most ? said : invalid(`At most ${most} characters.`);
}
