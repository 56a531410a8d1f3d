import { create, parseDependencies, type MathNode } from 'mathjs/number';
import { assert } from '../../model/assert';
import { FORMULA_NAMES, OPERATIONS, type Formula, type FormulaName, type Operation, type Parsed } from './formula';

// mathjs reads the text and nothing more: what it read is checked node by node, and none of it is ever evaluated.
assert(parseDependencies !== undefined, 'mathjs has a parser');
const { parse } = create({ parseDependencies }, {});

const LONGEST = 500;
const DEEPEST = 30;

const OPERATORS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['add', 'plus'], ['subtract', 'minus'], ['multiply', 'times'], ['divide', 'over'], ['unaryMinus', 'negative'],
  ['smaller', 'less'], ['smallerEq', 'lessOrEqual'], ['larger', 'more'], ['largerEq', 'moreOrEqual'], ['equal', 'equal'], ['unequal', 'unequal'],
  ['and', 'and'], ['or', 'or'], ['not', 'not'],
]);

const FUNCTIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['min', 'min'], ['max', 'max'], ['abs', 'abs'], ['round', 'round'], ['floor', 'floor'], ['ceil', 'ceil'], ['if', 'choose'], ['ifblank', 'ifblank'],
]);

/** Why a part of an expression is not taken, and the word or sign to look for in its text. */
class Refused extends Error {
  constructor(
    readonly wrong: string,
    readonly word: string,
  ) {
    super(wrong);
  }
}

/** An expression of the Levers table, read by mathjs and checked against what we know; anything else is told with its place. */
export function parsed(text: string): Parsed {
  if (text.trim() === '') return { ok: false, wrong: 'The expression is empty.', at: 1 };
  if (text.length > LONGEST) return { ok: false, wrong: `The expression is longer than ${LONGEST} characters.`, at: LONGEST + 1 };
  const odd = /[^\w\s.,()+\-*/<>=!?:%]/u.exec(text); // no quotes, brackets, braces, semicolons, powers: nothing that could be more than arithmetic
  if (odd) return { ok: false, wrong: `“${odd[0]}” has no meaning in an expression.`, at: odd.index + 1 };
  const deep = tooDeep(text);
  if (deep > 0) return { ok: false, wrong: `More than ${DEEPEST} brackets stand within one another.`, at: deep };
  try {
    return { ok: true, formula: checked(parse(text), 0) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, wrong: error.wrong, at: placeOf(text, error.word) };
    return { ok: false, ...said(error, text) };
  }
}

function checked(node: MathNode, depth: number): Formula {
  if (depth > 4 * DEEPEST) throw new Refused('The expression has too many parts within one another.', '');
  const on = (parts: readonly MathNode[]) => parts.map((part) => checked(part, depth + 1));
  if (is(node, 'ParenthesisNode')) return checked(node.content, depth + 1);
  if (is(node, 'ConstantNode')) return numberIn(node.value);
  if (is(node, 'SymbolNode')) return named(node.name);
  if (is(node, 'ConditionalNode')) return { kind: 'operation', of: 'choose', on: on([node.condition, node.trueExpr, node.falseExpr]) };
  if (is(node, 'OperatorNode')) return operation(node.op, node.fn, node.implicit, on(node.args));
  if (is(node, 'FunctionNode')) return called(node.fn, on(node.args));
  throw new Refused(`This is not arithmetic: only + − * / < <= > >= == != and or not ? : and the functions ${[...FUNCTIONS.keys()].join(', ')} are.`, '=');
}

/** The nodes we look into, as far as we look. */
type Nodes = {
  readonly ParenthesisNode: { readonly content: MathNode };
  readonly ConstantNode: { readonly value: unknown };
  readonly SymbolNode: { readonly name: string };
  readonly ConditionalNode: { readonly condition: MathNode; readonly trueExpr: MathNode; readonly falseExpr: MathNode };
  readonly OperatorNode: { readonly op: string; readonly fn: string; readonly implicit: boolean; readonly args: readonly MathNode[] };
  readonly FunctionNode: { readonly fn: MathNode; readonly args: readonly MathNode[] };
};

/** mathjs tells its nodes apart by their type's name. */
function is<T extends keyof Nodes>(node: MathNode, type: T): node is MathNode & Nodes[T] {
  return String(node.type) === type;
}

function numberIn(value: unknown): Formula {
  if (typeof value === 'boolean') return { kind: 'number', value: value ? 1 : 0 };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  throw new Refused(`${String(value)} is not a number one can plan with.`, String(value));
}

function named(name: string): Formula {
  const found = nameOf(name);
  if (found) return { kind: 'name', name: found };
  const function_ = FUNCTIONS.has(name.toLowerCase()) ? ` Give ${name} its arguments in brackets.` : '';
  throw new Refused(`There is no measure called ${name}.${function_} Known are ${FORMULA_NAMES.join(', ')}.`, name);
}

function nameOf(name: string): FormulaName | undefined {
  return FORMULA_NAMES.find((known) => known === name.toLowerCase());
}

function operation(sign: string, fn: string, implicit: boolean, on: readonly Formula[]): Formula {
  if (implicit) throw new Refused('Two things stand side by side: write * between them.', ' ');
  const [only] = on;
  if (fn === 'unaryPlus' && only) return only;
  const of = OPERATORS.get(fn);
  if (!of || on.length !== OPERATIONS[of]) throw new Refused(`The sign ${sign} has no meaning here.`, sign);
  return { kind: 'operation', of, on };
}

function called(fn: MathNode, on: readonly Formula[]): Formula {
  const name = is(fn, 'SymbolNode') ? fn.name : '';
  if (nameOf(name)) throw new Refused(`${name} is a measure, not a function: write * before the bracket.`, name);
  const of = FUNCTIONS.get(name.toLowerCase());
  if (!of) throw new Refused(`There is no function called ${name}. Known are ${[...FUNCTIONS.keys()].join(', ')}.`, name);
  const many = of === 'min' || of === 'max';
  const [first, ...rest] = on;
  if (!first || (many ? on.length < 2 : on.length !== OPERATIONS[of])) throw new Refused(`${name} takes ${many ? 'two or more values' : `${OPERATIONS[of]} ${OPERATIONS[of] === 1 ? 'value' : 'values'}`}, and ${on.length} stand there.`, name);
  return many ? rest.reduce<Formula>((so, next) => ({ kind: 'operation', of, on: [so, next] }), first) : { kind: 'operation', of, on };
}

/** Where a word stands in the text as a word, or a sign anywhere; 1 where it cannot be told. */
function placeOf(text: string, word: string): number {
  const safe = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (word.trim() === '') return 1;
  const found = new RegExp(/^\w+$/.test(word) ? `(?<!\\w)${safe}(?!\\w)` : safe).exec(text);
  return (found?.index ?? 0) + 1;
}

/** Where brackets first stand too deep, 0 where they do not. */
function tooDeep(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i += 1) {
    open += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (open > DEEPEST) return i + 1;
  }
  return 0;
}

/** mathjs's own words about a text it cannot read: `Parenthesis ) expected (char 3)`. */
function said(error: unknown, text: string): { readonly wrong: string; readonly at: number } {
  const [, words, char] = /^(.*?)(?: \(char (\d+)\))?$/s.exec(error instanceof Error ? error.message : '') ?? [];
  return { wrong: `The expression cannot be read: ${(words ?? '').toLowerCase()}.`, at: Math.min(Number(char ?? 1), text.length + 1) };
}
