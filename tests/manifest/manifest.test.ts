import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { BUTTONS } from '../../src/commands/ribbon';
import { metadata } from '../../src/functions/catalogue';
import type { Served } from './fault';
import { lint } from './lint';

type Build = { readonly produced: (xml: string, base: string, renamed: ReadonlyMap<string, string>) => string };
const { produced } = jest.requireActual<Build>('../../webpack.config.js');

const ROOT = join(__dirname, '../..');
const SCHEMA = join(ROOT, '../shared/schema');
const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

/** What the dev server and the build serve: the pane's page, the help page, and the assets. */
const served: Served = (path) => {
  if (path === 'taskpane.html') return new Uint8Array();
  if (path === 'functions.json') return Buffer.from(JSON.stringify(metadata('https://localhost:3000/help.html')));
  const file = join(ROOT, path === 'help.html' ? 'assets/help.html' : path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

const rules = (text: string) => lint(text, served).map((fault) => fault.rule);

describe('the manifest', () => {
  it('has nothing Office would stumble over', () => expect(lint(xml, served)).toEqual([]));

  it('asks for what the baseline asks for and no more', () => {
    expect(xml).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>');
    expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.13"/>');
  });

  it('follows the schema', () => schema(xml));

  it('has a button for every command and a command for every button', () => {
    expect([...xml.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name)).toEqual(Object.keys(BUTTONS));
  });
});

describe('the manifest to install', () => {
  const made = produced(xml, 'https://plan.example.com/por', new Map([['assets/icon-16.png', 'assets/icon-16.0123abcd.png']]));

  it('speaks of its own address everywhere', () => {
    expect(made).not.toContain('localhost');
    expect(made).toContain('https://plan.example.com/por/taskpane.html');
  });
  it('is another add-in than the one for developing, by Id and by name', () => {
    expect(made).not.toContain(/<Id>(.*)<\/Id>/.exec(xml)?.[1]);
    expect(made).toContain('<DisplayName DefaultValue="Plan of Record"/>');
  });
  it('names icons by their content, so that Excel does not show an old one', () => {
    expect(made).toContain('https://plan.example.com/por/assets/icon-16.0123abcd.png');
  });
  it('has nothing Office would stumble over', () => {
    expect(lint(made, (path) => served(path.replace('.0123abcd', '')))).toEqual([]);
  });
  it('follows the schema', () => schema(made));
  it.each(['http://plan.example.com', 'https://plan.example.com/?v=1', 'plan.example.com', 'https://a b'])('refuses the address %s', (base) => {
    expect(() => produced(xml, base, new Map())).toThrow('base');
  });
});

describe('the manifest lint', () => {
  const broken: readonly (readonly [string, string | RegExp, string, string])[] = [
    ['a dangling resid', 'Label resid="Open.Label"', 'Label resid="Open.Lable"', 'dangling'],
    ['an entry nobody uses', 'Description resid="Open.Text"', 'Description resid="GetStarted.Text"', 'unused'],
    ['an id twice', 'String id="Open.Title"', 'String id="Open.Label"', 'twice'],
    ['a resid of more than 32 characters', /Open\.Title/g, 'Open.Title.That.Is.Far.Longer.Than.It.May.Be', 'too long'],
    ['plain http', /https:\/\/localhost:3000\/help/g, 'http://localhost:3000/help', 'https'],
    ['a two-part version', '<Version>0.2.0.0<', '<Version>0.1<', 'version'],
    ['an Id that is no GUID', '<Id>d5b55add', '<Id>d5b55adx', 'id'],
    ['a missing icon size', /<bt:Image size="80" resid="Icon.80"\/>/, '', 'icon size'],
    ['an icon of another size', '"Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"', '"Icon.16" DefaultValue="https://localhost:3000/assets/icon-20.png"', 'icon size'],
    ['an icon that is no PNG', 'assets/icon-32.png', 'assets/icon.svg', 'icon size'],
    ['a file that is not there', /assets\/icon-48/g, 'assets/icon-47', 'no file'],
    ['commands on another page', '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>', 'runtime'],
    ['a button that opens another page', '<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Help.Url"/>', 'runtime'],
    ['a runtime that dies early', 'lifetime="long"', 'lifetime="short"', 'runtime'],
    ['no runtime at all', /<Runtimes>[^]*<\/Runtimes>/, '', 'runtime'],
    ['an app domain with a path', '<Hosts>', '<AppDomains><AppDomain>https://example.com/a</AppDomain></AppDomains><Hosts>', 'app domain'],
    ['our own origin as an app domain', '<Hosts>', '<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>', 'app domain'],
    ['a requirement set forgotten', '<Set Name="SharedRuntime" MinVersion="1.1"/>', '', 'requirements'],
    ['a support address forgotten', /<SupportUrl.*\/>/, '', 'missing'],
    ['a label that is too long', 'DefaultValue="Open"', `DefaultValue="${'Open '.repeat(26)}"`, 'too long'],
    ['functions described by no file', 'functions.json"', 'taskpane.html"', 'functions'],
    ['functions on another page', /<Page>\s*<SourceLocation resid="Taskpane.Url"/, '<Page><SourceLocation resid="Help.Url"', 'runtime'],
    ['a prefix with a dot', 'DefaultValue="POR"', 'DefaultValue="P.O.R"', 'functions'],
    ['a button without a command', /<FunctionName>\w+<\/FunctionName>/, '<FunctionName></FunctionName>', 'missing'],
    ['a page that is not XML', /[^]*/, '', 'not xml'],
  ];

  it.each(broken)('sees %s', (_, from, to, rule) => {
    const mutated = xml.replace(from, to);
    expect(mutated).not.toBe(xml);
    expect(rules(mutated)).toContain(rule);
  });
});

/** Microsoft's schema is not ours to hand on; where it lies beside the project, the manifest is held against it. */
async function schema(text: string): Promise<void> {
  if (!existsSync(SCHEMA)) return void process.stdout.write('The manifest schema is not here; only our own lint ran.\n');
  const part = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMA, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: text }],
    schema: [part('OfficeAppManifestV1_1.xsd')],
    preload: [part('OfficeAppBasicTypesV1_0.xsd'), part('TaskPaneAppVersionOverridesV1_0.xsd')],
  });
  expect(errors.map((error) => error.message)).toEqual([]);
}
