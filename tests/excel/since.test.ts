import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './api/classes';
import * as kinds from './api/kinds';
import { has, since } from './api/since';
import { tagsOf } from './tags';

const tags = tagsOf(readFileSync(path.resolve(__dirname, '../../node_modules/@types/office-js/index.d.ts'), 'utf8'));
const members = Object.values(kinds).flatMap((kind) => kind.memberNames.filter((name) => !name.startsWith('_')).map((member) => ({ kind: kind.name, member })));
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
