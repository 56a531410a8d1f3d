import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './excel';
import { KINDS } from './protocol/kind';
import { has, since } from './api/since';

const tags = tagsOf(readFileSync(path.resolve(__dirname, '../../node_modules/@types/office-js/index.d.ts'), 'utf8'));
const members = KINDS.flatMap((kind) => kind.memberNames.filter((name) => !name.startsWith('_')).map((member) => ({ kind: kind.name, member })));
// members of the protocol that Microsoft does not declare, or declares on another class
const UNDECLARED = new Set(['WorkbookCreated.open', 'Application.createWorkbook']);

const DOOR = path.resolve(__dirname, '../../src/workbook');
/** How the client cuts large writes and finds items again, and what stands ready for a workbook of its own. */
const BY_THE_CLIENT = new Set(['Range.getRow', 'Range.getBoundingRect', 'Application.createWorkbook', 'WorkbookCreated.open']);

describe('every member the local Excel answers', () => {
  it('is declared by Microsoft under the same class', () => {
    expect(members.map(({ kind, member }) => `${kind}.${member}`).filter((name) => !tags.has(name) && !UNDECLARED.has(name))).toEqual([]);
  });

  it('is known by the requirement set that brought it', () => {
    const wrong = members.map(({ kind, member }) => ({ name: `${kind}.${member}`, here: since(kind, member), there: tags.get(`${kind}.${member}`) ?? '1.1' }));
    if (process.env['SINCE']) process.stdout.write(JSON.stringify(wrong));
    expect(wrong.filter(({ here, there }) => here !== there)).toEqual([]);
  });

  it('is one the add-in asks for, or the client library of its own accord', () => {
    const asked = new Set(readdirSync(DOOR).flatMap((file) => readFileSync(path.join(DOOR, file), 'utf8').match(/\w+/g) ?? []));
    const unasked = members.filter(({ member }) => !asked.has(member)).map(({ kind, member }) => `${kind}.${member}`);
    expect(unasked.filter((name) => !BY_THE_CLIENT.has(name))).toEqual([]);
  });

  it('is there up to the level asked for and not above', () => {
    expect([has('1.13', 'Table', 'resize'), has('1.12', 'Table', 'resize'), has('1.1', 'Range', 'values')]).toEqual([true, false, true]);
  });
});

/** The `[Api set: ExcelApi x]` tags of `@types/office-js`, by class and member: which requirement set brought a member. */
function tagsOf(declarations: string): Map<string, string> {
  const tags = new Map<string, string>();
  const start = declarations.indexOf('declare namespace Excel {');
  let [name, ofClass, comment] = ['', '1.1', ''];
  for (const line of declarations.slice(start, declarations.indexOf('\ndeclare namespace ', start + 1)).split('\n')) {
    const opened = /^ {4}class (\w+)/.exec(line);
    const tag = /\[Api set: (ExcelApi\w*)(?: ([\d.]+))?/.exec(comment);
    const set = tag && (tag[1] === 'ExcelApi' ? (tag[2] ?? '1.1') : tag[1]);
    if (/^\s*(\/\*\*|\*)/.test(line)) {
      comment = /^\s*\/\*\*/.test(line) ? line : comment + line;
      continue;
    }
    if (opened) [name, ofClass] = [opened[1] ?? '', set ?? '1.1'];
    else if (/^ {4}\S/.test(line)) name = '';
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line);
    const key = `${name}.${member?.[1] ?? ''}`;
    if (name !== '' && member && !tags.has(key)) tags.set(key, set ?? ofClass);
    comment = '';
  }
  return tags;
}
