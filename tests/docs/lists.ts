import { FUNCTIONS, PREFIX } from '../../src/functions/catalogue';
import { RULES } from '../../src/signal/rule/rules';
import { TERMS } from '../../src/taskpane/help/terms';

const cell = (text: string) => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((text) => (text === '---' ? text : cell(text))).join(' | ')} |`).join('\n');

/** The lists of the README by the marker they stand behind: made of the sources, so that they cannot say something else. */
export const LISTS: Readonly<Record<string, string>> = {
  metrics: TERMS.map(({ group, terms }) => table([group, 'Formula', 'Sign'], terms.map(({ term, means, sign = '' }) => [term, means, sign]))).join('\n\n'),
  rules: table(['Rule', 'What it looks for'], Object.entries(RULES)),
  functions: table(['Function', 'Formula', 'Sign'], FUNCTIONS.map(({ id, formula, description, parameters }) => [`\`=${PREFIX}.${id}(${parameters.map(({ name }) => name).join(', ')})\``, formula, description])),
};

/** The text with every list between its markers made anew. */
export function withLists(text: string): string {
  return Object.entries(LISTS).reduce((page, [name, list]) => page.replace(new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`), (_, head: string, foot: string) => `${head}${list}${foot}`), text);
}
